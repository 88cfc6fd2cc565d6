// Which process of a data folder may take in pages: the one that holds this lock.

import { join } from "node:path";
import Database from "better-sqlite3";
import { asStoreError } from "./sqlite-error.ts";

export type WriterLock = { readonly release: () => void };

/**
 * Takes the lock, or gives undefined where another process has it. The lock is SQLite's own on a
 * file beside the store: the operating system frees it however the process ends.
 */
export function takeWriterLock(folder: string): WriterLock | undefined {
	try {
		const database = new Database(join(folder, "writer.lock"), { timeout: 0 });
		try {
			database.exec("BEGIN EXCLUSIVE");
			return { release: () => database.close() };
		} catch (error) {
			database.close();
			throw error;
		}
	} catch (error) {
		const failure = asStoreError(error);
		if (failure.kind === "busy") return undefined;
		throw failure;
	}
}
