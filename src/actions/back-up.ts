// A backup of the data folder, made while it is in use, with what it takes to check it.

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { backUpSqlite, type CopyProgress } from "../store/sqlite/back-up.ts";
import { StoreError } from "../store/store-error.ts";
import type { Workspace } from "./workspace.ts";

/** What a backup says of itself. It is written last: a backup without it is half of one. */
export const manifestSchema = z.object({
	onrecord: z.literal("backup"),
	format: z.literal(1),
	/** The format of the store in it. */
	storeFormat: z.int(),
	atMs: z.number(),
	bytes: z.int(),
	/** Of the store's file, in hexadecimal digits. */
	sha256: z.string().regex(/^[\da-f]{64}$/),
	/** What was on record, for people to compare. */
	counts: z.record(z.string(), z.int()),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The files of a backup: a folder with both, or a `.sqlite` file with its manifest beside it. */
export function backupFiles(path: string): { readonly store: string; readonly manifest: string } {
	return path.endsWith(".sqlite")
		? { store: path, manifest: `${path}.manifest.json` }
		: { store: join(path, "onrecord.sqlite"), manifest: join(path, "manifest.json") };
}

/** Makes a backup. Rejects with a StoreError where there is one already, or it cannot be made. */
export async function backUp(
	{ store, options, now }: Workspace,
	path: string,
	onProgress?: (progress: CopyProgress) => void,
): Promise<Manifest> {
	if (store.engine !== "sqlite") {
		throw new StoreError(
			"failed",
			"The record is in PostgreSQL: back it up with pg_dump, which is made for that.",
		);
	}
	const files = backupFiles(path);
	const manifestPart = `${files.manifest}.part`;
	await dropHalf(files, manifestPart);
	if ((await exists(files.store)) || (await exists(files.manifest))) {
		throw new StoreError("failed", `There is a backup in ${path} already. Choose another place.`);
	}
	if (!path.endsWith(".sqlite")) await mkdir(path, { recursive: true, mode: 0o700 });
	const part = `${files.store}.part`;
	await rm(part, { force: true });
	const atMs = now();
	const counts = await store.count();
	await backUpSqlite(options.dataFolder, part, onProgress);
	await flush(part);
	const { size } = await stat(part);
	const manifest: Manifest = {
		...{ onrecord: "backup", format: 1, storeFormat: store.formatVersion, atMs, bytes: size },
		...{ sha256: await hashFile(part), counts: { ...counts } },
	};
	await writeFile(manifestPart, `${JSON.stringify(manifest, undefined, "\t")}\n`, { mode: 0o600 });
	await flush(manifestPart);
	await rename(part, files.store);
	await rename(manifestPart, files.manifest);
	return manifest;
}

/** Removes what a process left that ended in its last steps: nothing but a backup has such a part. */
async function dropHalf(
	files: ReturnType<typeof backupFiles>,
	manifestPart: string,
): Promise<void> {
	if (!(await exists(manifestPart)) || (await exists(files.manifest))) return;
	await rm(files.store, { force: true });
	await rm(manifestPart);
}

export async function exists(path: string): Promise<boolean> {
	return await stat(path).then(
		() => true,
		() => false,
	);
}

/** Puts what was written onto the disk, and lets nobody else read it: secrets are in it. */
export async function flush(path: string): Promise<void> {
	const file = await open(path, "r+");
	try {
		await file.chmod(0o600);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** The SHA-256 of a file, in hexadecimal digits. */
export async function hashFile(path: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
	return hash.digest("hex");
}
