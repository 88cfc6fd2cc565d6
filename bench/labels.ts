// Prints the labelled articles as JSON lines, in the form that attribution scorers read.
// Usage: node bench/labels.ts tune|test > gold.jsonl

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readLabelled } from "../test/labelled/read-labelled.ts";

const half = process.argv[2] ?? "tune";
const folder = join(import.meta.dirname, "../fixtures/labelled", half);
for (const name of readdirSync(folder).sort()) {
	const doc = name.replace(/\.txt$/, "");
	console.log(JSON.stringify(readLabelled(doc, readFileSync(join(folder, name), "utf8"))));
}
