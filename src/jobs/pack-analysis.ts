// What a worker found in a page, as bytes for the writer of its partition, which may be elsewhere.

import { deserialize, serialize } from "node:v8";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Analysis } from "./analyse-page.ts";

/** V8's own format, which every later Node reads, packed with zstd: a fifth of its size. */
export function packAnalysis(analysis: Analysis): Uint8Array {
	return zstdCompressSync(serialize(analysis));
}

/** The values again. Throws where the bytes are damaged. */
export function unpackAnalysis(bytes: Uint8Array): Analysis {
	return deserialize(zstdDecompressSync(bytes)) as Analysis;
}

/** Whose work it is: articles of one language are matched and clustered by one writer. */
export function partitionOf({ article }: Analysis): string {
	return /^[a-z]{2,3}/.exec(article.language.toLowerCase())?.[0] ?? "und";
}
