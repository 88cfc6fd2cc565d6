// Which words are used for one another: "purchase" for "buy", "closure" for "close".

import { stemWord } from "./stem-word.ts";
import { kinGroups } from "./word-kin.data.ts";

/** The strength of the tie between two words of one group, 0 to 1. */
const tie = 0.9;

const none: ReadonlyMap<string, number> = new Map();
let table: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

/**
 * The kin of a stem (see `stemWord`) with the strength of each tie, 0 to 1; empty for most words.
 * docs/notes/claims.md tells what that is worth.
 */
export function kinOf(stem: string): ReadonlyMap<string, number> {
	table ??= readGroups(kinGroups);
	return table.get(stem) ?? none;
}

function readGroups(text: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
	const kinByStem = new Map<string, Map<string, number>>();
	for (const line of text.split("\n")) {
		const stems = new Set(line.split(" ").filter(Boolean).map(stemWord));
		for (const stem of stems) {
			const kin = kinByStem.get(stem) ?? new Map<string, number>();
			for (const other of stems) if (other !== stem) kin.set(other, tie);
			kinByStem.set(stem, kin);
		}
	}
	return kinByStem;
}
