// What the system said about a file, as a sentence for whoever named it.

import { existsSync } from "node:fs";
import { dirname } from "node:path";

/** The sentence for a file that could not be opened, read or written; undefined for other errors. */
export function whyFileFailed(error: unknown): string | undefined {
	if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
	const path = "path" in error && typeof error.path === "string" ? error.path : undefined;
	const name = path ?? "What is named";
	switch (error.code) {
		case "ENOENT":
			return path === undefined ? undefined : whyMissing(path);
		case "EISDIR":
			return `${name} is a folder, and a file is needed.`;
		case "EEXIST":
			return `${name} is a file, and a folder is needed.`;
		case "ENOTDIR":
			return `What comes before the last part of ${name} is a file, and a folder is needed.`;
		case "EACCES":
		case "EPERM":
		case "EROFS":
			return `You may not open ${path ?? "it"}: check its permissions.`;
		case "ENOSPC":
			return "The disk is full. Free some space and run the same command again.";
		default:
			return undefined;
	}
}

/** A file that cannot be written is missing its folder. */
function whyMissing(path: string): string {
	const folder = dirname(path);
	return existsSync(folder) ? `There is no file ${path}.` : `There is no folder ${folder}.`;
}
