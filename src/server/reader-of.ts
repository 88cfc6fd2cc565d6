// Who sent a request.

import type { Context } from "hono";
import { localReader, type Reader } from "../actions/reader.ts";
import { refuse } from "./problem-response.ts";

declare module "hono" {
	// Hono's own way of naming what middleware lays into a context.
	interface ContextVariableMap {
		reader: Reader;
	}
}

/**
 * The reader whom a request was found to come from; the machine's one user without accounts.
 * Refuses the request (401) where there are accounts and nobody is signed in.
 */
export function readerOf(context: Context): Reader {
	if (context.get("isNobody") === true) throw refuse(401, "Sign in first, or send a token.");
	return context.get("reader") ?? localReader;
}

/** The name under which a change by the request's sender is logged. */
export function nameOf(context: Context): string {
	return context.get("reader")?.name ?? "API";
}
