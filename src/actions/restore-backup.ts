// Checks a backup, and puts it in the place of a data folder's store.

import { copyFile, link, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { readFormat, releaseForMove } from "../store/sqlite/back-up.ts";
import { formatVersion } from "../store/sqlite/migrations.ts";
import { takeWriterLock } from "../store/sqlite/writer-lock.ts";
import { StoreError } from "../store/store-error.ts";
import { backupFiles, exists, flush, hashFile, type Manifest, manifestSchema } from "./back-up.ts";

/** What a backup holds, after every byte of it was checked. Rejects with a StoreError. */
export async function checkBackup(path: string): Promise<Manifest> {
	const files = backupFiles(path);
	const manifest = await readManifest(path, files);
	const { size } = await stat(files.store).catch(() => ({ size: -1 }));
	if (size !== manifest.bytes) {
		throw wrong(`its store has ${Math.max(size, 0)} bytes, and should have ${manifest.bytes}`);
	}
	if ((await hashFile(files.store)) !== manifest.sha256) {
		throw wrong("its store was changed after the backup was made");
	}
	if (manifest.storeFormat > formatVersion) {
		throw new StoreError(
			"newer-format",
			`The backup has format ${manifest.storeFormat}; this Onrecord knows up to ${formatVersion}. Install a newer Onrecord.`,
		);
	}
	if (readFormat(files.store) !== manifest.storeFormat) throw wrong("its store has another format");
	return manifest;
}

async function readManifest(
	path: string,
	files: ReturnType<typeof backupFiles>,
): Promise<Manifest> {
	const text = await readFile(files.manifest, "utf8").catch(() => undefined);
	if (text === undefined) {
		const isHalf = (await exists(files.store)) || (await exists(`${files.store}.part`));
		if (isHalf) throw wrong("it was never finished: it has no manifest.json");
		throw new StoreError("failed", `There is no backup in ${path}.`);
	}
	try {
		return manifestSchema.parse(JSON.parse(text));
	} catch (cause) {
		throw wrong("its manifest cannot be read", cause);
	}
}

function wrong(why: string, cause?: unknown): StoreError {
	return new StoreError("failed", `This backup cannot be used: ${why}.`, { cause });
}

export type RestoreOptions = {
	readonly dataFolder: string;
	/** Whether a store that is there may be moved aside. */
	readonly replace: boolean;
	readonly nowMs: number;
};

export type Restored = {
	readonly manifest: Manifest;
	/** Where the store that was there is now. */
	readonly movedTo: string | undefined;
};

/** Restores a backup that was checked first. Rejects with a StoreError, and then changed nothing. */
export async function restoreBackup(
	path: string,
	{ dataFolder, replace, nowMs }: RestoreOptions,
): Promise<Restored> {
	const manifest = await checkBackup(path);
	await mkdir(dataFolder, { recursive: true, mode: 0o700 });
	const lock = takeWriterLock(dataFolder);
	if (lock === undefined) throw inUse();
	try {
		const target = join(dataFolder, "onrecord.sqlite");
		const isThere = await exists(target);
		if (isThere && !replace) {
			throw new StoreError(
				"failed",
				"The data folder holds a record already. Choose another with --data, or say --replace to move it aside.",
			);
		}
		const part = `${target}.part`;
		await rm(part, { force: true });
		await copyFile(backupFiles(path).store, part);
		await flush(part);
		if ((await hashFile(part)) !== manifest.sha256) throw wrong("it was changed while it was read");
		const movedTo = isThere ? await moveAside(target, nowMs) : undefined;
		await rename(part, target);
		return { manifest, movedTo };
	} finally {
		lock.release();
	}
}

async function moveAside(target: string, nowMs: number): Promise<string> {
	if (!releaseForMove(target)) throw inUse();
	const movedTo = `${target}.before-${new Date(nowMs).toISOString().replaceAll(/[:.]/g, "-")}`;
	// With a second name the record is never away, wherever the process may end.
	await link(target, movedTo).catch(() => rename(target, movedTo));
	return movedTo;
}

function inUse(): StoreError {
	return new StoreError("busy", "The data folder is in use. Stop `onrecord serve` first.");
}
