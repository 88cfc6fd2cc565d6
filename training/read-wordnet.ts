// Reads from WordNet which stems are used for one another, which stand near, and which are opposites.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stemWord } from "../src/text/stem-word.ts";

export type Relations = {
	readonly isKnown: (stem: string) => boolean;
	/** "same": a common sense or derived from one another; "near": one is a kind of the other. */
	readonly tie: (stem: string, other: string) => "same" | "near" | undefined;
	readonly opposites: (stem: string) => ReadonlySet<string>;
};

/** Senses of a word that count: the most frequent ones. */
const sensesMax = 3;

const none: ReadonlySet<string> = new Set();

/** Reads index.* and data.* of a folder of WordNet. */
export function readRelations(folder: string): Relations {
	const same = new Map<string, Set<string>>();
	const near = new Map<string, Set<string>>();
	const against = new Map<string, Set<string>>();
	const known = new Set<string>();
	const stemsBySynset = new Map<string, string[]>();
	for (const part of ["noun", "verb", "adj", "adv"]) {
		for (const line of linesOf(join(folder, `index.${part}`))) {
			const cells = line.trim().split(" ");
			const lemma = cells[0] ?? "";
			if (!/^[a-z]{3,}$/.test(lemma)) continue;
			const stem = stemWord(lemma);
			known.add(stem);
			const senses = Number(cells[2]);
			for (const offset of cells.slice(cells.length - senses).slice(0, sensesMax)) {
				const key = `${part.charAt(0)}${offset}`;
				stemsBySynset.set(key, [...(stemsBySynset.get(key) ?? []), stem]);
			}
		}
	}
	for (const part of ["noun", "verb", "adj", "adv"]) {
		for (const line of linesOf(join(folder, `data.${part}`))) readSynset(line, part.charAt(0));
	}
	return {
		isKnown: (stem) => known.has(stem),
		tie: (stem, other) => {
			if (same.get(stem)?.has(other) === true) return "same";
			return near.get(stem)?.has(other) === true ? "near" : undefined;
		},
		opposites: (stem) => against.get(stem) ?? none,
	};

	function readSynset(line: string, part: string): void {
		const cells = line.split("|")[0]?.trim().split(" ") ?? [];
		const own = stemsBySynset.get(`${part}${cells[0]}`) ?? [];
		for (const stem of own) for (const other of own) addTo(same, stem, other);
		const count = Number.parseInt(cells[3] ?? "0", 16);
		const lemmas = Array.from({ length: count }, (_, at) => cells[4 + 2 * at] ?? "");
		const first = 5 + 2 * count;
		const pointers = Number(cells[4 + 2 * count]);
		for (let at = 0; at < pointers; at++) {
			const [sign = "", offset = "", pos = "", ends = ""] = cells.slice(first + 4 * at);
			const others = stemsBySynset.get(`${pos === "s" ? "a" : pos}${offset}`) ?? [];
			if (sign === "!" || sign === "+") {
				const from = stemWord(
					lemmas[Number.parseInt(ends.slice(0, 2), 16) - 1]?.replace(/\(.*\)/, "") ?? "",
				);
				if (!own.includes(from)) continue;
				const kin = sign === "!" ? against : same;
				for (const other of others) {
					if (sign === "+" && other.slice(0, 3) !== from.slice(0, 3)) continue;
					addTo(kin, from, other);
					addTo(kin, other, from);
				}
			}
			if (["@", "~", "&", "$", "*"].includes(sign)) {
				for (const stem of own) {
					for (const other of others) {
						addTo(near, stem, other);
						addTo(near, other, stem);
					}
				}
			}
		}
	}
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
	if (key === value) return;
	const set = map.get(key);
	if (set === undefined) map.set(key, new Set([value]));
	else set.add(value);
}

function linesOf(path: string): readonly string[] {
	return readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line !== "" && !line.startsWith(" "));
}
