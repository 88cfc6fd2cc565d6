// What a worker found in a page, as bytes for the writer of its partition, which may be elsewhere.

import { deserialize, serialize } from "node:v8";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Analysis } from "./analyse-page.ts";

export type SentAnalysis = {
	readonly analysis: Analysis;
	/** The keys of those blocks that were known to be the site's and were left out. */
	readonly leftOut: readonly string[];
};

/** V8's own format, which every later Node reads, packed with zstd: a fifth of its size. */
export function packAnalysis(sent: SentAnalysis): Uint8Array {
	return zstdCompressSync(serialize(sent));
}

/** The values again. Throws where the bytes are damaged. */
export function unpackAnalysis(bytes: Uint8Array): SentAnalysis {
	return deserialize(zstdDecompressSync(bytes)) as SentAnalysis;
}

/** Whose work it is: articles of one language are matched and clustered by one writer. */
export function partitionOf({ article }: Analysis): string {
	return /^[a-z]{2,3}/.exec(article.language.toLowerCase())?.[0] ?? "und";
}
