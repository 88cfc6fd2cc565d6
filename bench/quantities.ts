// Scores the quantities of texts against the English specifications of Recognizers-Text.
// Usage: node bench/quantities.ts EVALS/quantities (unpacked), [--fails] prints what went wrong.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Quantity } from "../src/news/figure.ts";
import { findQuantities } from "../src/text/quantities/find-quantities.ts";

type Case = {
	readonly Input: string;
	readonly Results: readonly {
		readonly Start: number;
		readonly End: number;
		readonly Text: string;
		readonly Resolution?: { readonly value?: string | null };
	}[];
};

const files: Readonly<Record<string, { path: string; kinds: readonly Quantity["kind"][] }>> = {
	number: { path: "Number/English/NumberModel.json", kinds: ["count", "number"] },
	currency: { path: "NumberWithUnit/English/CurrencyModel.json", kinds: ["money"] },
	dimension: { path: "NumberWithUnit/English/DimensionModel.json", kinds: ["measure"] },
	percentage: { path: "Number/English/PercentModel.json", kinds: ["percent"] },
};

/**
 * A case is right where every expected result that has a value meets a quantity over its words
 * with that value (best, or an end of the range, to one in a million), and no quantity of the
 * specification's kinds stands where nothing is expected. All cases count, also those that the
 * original's own implementations are excused from. For numbers, an expected value may be met by
 * money, a percentage or a measure ("$20" holds 20); for the rest the kind must be the one asked.
 */
function isRight({ Input, Results }: Case, kinds: readonly Quantity["kind"][]): boolean {
	const found = findQuantities(Input);
	const isNumber = kinds.includes("number");
	const met = Results.filter(({ Resolution }) => numberIn(Resolution?.value) !== undefined).every(
		(result) =>
			found.some(
				(quantity) =>
					(isNumber ? quantity.kind !== "ordinal" : kinds.includes(quantity.kind)) &&
					overlaps(quantity, result) &&
					hasValue(quantity, numberIn(result.Resolution?.value) ?? 0),
			),
	);
	const extras = found
		.filter(({ kind, unit }) => kinds.includes(kind) && !ownSpecification.has(unit))
		.filter((quantity) => !Results.some((result) => overlaps(quantity, result)));
	return met && extras.length === 0;
}

/** Lengths of time and temperatures, which Recognizers-Text specifies apart from dimensions. */
const ownSpecification = new Set("second minute hour day week month year decade °C °F".split(" "));

function numberIn(text: string | null | undefined): number | undefined {
	const value = text === null || text === undefined ? Number.NaN : Number(text.replace("%", ""));
	return Number.isNaN(value) ? undefined : value;
}

function overlaps(quantity: Quantity, result: Case["Results"][number]): boolean {
	return quantity.start <= result.End && quantity.end > result.Start;
}

function hasValue({ low, best, high }: Quantity, value: number): boolean {
	return [best, low, high].some(
		(told) =>
			told !== undefined && Math.abs(told - value) <= 1e-6 * Math.max(1e-12, Math.abs(value)),
	);
}

const folder = process.argv[2] ?? ".";
let texts = "";
let [right, total] = [0, 0];
for (const [name, { path, kinds }] of Object.entries(files)) {
	const cases: Case[] = JSON.parse(readFileSync(join(folder, path), "utf8").replace(/^\uFEFF/, ""));
	const fails = cases.filter((one) => !isRight(one, kinds));
	right += cases.length - fails.length;
	total += cases.length;
	texts += `${cases.map(({ Input }) => Input).join("\n")}\n`;
	console.log(
		name.padEnd(12),
		`${cases.length - fails.length}/${cases.length}`,
		percent(cases.length - fails.length, cases.length),
	);
	if (process.argv.includes("--fails")) for (const fail of fails) printFail(fail);
}
console.log("all".padEnd(12), `${right}/${total}`, percent(right, total));
const words = texts.split(/\s+/).length;
const startMs = performance.now();
for (let round = 0; round < 10; round++) findQuantities(texts);
const seconds = (performance.now() - startMs) / 1000;
console.log("words per second", Math.round((10 * words) / seconds));

function percent(part: number, whole: number): string {
	return `${((100 * part) / whole).toFixed(1)}%`;
}

function printFail({ Input, Results }: Case): void {
	const wanted = Results.map(({ Text, Resolution }) => `${Text} = ${Resolution?.value}`).join("; ");
	const got = findQuantities(Input).map(
		(one) =>
			`${Input.slice(one.start, one.end)} = ${one.low}/${one.best}/${one.high} ${one.kind} ${one.unit}`,
	);
	console.log(
		"  ",
		JSON.stringify(Input.slice(0, 150)),
		"\n      wanted",
		wanted,
		"\n      got   ",
		got.join("; "),
	);
}
