// What did not change is not sent again: entity tags for JSON answers (RFC 9110, section 8.8.3).

import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";

/**
 * Gives every JSON answer to a GET its tag, and answers 304 to who has it already. The answer is
 * made all the same: what is saved is its way. Streams and files pass untouched.
 */
export const entityTags: MiddlewareHandler = async (context, next) => {
	await next();
	const type = context.res.headers.get("content-type") ?? "";
	const isRead = ["GET", "HEAD"].includes(context.req.method) && context.res.status === 200;
	if (!isRead || !type.includes("json") || context.res.headers.has("etag")) return;
	const body = new Uint8Array(await context.res.clone().arrayBuffer());
	// Weak: the same answer may leave compressed or not.
	const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
	context.header("etag", tag);
	if (!context.res.headers.has("cache-control")) {
		context.header("cache-control", "private, no-cache");
	}
	if (!hasTag(context.req.header("if-none-match"), tag)) return;
	const headers = new Headers(context.res.headers);
	for (const name of ["content-type", "content-length", "content-encoding"]) headers.delete(name);
	context.res = new Response(null, { status: 304, headers });
};

/** Weak comparison, as If-None-Match wants it (section 13.1.2). */
function hasTag(told: string | undefined, tag: string): boolean {
	if (told === undefined) return false;
	const opaque = tag.replace(/^W\//, "");
	return told.split(",").some((one) => {
		const asked = one.trim();
		return asked === "*" || asked.replace(/^W\//, "") === opaque;
	});
}
