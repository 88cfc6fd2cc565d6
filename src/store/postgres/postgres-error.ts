// What PostgreSQL's error codes mean for a person.

import { StoreError, type StoreErrorKind } from "../store-error.ts";

const meanings: readonly (readonly [RegExp, StoreErrorKind, string])[] = [
	[
		/^53100$/,
		"full",
		"The disk of the database is full. Nothing that was taken in before is lost: free some space and run the same command again.",
	],
	[
		/^(?:53300|53400|53200|55P03|57014|40001|40P01)$/,
		"busy",
		"The database is too busy to answer in time. Try again, or give it more connections and memory.",
	],
	[
		/^(?:25006|42501)$/,
		"not-writable",
		"The database cannot be written: the address leads to a standby, or the user may not write. Check --store.",
	],
	[
		/^XX00[12]$/,
		"damaged",
		"The database is damaged. Look at its log, and restore it from a backup or a standby.",
	],
	[
		/^(?:28|3D000)/,
		"unreachable",
		"The database refuses the user, the password or the name of the database. Check the address in --store.",
	],
	[
		/^(?:08|57P0|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|ENOENT)/,
		"unreachable",
		"The database cannot be reached. What was acknowledged is safe there; work goes on when it answers again. Check the address in --store.",
	],
];

/** Sentences of the driver for a connection that is gone; it gives them no code. */
const goneConnection =
	/connection terminated|not queryable|client has encountered a connection error|discarded/i;

/** The error as a StoreError, with a sentence for the codes that a person can act on. */
export function asStoreError(error: unknown): StoreError {
	if (error instanceof StoreError) return error;
	const code = codeOf(error);
	const meaning = meanings.find(([pattern]) => pattern.test(code));
	if (meaning !== undefined) return new StoreError(meaning[1], meaning[2], { cause: error });
	const told = error instanceof Error ? error.message : String(error);
	return new StoreError("failed", `The store failed: ${told}`, { cause: error });
}

/** Whether the same transaction may succeed when it is run again: it ran into another one. */
export function isCollision(error: unknown): boolean {
	return /^(?:40001|40P01)$/.test(codeOf(error));
}

function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return "";
	if ("code" in error && typeof error.code === "string") return error.code;
	// An AggregateError of several addresses of one host has its codes inside.
	if (error instanceof AggregateError) return codeOf(error.errors[0]);
	if (error.message.startsWith("timeout exceeded when trying to connect")) return "53300";
	return goneConnection.test(error.message) ? "08006" : "";
}
