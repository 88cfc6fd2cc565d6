// A copy of the store as it is at one moment, made while others go on writing.

import { join } from "node:path";
import Database from "better-sqlite3";
import { asStoreError } from "./sqlite-error.ts";

/** Pages of the file copied in one step, 4 KB each; others get their turn in between. */
const pagesPerStep = 2_000;

export type CopyProgress = { readonly done: number; readonly total: number };

/**
 * Copies the store of a data folder to a new file. Rejects with a StoreError. The copy is of the
 * moment when it began: it reads from a snapshot, so that writers neither wait nor start it anew.
 */
export async function backUpSqlite(
	folder: string,
	to: string,
	onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<void> {
	try {
		const source = new Database(join(folder, "onrecord.sqlite"), { fileMustExist: true });
		try {
			source.exec("BEGIN");
			source.prepare("SELECT count(*) FROM settings").get();
			await source.backup(to, {
				progress: ({ totalPages, remainingPages }) => {
					onProgress({ done: totalPages - remainingPages, total: totalPages });
					return pagesPerStep;
				},
			});
		} finally {
			source.close();
		}
		settle(to);
	} catch (error) {
		throw asStoreError(error);
	}
}

/** One file that needs no other beside it, and whose every page was read once. */
function settle(path: string): void {
	const copy = new Database(path);
	try {
		copy.pragma("journal_mode = DELETE");
		const found = copy.pragma("integrity_check", { simple: true });
		if (found !== "ok") throw new Error(`the copy is damaged: ${found}`);
	} finally {
		copy.close();
	}
}

/** The format of a store's file, read without opening it for writing. Throws a StoreError. */
export function readFormat(path: string): number {
	try {
		const database = new Database(path, { readonly: true, fileMustExist: true });
		try {
			const found = database.pragma("quick_check", { simple: true });
			if (found !== "ok") throw new Error(`the file is damaged: ${found}`);
			return Number(database.pragma("user_version", { simple: true }));
		} finally {
			database.close();
		}
	} catch (error) {
		throw asStoreError(error);
	}
}

/**
 * Folds a store's log into its one file, so that the file can be moved; false while anybody else
 * has it open. Throws a StoreError.
 */
export function releaseForMove(path: string): boolean {
	try {
		const database = new Database(path, { timeout: 0 });
		try {
			return database.pragma("journal_mode = DELETE", { simple: true }) === "delete";
		} finally {
			database.close();
		}
	} catch (error) {
		const failure = asStoreError(error);
		if (failure.kind === "busy") return false;
		throw failure;
	}
}
