// The files behind a path: itself, or everything readable in a folder, in a fixed order.

import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { kindOfName } from "./sniff.ts";

/** A file, or a path that cannot be read with the reason as a sentence. */
export type FoundPath =
	| {
			readonly path: string;
			readonly bytes: number;
			/** When it was last written, milliseconds UTC. */
			readonly changedMs: number;
			readonly named: boolean;
	  }
	| { readonly path: string; readonly failed: string };

/**
 * Walks folders in the order of their names, so that a second reading takes the same order.
 * In a folder, hidden files and files of other kinds (pictures, README.md) are passed over; a
 * file that was named itself (`named`) never is. Links to folders are not followed.
 */
export async function* walkPaths(path: string): AsyncIterable<FoundPath> {
	let isFolder: boolean;
	let file: { readonly bytes: number; readonly changedMs: number };
	try {
		const found = await stat(path);
		isFolder = found.isDirectory();
		file = { bytes: found.size, changedMs: found.mtimeMs };
	} catch (error) {
		yield { path, failed: whyUnreadable(error) };
		return;
	}
	if (isFolder) yield* walkFolder(path);
	else yield { path, ...file, named: true };
}

async function* walkFolder(folder: string): AsyncIterable<FoundPath> {
	let entries: { name: string; isDirectory: () => boolean }[];
	try {
		entries = await readdir(folder, { withFileTypes: true });
	} catch (error) {
		yield { path: folder, failed: whyUnreadable(error) };
		return;
	}
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.name.startsWith(".")) continue;
		if (entry.isDirectory()) yield* walkFolder(path);
		else if (isWanted(entry.name)) yield* walkFile(path);
	}
}

async function* walkFile(path: string): AsyncIterable<FoundPath> {
	try {
		const found = await stat(path);
		const { size: bytes, mtimeMs: changedMs } = found;
		if (found.isFile()) yield { path, bytes, changedMs, named: false };
	} catch (error) {
		yield { path, failed: whyUnreadable(error) };
	}
}

function isWanted(name: string): boolean {
	return kindOfName(name) !== undefined && !/^(?:readme|licen[cs]e|notice)\b/i.test(basename(name));
}

/** What a person can do about a path that cannot be read. */
export function whyUnreadable(error: unknown): string {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	if (code === "ENOENT") return "There is no such file or folder.";
	if (code === "EACCES" || code === "EPERM") return "You may not read it: check its permissions.";
	if (code === "EISDIR") return "It is a folder.";
	return `It cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
