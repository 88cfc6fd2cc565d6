// Lines of a stream of bytes, each within a limit, so that memory stays flat on any input.

import type { Chunks } from "./input.ts";

const newline = 10;

/** The line was longer than the limit; its bytes were thrown away. */
export const lineTooLong = Symbol("line too long");

/** The lines without their line feed. The last one need not end in one. */
export async function* splitLines(
	chunks: Chunks,
	lineBytesMax: number,
): AsyncIterable<Uint8Array | typeof lineTooLong> {
	let parts: Uint8Array[] = [];
	let bytes = 0;
	const keep = (part: Uint8Array): void => {
		bytes += part.length;
		if (bytes <= lineBytesMax) parts.push(part);
		else parts = [];
	};
	const end = (): Uint8Array | typeof lineTooLong => {
		const line = bytes > lineBytesMax ? lineTooLong : Buffer.concat(parts);
		parts = [];
		bytes = 0;
		return line;
	};
	for await (const chunk of chunks) {
		let start = 0;
		for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, start)) {
			keep(chunk.subarray(start, at));
			yield end();
			start = at + 1;
		}
		if (start < chunk.length) keep(chunk.slice(start));
	}
	if (bytes > 0) yield end();
}
