// Errors as they leave the server: one shape, problem+json (RFC 9457).

import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { BusyError } from "../actions/accounts/hash-password.ts";
import { withoutSecrets } from "./accounts/without-secrets.ts";
import { log } from "./log.ts";

const titles: Readonly<Record<number, string>> = {
	400: "Bad request",
	401: "Not signed in",
	403: "Forbidden",
	404: "Not found",
	405: "Method not allowed",
	409: "Conflict",
	413: "Too large",
	414: "Address too long",
	429: "Too many requests",
	500: "Server error",
	503: "Busy",
};

/** An error that the caller made, with the headers that its answer needs. */
class Refusal extends HTTPException {
	readonly headers: Readonly<Record<string, string>>;

	constructor(
		status: ContentfulStatusCode,
		message: string,
		headers: Readonly<Record<string, string>>,
	) {
		super(status, { message });
		this.headers = headers;
	}
}

/** An error that the caller made; `detail` is a sentence that says what to do. */
export function refuse(
	status: ContentfulStatusCode,
	detail: string,
	headers: Readonly<Record<string, string>> = {},
): HTTPException {
	return new Refusal(status, detail, headers);
}

/** Too much at once: when to come again, milliseconds from now. */
export function refuseForNow(detail: string, waitMs: number): HTTPException {
	return refuse(429, detail, { "retry-after": String(Math.max(1, Math.ceil(waitMs / 1000))) });
}

/** When whoever was turned away by a busy server should come again, seconds. */
const busySeconds = "5";

/** The response for an error of any kind. What went wrong inside is never told outside. */
export function problemResponse(context: Context, error: unknown): Response {
	const known = error instanceof BusyError ? asRefusal(error) : asKnown(error);
	if (known === undefined) logFailure(context, error);
	const status = known?.status ?? 500;
	const detail = known?.message ?? "Something went wrong here. `onrecord doctor` may tell more.";
	const problem = { type: "about:blank", title: titles[status] ?? "Error", status, detail };
	return context.body(JSON.stringify(problem), status, {
		"content-type": "application/problem+json",
		"cache-control": "no-store",
		...(known instanceof Refusal ? known.headers : {}),
	});
}

function asKnown(error: unknown): HTTPException | undefined {
	return error instanceof HTTPException ? error : undefined;
}

function asRefusal({ message }: BusyError): HTTPException {
	return refuse(503, message, { "retry-after": busySeconds });
}

function logFailure(context: Context, error: unknown): void {
	const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
	const request = context.get("requestId");
	log.error(
		{ error: withoutSecrets(told), path: withoutSecrets(context.req.path), request },
		"request failed",
	);
}
