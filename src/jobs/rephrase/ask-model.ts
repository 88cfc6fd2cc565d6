// Asks a language model that speaks the OpenAI-compatible chat protocol, and believes nothing.

import { request } from "undici";

export type ModelOptions = {
	/** The base address, "http://127.0.0.1:11434/v1"; the owner chose it, so it may be private. */
	readonly url: string;
	readonly model: string;
	readonly waitMsMax: number;
};

/** A sentence of news is short: an answer longer than this is none. */
const answerBytesMax = 64 * 1024;

/**
 * The text of the model's first answer, or undefined for anything else that may happen: no
 * connection, no answer in time, an error, a redirect, too many bytes, or an answer of another
 * shape. Never rejects: the plain sentence is always there to be shown instead.
 */
export async function askModel(
	{ url, model, waitMsMax }: ModelOptions,
	prompt: readonly { readonly role: "system" | "user"; readonly content: string }[],
): Promise<string | undefined> {
	const signal = AbortSignal.timeout(waitMsMax);
	try {
		const { statusCode, body } = await request(`${url.replace(/\/+$/, "")}/chat/completions`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ model, messages: prompt, temperature: 0, seed: 1, stream: false }),
			signal,
		});
		const bytes = await readAtMost(body, answerBytesMax);
		return statusCode === 200 && bytes !== undefined ? contentOf(bytes) : undefined;
	} catch {
		return undefined;
	}
}

async function readAtMost(
	body: AsyncIterable<Uint8Array> & { destroy: () => unknown },
	bytesMax: number,
): Promise<Buffer | undefined> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of body) {
		bytes += chunk.length;
		// Leaving the loop ends the connection: the rest is not read.
		if (bytes > bytesMax) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

type Answer = { choices?: readonly { message?: { content?: unknown } }[] } | null;

function contentOf(bytes: Buffer): string | undefined {
	const answer = JSON.parse(bytes.toString("utf8")) as Answer;
	const content = answer?.choices?.[0]?.message?.content;
	return typeof content === "string" ? content.trim() : undefined;
}
