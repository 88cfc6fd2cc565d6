// Gives every request an id, measures it, and writes a line of it where the owner wants that.

import { randomUUID } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { isRoute } from "./accounts/find-need.ts";
import { withoutSecrets } from "./accounts/without-secrets.ts";
import { log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

declare module "hono" {
	// Hono's own way of naming what middleware lays into a context.
	interface ContextVariableMap {
		requestId: string;
	}
}

export type WatchOptions = { readonly metrics: Metrics; readonly logsRequests: boolean };

/** Runs around everything else. */
export function watchRequests({ metrics, logsRequests }: WatchOptions): MiddlewareHandler {
	return async (context, next) => {
		const startMs = performance.now();
		const id = readId(context) ?? randomUUID();
		context.set("requestId", id);
		await next();
		context.header("x-request-id", id);
		const { method } = context.req;
		const { status } = context.res;
		const ms = performance.now() - startMs;
		const route = matchedRoutes(context).find(isRoute)?.path ?? "none";
		metrics.noteRequest({ method: knownMethod(method), route, status, seconds: ms / 1000 });
		if (!logsRequests) return;
		// Never the query: words that people search for, and tokens of feeds, stand there.
		const path = withoutSecrets(context.req.path);
		const by = context.get("who")?.reader.name;
		const address = context.get("client")?.address;
		log.info({ request: id, method, path, status, ms: Math.round(ms), by, address }, "request");
	};
}

/** The id that a proxy gave the request, where it is one that can stand in a log. */
function readId(context: Context): string | undefined {
	const told = context.req.header("x-request-id");
	return told !== undefined && /^[\w.-]{8,100}$/.test(told) ? told : undefined;
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Anybody can make up methods; each would be a row of numbers for ever. */
function knownMethod(method: string): string {
	return methods.has(method) ? method : "other";
}
