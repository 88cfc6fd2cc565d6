// Who sent a request.

import type { Context } from "hono";
import { localReader, type Reader } from "../actions/reader.ts";

declare module "hono" {
	// Hono's own way of naming what middleware lays into a context.
	interface ContextVariableMap {
		reader: Reader;
	}
}

/** The reader whom a request was found to come from; the machine's one user without accounts. */
export function readerOf(context: Context): Reader {
	return context.get("reader") ?? localReader;
}
