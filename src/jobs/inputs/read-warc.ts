// Pages of a web archive (WARC, ISO 28500), compressed or not.

import { WARCParser, type WARCRecord } from "warcio";
import type { Page } from "../../news/page.ts";
import { type Chunks, type InputLimits, type Piece, tooLarge } from "./input.ts";

/** Reads every answer that holds a page; a record that cannot be read ends the archive. */
export async function* readWarc(
	name: string,
	chunks: Chunks,
	limits: InputLimits,
): AsyncIterable<Piece> {
	let number = 0;
	let pages = 0;
	try {
		for await (const record of new WARCParser(chunks)) {
			number++;
			if (record.warcType !== "response" && record.warcType !== "resource") continue;
			const piece = await readRecord(record, limits);
			if (piece === undefined) continue;
			pages++;
			yield piece;
		}
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		yield { name, failed: `The archive breaks off after record ${number}: ${why}` };
		return;
	}
	if (pages > 0) return;
	yield { name, skip: { skip: "no-article", detail: "There is no page in the archive." } };
}

const pageTypes = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/;

async function readRecord(record: WARCRecord, limits: InputLimits): Promise<Piece | undefined> {
	const url = record.warcTargetURI ?? undefined;
	const status = Number(record.httpHeaders?.statusCode ?? 200);
	const headers = headersOf(record);
	const [mediaType = ""] = (headers["content-type"] ?? "").toLowerCase().split(/[;\s]/);
	if (status !== 200 || !pageTypes.test(mediaType)) return undefined;
	const name = url ?? "a record without an address";
	if (record.warcContentLength > limits.pageBytesMax) {
		return { name, skip: tooLarge(limits.pageBytesMax) };
	}
	const bytes = new Uint8Array(await record.readFully(true));
	const fetchedMs = Date.parse(record.warcDate ?? "");
	const page: Page = {
		...{ url, path: undefined, bytes, mediaType, headers, hints: {} },
		fetchedMs: Number.isFinite(fetchedMs) ? fetchedMs : limits.now(),
	};
	return { name, page };
}

function headersOf(record: WARCRecord): Page["headers"] {
	const found: Record<string, string> = {};
	const headers = record.httpHeaders?.headers ?? record.warcHeaders.headers;
	for (const [name, value] of headers) found[name.toLowerCase()] = value;
	return found;
}
