// Files, folders, archives, links and pipes to the pages in them, one after the other.

import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Page } from "../../news/page.ts";
import { type Chunks, type Input, type InputLimits, type Piece, tooLarge } from "./input.ts";
import { collect, peek } from "./peek.ts";
import { readEmail, readMailbox } from "./read-email.ts";
import { readFamilies } from "./read-families.ts";
import { readFeedFile } from "./read-feed-file.ts";
import { readFeedListFile } from "./read-feed-list.ts";
import { readJson, readJsonLines } from "./read-json-lines.ts";
import { readLink } from "./read-link.ts";
import { readWarc } from "./read-warc.ts";
import { type FileKind, sniffKind } from "./sniff.ts";
import { type FoundPath, walkPaths, whyUnreadable } from "./walk-paths.ts";

/** Every page of every input, in order. One that fails is told, and the others go on. */
export async function* openInputs(
	inputs: readonly Input[],
	limits: InputLimits,
): AsyncIterable<Piece> {
	for (const input of inputs) {
		if (input.kind === "path") {
			yield* readPath(input.path, limits);
		} else if (input.kind === "link") {
			yield* readLink(input.url, limits);
		} else {
			yield* readStream(input.name, input.chunks, limits);
		}
	}
}

async function* readPath(path: string, limits: InputLimits): AsyncIterable<Piece> {
	if (path === "") {
		yield { name: "an input", failed: "Its name is empty." };
		return;
	}
	let isEmpty = true;
	for await (const found of walkPaths(path)) {
		isEmpty = false;
		yield* readFound(found, limits);
	}
	if (isEmpty) {
		const failed =
			"The folder holds no file of a kind that is read: `onrecord read --help` lists them.";
		yield { name: path, failed };
	}
}

async function* readFound(found: FoundPath, limits: InputLimits): AsyncIterable<Piece> {
	const { path } = found;
	if ("failed" in found) {
		yield { name: path, failed: found.failed };
		return;
	}
	if (found.bytes === 0) {
		yield { name: path, skip: { skip: "empty", detail: "The file is empty." } };
		return;
	}
	try {
		for await (const piece of readStream(path, createReadStream(path), limits)) {
			yield "page" in piece ? { ...piece, page: { ...piece.page, path: piece.name } } : piece;
		}
	} catch (error) {
		yield { name: path, failed: whyUnreadable(error) };
	}
}

async function* readStream(
	name: string,
	stream: Chunks,
	limits: InputLimits,
): AsyncIterable<Piece> {
	const { head, chunks } = await peek(stream);
	if (head.length === 0) {
		yield { name, skip: { skip: "empty", detail: "There is nothing in it." } };
		return;
	}
	const kind = sniffKind(name, head);
	if (kind === "gzip" && !/\.warc(?:\.gz)?$/i.test(name)) {
		const inner = Readable.from(chunks).pipe(createGunzip());
		yield* readStream(name.replace(/\.gz$/i, ""), inner, limits);
		return;
	}
	yield* readKind(kind === "gzip" ? "warc" : kind, name, chunks, limits);
}

async function* readKind(
	kind: FileKind,
	name: string,
	chunks: Chunks,
	limits: InputLimits,
): AsyncIterable<Piece> {
	if (kind === "binary" || kind === "gzip") {
		yield {
			name,
			skip: {
				skip: "binary",
				detail: "It is not a text: nothing can be read in it. Convert it to HTML or text first.",
			},
		};
	} else if (kind === "json-lines") {
		yield* readJsonLines(name, chunks, limits);
	} else if (kind === "mbox") {
		yield* readMailbox(name, chunks, limits);
	} else if (kind === "warc") {
		yield* readWarc(name, chunks, limits);
	} else {
		const bytes = await collect(chunks, limits.pageBytesMax);
		if (bytes === undefined) yield { name, skip: tooLarge(limits.pageBytesMax) };
		else yield* readWhole(kind, name, bytes, limits);
	}
}

async function* readWhole(
	kind: "html" | "text" | "email" | "json" | "feed" | "feed-list",
	name: string,
	bytes: Uint8Array,
	limits: InputLimits,
): AsyncIterable<Piece> {
	if (kind === "email") {
		yield await readEmail(name, bytes, limits);
	} else if (kind === "feed") {
		yield* readFeedFile(name, bytes, limits);
	} else if (kind === "feed-list") {
		yield readFeedListFile(name, bytes);
	} else if (kind === "json") {
		const text = Buffer.from(bytes).toString("utf8");
		if (basename(name) === "families.json") yield readFamilies(name, text);
		else yield* readJson(name, text, limits);
	} else {
		const mediaType = kind === "html" ? "text/html" : "text/plain";
		const page: Page = {
			...{ url: undefined, path: undefined, bytes, mediaType, headers: {}, hints: {} },
			fetchedMs: limits.now(),
		};
		yield { name, page };
	}
}
