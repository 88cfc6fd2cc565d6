// `node bench/warc.ts [PAGES] [--keep]`: writes an archive of invented pages and reads it, with the
// memory that it takes; `--keep` also keeps every page in a store, as a reading does first.

import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import { openWeb } from "../src/jobs/feeds/web.ts";
import type { Piece } from "../src/jobs/inputs/input.ts";
import { openInputs } from "../src/jobs/inputs/open-inputs.ts";
import { pageId } from "../src/jobs/page-id.ts";
import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import type { NewPage } from "../src/store/store.ts";
import { generateNews } from "../test/generate-news.ts";

const pagesMax = Number(process.argv[2] ?? 20_000);
const keeps = process.argv.includes("--keep");
/** Pages that one commit of a reading keeps. */
const pagesPerCommit = 256;

const folder = mkdtempSync(join(tmpdir(), "onrecord-warc-"));
const path = join(folder, "news.warc.gz");
const web = openWeb({ allowedHosts: [], bytesMax: 1 });
try {
	await pipeline(Readable.from(writeRecords(pagesMax)), createWriteStream(path));
	console.log(`${pagesMax} pages, ${megabytes(statSync(path).size)} MB packed`);
	await readArchive();
} finally {
	await web.close();
	rmSync(folder, { recursive: true });
}

/** One member of gzip a record, as crawlers write them. */
function* writeRecords(count: number): Iterable<Uint8Array> {
	const news = generateNews(500);
	const furniture = '<li><a href="/section/page">A section of the paper</a></li>'.repeat(200);
	for (let number = 0; number < count; number++) {
		const { title, text } = news[number % news.length] ?? { title: "", text: "" };
		const url = `https://outlet-${number % 97}.example/${number}`;
		const body = `<!doctype html><title>${title}</title><ul>${furniture}</ul>
<article><h1>${title}</h1><p>${text.replaceAll("\n\n", "</p><p>")}</p><p>Page ${number}.</p></article>`;
		const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
		const head = [
			...["WARC/1.1", "WARC-Type: response", `WARC-Target-URI: ${url}`],
			...["WARC-Date: 2025-03-03T10:00:00Z", `WARC-Record-ID: <urn:uuid:${number}>`],
			"Content-Type: application/http; msgtype=response",
			`Content-Length: ${Buffer.byteLength(http)}`,
		];
		yield gzipSync(`${head.join("\r\n")}\r\n\r\n${http}\r\n\r\n`, { level: 1 });
	}
}

async function readArchive(): Promise<void> {
	const store = keeps ? openSqliteStore({ folder }) : undefined;
	const limits = { pageBytesMax: 20_000_000, web, now: Date.now };
	const started = { cpu: process.cpuUsage(), wallMs: performance.now() };
	let chunk: NewPage[] = [];
	let peakBytes = 0;
	const counts = { pages: 0, other: 0 };
	const flush = async (): Promise<void> => {
		await store?.pages.add(chunk, Date.now());
		chunk = [];
	};
	for await (const piece of openInputs([{ kind: "path", path }], limits)) {
		count(counts, piece);
		if ("page" in piece) chunk.push({ id: pageId(piece.page), page: piece.page });
		if (chunk.length >= pagesPerCommit) await flush();
		const { rss } = process.memoryUsage();
		peakBytes = Math.max(peakBytes, rss);
		if (counts.pages % Math.ceil(pagesMax / 10) === 0) {
			console.log(`${counts.pages} pages: ${megabytes(rss)} MB`);
		}
	}
	await flush();
	await store?.close();
	const { user, system } = process.cpuUsage(started.cpu);
	const seconds = (user + system) / 1e6;
	const wallSeconds = (performance.now() - started.wallMs) / 1000;
	console.log(
		`${counts.pages} pages, ${counts.other} others; CPU ${seconds.toFixed(1)} s (${Math.round(counts.pages / seconds)} pages a second), wall ${wallSeconds.toFixed(1)} s, peak ${megabytes(peakBytes)} MB`,
	);
}

function count(counts: { pages: number; other: number }, piece: Piece): void {
	if ("page" in piece) counts.pages++;
	else counts.other++;
}

function megabytes(bytes: number): number {
	return Math.round(bytes / 1_000_000);
}
