// Which regular expressions were proved to be safe, one line each in proved-safe.txt.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const path = join(import.meta.dirname, "proved-safe.txt");

/** What stands for an expression in the list: 16 hexadecimal digits of its SHA-256. */
export function markOf(regex: string): string {
	return createHash("sha256").update(regex).digest("hex").slice(0, 16);
}

/** The marks of the expressions that were proved. */
export function readProved(): ReadonlySet<string> {
	return new Set(readFileSync(path, "utf8").split("\n").filter(Boolean));
}

/** Writes the list, sorted. */
export function writeProved(marks: Iterable<string>): void {
	writeFileSync(path, `${[...marks].sort().join("\n")}\n`);
}
