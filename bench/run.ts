// `npm run bench [EVALS_DIR] [--update]`: speed as ratios within this run, quality on the evaluation
// sets where their folder is given, both held against bench/baseline.json.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureQuality, type Scores } from "./quality.ts";
import { measureReaders, measureReadersOn } from "./readers.ts";
import { measureSpeed } from "./speed.ts";

const baselineFile = join(import.meta.dirname, "baseline.json");

/** A ratio may fall by a quarter before it counts: what a busy machine does to one run. */
const speedLossMax = 0.25;
/** Points of a score that may be lost. The stages are deterministic; this allows for trade-offs. */
const scoreLossMax = 0.5;

type Baseline = { readonly speed: Scores; readonly quality: Scores };

const [evals] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const update = process.argv.includes("--update");
const before: Baseline = existsSync(baselineFile)
	? (JSON.parse(readFileSync(baselineFile, "utf8")) as Baseline)
	: { speed: {}, quality: {} };
const now: Baseline = {
	speed: {
		...(await measureSpeed()),
		...(await measureReaders()),
		...(evals === undefined ? {} : measureReadersOn(evals)),
	},
	quality: evals === undefined ? {} : await measureQuality(evals),
};

const losses = [
	...compare(before.speed, now.speed, (old) => old * (1 - speedLossMax)),
	...compare(before.quality, now.quality, (old) => old - scoreLossMax),
];
if (evals === undefined)
	console.log("Quality is left out: give the folder of the evaluation sets.");
if (update) {
	const merged = {
		speed: rounded({ ...before.speed, ...now.speed }),
		quality: rounded({ ...before.quality, ...now.quality }),
	};
	writeFileSync(baselineFile, `${JSON.stringify(merged, null, "\t")}\n`);
} else if (losses.length > 0) {
	console.log(`Lost more than the tolerance: ${losses.join(", ")}.`);
	process.exitCode = 1;
}

/** Prints each figure beside its baseline; returns the names of those below their floor. */
function compare(old: Scores, measured: Scores, floorOf: (old: number) => number): string[] {
	return Object.entries(measured).flatMap(([name, value]) => {
		const known = old[name];
		console.log(
			`${name.padEnd(36)} ${value.toFixed(2).padStart(8)} ${known?.toFixed(2).padStart(8) ?? ""}`,
		);
		return known !== undefined && !(value >= floorOf(known)) ? [name] : [];
	});
}

function rounded(scores: Scores): Scores {
	return Object.fromEntries(
		Object.entries(scores).map(([name, value]) => [name, Number(value.toFixed(2))]),
	);
}
