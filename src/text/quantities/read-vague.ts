// Numbers told without a number: "dozens", "tens of thousands", "several hundred", "a few thousand".

import type { TimeToken } from "../times/time-token.ts";
import type { Numeral } from "./read-digits.ts";
import { pluralScales, scaleWords } from "./scale-words.data.ts";

type Tokens = readonly TimeToken[];

/** How many of a scale its plural stands for at the least: "dozens" are two dozen or more. */
const pluralTimesMin = 2;

/** How many "several" and "a few" are at the least. */
const severalMin = 3;

/** A vague number at `at`; its value is the least that the words allow. */
export function readVague(tokens: Tokens, at: number): Numeral | undefined {
	return readPlural(tokens, at) ?? readSeveral(tokens, at);
}

/** "dozens", "hundreds of thousands". */
function readPlural(tokens: Tokens, at: number): Numeral | undefined {
	const scale = pluralScales.get(tokens[at]?.word ?? "");
	if (scale === undefined) return undefined;
	const next =
		tokens[at + 1]?.word === "of" ? pluralScales.get(tokens[at + 2]?.word ?? "") : undefined;
	if (next !== undefined && next > scale) {
		return { from: at, to: at + 3, value: pluralTimesMin * scale * next };
	}
	if (scale === 10 || (scale === 20 && tokens[at + 1]?.word !== "of")) return undefined;
	return { from: at, to: at + 1, value: pluralTimesMin * scale };
}

/** "several hundred", "a few thousand", "several dozen". */
function readSeveral(tokens: Tokens, at: number): Numeral | undefined {
	const start = tokens[at]?.word === "a" ? at + 1 : at;
	const word = tokens[start]?.word ?? "";
	const isMany = word === "several" || word === "many";
	if (!isMany && !(word === "few" && start > at)) return undefined;
	const scaleWord = tokens[start + 1]?.word ?? "";
	const scale = scaleWord === "dozen" ? 12 : scaleWords.get(scaleWord);
	if (scale === undefined) return undefined;
	return { from: at, to: start + 2, value: severalMin * scale };
}
