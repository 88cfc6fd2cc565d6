// What SQLite's result codes mean for a person.

import { StoreError, type StoreErrorKind } from "../store-error.ts";

const meanings: readonly (readonly [RegExp, StoreErrorKind, string])[] = [
	[
		/^SQLITE_FULL|^ENOSPC/,
		"full",
		"The disk is full. Nothing that was taken in before is lost: free some space and run the same command again.",
	],
	[
		/^SQLITE_BUSY|^SQLITE_LOCKED/,
		"busy",
		"Another program holds the data folder. Wait for it to finish, or stop it, and try again.",
	],
	[
		/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|^E(ACCES|ROFS|PERM|NOENT)/,
		"not-writable",
		"The data folder cannot be made or written. Check who owns it, or choose another with --data.",
	],
	[
		/^SQLITE_(CORRUPT|IOERR)/,
		"damaged",
		"The data folder is damaged. Run `onrecord doctor`, and restore from an export if it says so.",
	],
	[
		/^SQLITE_NOTADB/,
		"not-a-store",
		"The file onrecord.sqlite in the data folder is not a store of Onrecord. Choose another folder with --data.",
	],
];

/** The error as a StoreError, with a sentence for the result codes that a person can act on. */
export function asStoreError(error: unknown): StoreError {
	if (error instanceof StoreError) return error;
	const code = codeOf(error);
	const meaning = meanings.find(([pattern]) => pattern.test(code));
	if (meaning !== undefined) return new StoreError(meaning[1], meaning[2], { cause: error });
	const told = error instanceof Error ? error.message : String(error);
	return new StoreError("failed", `The store failed: ${told}`, { cause: error });
}

function codeOf(error: unknown): string {
	return error instanceof Error && "code" in error ? String(error.code) : "";
}
