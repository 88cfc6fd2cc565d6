// The body of an answer: decompressed, and never more of it than the policy allows.

import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
	createBrotliDecompress,
	createGunzip,
	createInflate,
	createZstdDecompress,
} from "node:zlib";
import { FetchError } from "./fetch-error.ts";
import type { FetchPolicy } from "./fetch-policy.ts";

/** What we ask servers to compress with. */
export const acceptedEncodings = "gzip, deflate, br, zstd";

/** A body may grow this much by decompression before its ratio is looked at. */
const growthBytesFree = 1024 * 1024;

/** Encodings on top of each other that are undone; more than one is next to never honest. */
const encodingsMax = 2;

const decoders: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
	["gzip", createGunzip],
	["x-gzip", createGunzip],
	["deflate", createInflate],
	["br", createBrotliDecompress],
	["zstd", createZstdDecompress],
]);

/**
 * Reads a body to its end, undoing `Content-Encoding`. Throws a {@link FetchError} as soon as it
 * is larger than `bytesMax`, or larger than `ratioMax` times what came over the wire, or its
 * compression is broken. A body cut off in the middle of its compression is an error, too.
 */
export async function readBody(
	body: Readable,
	contentEncoding: string | undefined,
	policy: FetchPolicy,
): Promise<Uint8Array> {
	const encodings = (contentEncoding ?? "")
		.toLowerCase()
		.split(",")
		.map((name) => name.trim())
		.filter((name) => name !== "" && name !== "identity");
	if (encodings.length > encodingsMax || !encodings.every((name) => decoders.has(name))) {
		const named = encodings.join(", ").slice(0, 80);
		throw new FetchError(`The answer is packed in a way we cannot undo: ${named}.`, {
			failure: "broken-encoding",
		});
	}
	const counter = new BodyCounter(policy);
	const steps = encodings.reverse().flatMap((name) => decoders.get(name)?.() ?? []);
	try {
		await pipeline([body, counter.countWire, ...steps, counter.collect] as never);
	} catch (error) {
		if (error instanceof FetchError || steps.length === 0 || !isPackingError(error)) throw error;
		throw new FetchError("The compression of the answer is broken.", {
			failure: "broken-encoding",
			cause: error,
		});
	}
	return Buffer.concat(counter.chunks);
}

function isPackingError(error: unknown): boolean {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return /^(Z_|ERR__ERROR|ERR_BROTLI|ERR__|ZSTD_|ERR_PADDING)/.test(code);
}

class BodyCounter {
	readonly chunks: Uint8Array[] = [];
	readonly #policy: FetchPolicy;
	#wireBytes = 0;
	#bytes = 0;

	constructor(policy: FetchPolicy) {
		this.#policy = policy;
	}

	readonly countWire = async function* (
		this: BodyCounter,
		source: AsyncIterable<Uint8Array>,
	): AsyncGenerator<Uint8Array> {
		for await (const chunk of source) {
			this.#wireBytes += chunk.length;
			yield chunk;
		}
	}.bind(this);

	readonly collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
		const { bytesMax, ratioMax } = this.#policy;
		for await (const chunk of source) {
			this.#bytes += chunk.length;
			if (this.#bytes > bytesMax) {
				throw new FetchError(`The answer is larger than ${bytesMax} bytes.`, {
					failure: "too-large",
				});
			}
			if (this.#bytes > growthBytesFree + ratioMax * this.#wireBytes) {
				throw new FetchError(`The answer unpacks to more than ${ratioMax} times its size.`, {
					failure: "too-large",
				});
			}
			this.chunks.push(chunk);
		}
	};
}
