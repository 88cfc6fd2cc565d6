// Errors as they leave the server: one shape, problem+json (RFC 9457).

import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { pino } from "pino";

const log = pino({ name: "onrecord" }, pino.destination(2));

const titles: Readonly<Record<number, string>> = {
	400: "Bad request",
	403: "Forbidden",
	404: "Not found",
	409: "Conflict",
	413: "Too large",
	429: "Too many requests",
	500: "Server error",
};

/** An error that the caller made; `detail` is a sentence that says what to do. */
export function refuse(status: ContentfulStatusCode, detail: string): HTTPException {
	return new HTTPException(status, { message: detail });
}

/** The response for an error of any kind. What went wrong inside is never told outside. */
export function problemResponse(context: Context, error: unknown): Response {
	const known = error instanceof HTTPException ? error : undefined;
	if (known === undefined) log.error({ err: error, path: context.req.path }, "request failed");
	const status = known?.status ?? 500;
	const detail = known?.message ?? "Something went wrong here. `onrecord doctor` may tell more.";
	const problem = { type: "about:blank", title: titles[status] ?? "Error", status, detail };
	return context.body(JSON.stringify(problem), status, {
		"content-type": "application/problem+json",
	});
}
