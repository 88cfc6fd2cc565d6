// What our reading of pages costs beside Readability's on linkedom, in the same run and page by
// page in turn; and the most memory that `onrecord pipe extract` takes.

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Page } from "../src/news/page.ts";
import { extractArticle } from "../src/pipeline/2-extract/extract-article.ts";
import { makePage } from "./make-page.ts";
import { type Scores, unpack } from "./quality.ts";

/** Pages that are timed, and the rounds of which the median counts. */
const pagesMax = 60;
const rounds = 5;

/** Times our pages per CPU-second are Readability's on invented pages; 200 MB by our peak. */
export async function measureReaders(): Promise<Scores> {
	const pages = Array.from({ length: pagesMax }, (_, at) => pageOf(makePage(at)));
	return {
		"readers ours to Readability": compareReaders(pages),
		"readers 200 MB to peak memory": 200 / (await peakMegabytes(pages)),
	};
}

/** The same on the pages of the evaluation set, every so many of them. */
export function measureReadersOn(evals: string): Scores {
	const work = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
	const folder = join(unpack(join(evals, "articles/pages.tar.xz"), work), "pages");
	const files = readdirSync(folder).map((name) => join(folder, name));
	const every = Math.max(1, Math.floor(files.length / pagesMax));
	const chosen = files.filter((_, at) => at % every === 0);
	const pages = chosen.map((file) => pageOf(readFileSync(file)));
	rmSync(work, { recursive: true });
	return { "readers ours to Readability, real": compareReaders(pages) };
}

function compareReaders(pages: readonly Page[]): number {
	const ratios = Array.from({ length: rounds + 1 }, () => {
		let [ours, theirs] = [0, 0];
		for (const page of pages) {
			ours += cpuMsOf(() => extractArticle(page));
			theirs += cpuMsOf(() => readWithReadability(page));
		}
		return theirs / ours;
	});
	// The first round warms the compiler up, ours and theirs.
	const counted = ratios.slice(1).sort((a, b) => a - b);
	return counted[Math.floor(counted.length / 2)] ?? 0;
}

function readWithReadability({ bytes }: Page): unknown {
	const { document } = parseHTML(new TextDecoder().decode(bytes));
	return new Readability(
		document as unknown as ConstructorParameters<typeof Readability>[0],
	).parse();
}

function cpuMsOf(work: () => unknown): number {
	const start = process.threadCpuUsage();
	work();
	const { user, system } = process.threadCpuUsage(start);
	return (user + system) / 1000;
}

/** The highest resident memory of one `pipe extract` over the pages, several times over. */
async function peakMegabytes(pages: readonly Page[]): Promise<number> {
	const file = join(tmpdir(), `onrecord-bench-${process.pid}.jsonl`);
	const html = pages.map(({ bytes }) => new TextDecoder().decode(bytes));
	const rows = Array.from({ length: 600 }, (_, at) => ({
		id: String(at),
		html: html[at % html.length],
	}));
	writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
	const main = join(import.meta.dirname, "../src/main.ts");
	const child = spawn(
		"sh",
		["-c", `exec "$0" "$1" pipe extract < "$2"`, process.execPath, main, file],
		{
			stdio: "ignore",
		},
	);
	let peakKb = 0;
	const timer = setInterval(() => {
		peakKb = Math.max(peakKb, peakKbOf(child.pid));
	}, 20);
	await new Promise((resolve) => child.on("exit", resolve));
	clearInterval(timer);
	rmSync(file);
	return peakKb / 1000;
}

/** What Linux has noted as a process's peak; 0 once it has ended. */
function peakKbOf(pid: number | undefined): number {
	try {
		return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
	} catch {
		return 0;
	}
}

function pageOf(html: string | Uint8Array): Page {
	const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
	return {
		...{ url: "https://post.example/news/1", path: undefined, bytes, mediaType: "text/html" },
		...{ headers: {}, fetchedMs: Date.UTC(2025, 3, 1), hints: {} },
	};
}
