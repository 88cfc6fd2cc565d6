// Throws broken inputs at every parser and tells how many, and the slowest.
// Run: node bench/fuzz.ts [--inputs 20000] [--seed 1] [--door NAME]

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeDoors } from "../test/fuzz/doors.ts";
import { throwAt } from "../test/fuzz/throw-at.ts";

const { values } = parseArgs({
	options: {
		inputs: { type: "string", default: "20000" },
		seed: { type: "string", default: "1" },
		door: { type: "string", default: "" },
	},
});

const folder = mkdtempSync(join(tmpdir(), "onrecord-fuzz-"));
let total = 0;
let failed = 0;
for (const door of makeDoors(folder)) {
	if (!door.name.includes(values.door)) continue;
	const count = Math.ceil((Number(values.inputs) * door.share) / 100);
	const startMs = performance.now();
	try {
		const { inputs, slowestMs } = await throwAt(door, count, Number(values.seed));
		total += inputs;
		const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
		process.stdout.write(`| ${door.name} | ${inputs} | ${Math.round(slowestMs)} | ${seconds} |\n`);
	} catch (error) {
		failed++;
		process.stdout.write(`${door.name}: ${error instanceof Error ? error.message : error}\n`);
	}
}
process.stdout.write(`${total} inputs, ${failed} doors failed.\n`);
rmSync(folder, { recursive: true });
process.exit(failed === 0 ? 0 : 1);
