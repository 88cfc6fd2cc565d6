// Sends something to an address that a person gave, under the same policy as every fetch.

import { request } from "undici";
import { FetchError } from "./fetch-error.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { WebClient } from "./web-client.ts";

export type OutgoingRequest = {
	readonly method: "POST" | "PUT" | "GET";
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | Uint8Array | undefined;
};

export type OutgoingAnswer = {
	readonly status: number;
	/** How long the server asks to wait, milliseconds. */
	readonly waitMs: number | undefined;
	/** The beginning of the answer's body, for a log. */
	readonly text: string;
};

/** How much of an answer is read. */
const answerBytesMax = 4_096;

/**
 * Sends a request; any status is an answer. Redirects are not followed: where they lead was not
 * what the person named.
 *
 * @throws FetchError where the address is refused, or nobody answers in time.
 */
export async function sendRequest(
	{ policy, agent }: WebClient,
	{ method, url, headers, body }: OutgoingRequest,
): Promise<OutgoingAnswer> {
	const address = URL.parse(url);
	if (address?.protocol !== "http:" && address?.protocol !== "https:") {
		throw new FetchError("Only http and https are asked.", { failure: "address-refused" });
	}
	try {
		const answer = await request(address, {
			...{ method, dispatcher: agent, signal: AbortSignal.timeout(policy.totalMsMax) },
			headers: { "user-agent": policy.userAgent, ...headers },
			...(body !== undefined && { body: typeof body === "string" ? body : Buffer.from(body) }),
		});
		const told = answer.headers["retry-after"];
		const waitMs = typeof told === "string" ? retryAfterMs(told, Date.now()) : undefined;
		return { status: answer.statusCode, waitMs, text: await readStart(answer.body) };
	} catch (error) {
		const cause = error instanceof Error ? error.cause : undefined;
		if (error instanceof FetchError) throw error;
		if (cause instanceof FetchError) throw cause;
		const told = error instanceof Error ? error.message : String(error);
		const detail = `The server could not be reached: ${told}`;
		throw new FetchError(detail, { failure: "network", cause: error });
	}
}

async function readStart(body: AsyncIterable<Uint8Array>): Promise<string> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of body) {
		chunks.push(chunk);
		length += chunk.byteLength;
		if (length >= answerBytesMax) break;
	}
	return Buffer.concat(chunks).subarray(0, answerBytesMax).toString("utf8");
}
