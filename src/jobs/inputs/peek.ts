// Looks at the beginning of a stream without taking it away.

import type { Chunks } from "./input.ts";

const headBytes = 4096;

/** The first bytes, and a stream that still begins with them. */
export async function peek(
	chunks: Chunks,
): Promise<{ readonly head: Uint8Array; readonly chunks: Chunks }> {
	const iterator = chunks[Symbol.asyncIterator]();
	const taken: Uint8Array[] = [];
	let bytes = 0;
	while (bytes < headBytes) {
		const { value, done } = await iterator.next();
		if (done === true) break;
		taken.push(value);
		bytes += value.length;
	}
	return { head: Buffer.concat(taken).subarray(0, headBytes), chunks: chain(taken, iterator) };
}

async function* chain(taken: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): Chunks {
	try {
		yield* taken;
		for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
			yield next.value;
		}
	} finally {
		await rest.return?.();
	}
}

/** All bytes of a stream, or undefined as soon as there are more than the limit. */
export async function collect(chunks: Chunks, bytesMax: number): Promise<Uint8Array | undefined> {
	const parts: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of chunks) {
		bytes += chunk.length;
		if (bytes > bytesMax) return undefined;
		parts.push(chunk);
	}
	return new Uint8Array(Buffer.concat(parts));
}
