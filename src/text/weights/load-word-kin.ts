// Reads the table of words that are used for one another, made by training/build-word-kin.ts.

import { readFileSync } from "node:fs";

let table: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

/** For each stem the stems of kin words with the strength of the tie, 0 to 1. Read once. */
export function loadWordKin(): ReadonlyMap<string, ReadonlyMap<string, number>> {
	table ??= parseTable(readFileSync(new URL("./word-kin.txt", import.meta.url), "utf8"));
	return table;
}

function parseTable(text: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
	const kinByStem = new Map<string, ReadonlyMap<string, number>>();
	for (const line of text.split("\n")) {
		const [stem = "", ...cells] = line.split(" ");
		if (stem === "") continue;
		const kin = cells.map((cell) => {
			const [other = "", strength = "0"] = cell.split(":");
			return [other, Number(strength) / 100] as const;
		});
		kinByStem.set(stem, new Map(kin));
	}
	return kinByStem;
}
