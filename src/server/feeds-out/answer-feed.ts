// A document with its validators: a reader that has it already gets 304 and nothing else.

import { createHash } from "node:crypto";
import type { Context } from "hono";

export type OutDocument = {
	readonly body: string;
	readonly mediaType: string;
	/** When its content changed last, milliseconds UTC; 0 where it never had any. */
	readonly updatedMs: number;
};

/** How long a reader need not ask again, seconds. */
const freshSeconds = 60;

/** The document, or 304 by If-None-Match, else by If-Modified-Since (RFC 9110, section 13.2.2). */
export function answerDocument(context: Context, document: OutDocument): Response {
	const { body, mediaType, updatedMs } = document;
	const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
	const headers: Record<string, string> = {
		"content-type": mediaType,
		etag,
		"cache-control": `private, max-age=${freshSeconds}`,
		vary: "accept",
	};
	if (updatedMs > 0) headers["last-modified"] = new Date(updatedMs).toUTCString();
	if (isKnown(context, etag, updatedMs)) return context.body(null, 304, headers);
	return context.body(body, 200, headers);
}

function isKnown(context: Context, etag: string, updatedMs: number): boolean {
	const known = context.req.header("if-none-match");
	if (known !== undefined) {
		// Weakly compared: a proxy that packs the body marks the tag as weak.
		return known
			.split(",")
			.map((tag) => tag.trim().replace(/^W\//, ""))
			.some((tag) => tag === etag || tag === "*");
	}
	const since = Date.parse(context.req.header("if-modified-since") ?? "");
	return updatedMs > 0 && Math.floor(updatedMs / 1000) * 1000 <= since;
}
