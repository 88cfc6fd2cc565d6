// What a number counts: "3,000 North Korean soldiers", "11,000 containers of munitions", "40 dead".

import { isDash } from "../times/time-scene.ts";
import type { TimeToken } from "../times/time-token.ts";
import { countedStates, countedStops, notPlurals, plainPlurals } from "./counted-words.data.ts";
import { readNumber } from "./read-number-words.ts";

type Tokens = readonly TimeToken[];

/** The words for what is counted: tokens `from` to `to`, and the noun's singular. */
export type Counted = { readonly from: number; readonly to: number; readonly unit: string };

/** Words before the noun that are looked at: longer phrases are no longer about the number. */
const wordsMax = 6;

/**
 * What is counted by the number that ends at `at`; undefined where no noun follows it. A number of
 * several takes a noun in the plural only: "voters under 30 stayed home" counts no home.
 */
export function readCounted(tokens: Tokens, at: number, isSeveral = false): Counted | undefined {
	if (/^['’]$/.test(tokens[at]?.word ?? "") || isOneOfThe(tokens, at)) return undefined;
	const hyphened = readHyphened(tokens, at);
	if (hyphened !== undefined) return hyphened;
	const start = skipLeading(tokens, skipOf(tokens, at));
	const head = findHead(tokens, start);
	const noun = tokens[head ?? -1]?.word ?? "";
	if (head === undefined || (isSeveral && !looksPlural(noun) && !countedStates.has(noun))) {
		return undefined;
	}
	const unit = singularOf(noun);
	return { from: start, to: withOf(tokens, head + 1), unit };
}

/** "12-vehicle convoy", "131-page report": only the word after the hyphen is counted. */
function readHyphened(tokens: Tokens, at: number): Counted | undefined {
	const noun = tokens[at + 1];
	if (
		!isDash(tokens[at]?.word ?? "") ||
		!tokens[at]?.joined ||
		noun?.kind !== "word" ||
		noun.capital
	)
		return undefined;
	return { from: at + 1, to: at + 2, unit: singularOf(noun.word) };
}

const leadingWords: ReadonlySet<string> = new Set([
	"more",
	"other",
	"additional",
	"further",
	"such",
]);

function skipLeading(tokens: Tokens, at: number): number {
	return leadingWords.has(tokens[at]?.word ?? "") ? at + 1 : at;
}

/** "one of the largest ports" counts no ports. */
function isOneOfThe(tokens: Tokens, at: number): boolean {
	return tokens[at - 1]?.word === "one" && tokens[at]?.word === "of";
}

/** "of the", "of its 94": what stands between a number and what it is taken from. */
function skipOf(tokens: Tokens, at: number): number {
	if (tokens[at]?.word !== "of") return at;
	const isOwned = owners.has(tokens[at + 1]?.word ?? "");
	const next = isOwned ? at + 2 : at + 1;
	return readNumber(tokens, next)?.to ?? next;
}

const owners: ReadonlySet<string> = new Set(
	"the its his her their these those our my your all".split(" "),
);

/** The last word of the noun phrase at `start`: its plural noun, or else the word at its end. */
function findHead(tokens: Tokens, start: number): number | undefined {
	let last: number | undefined;
	for (let at = start; at < start + wordsMax * 2; at++) {
		const token = tokens[at];
		if (token === undefined || !continues(tokens, at, start)) break;
		if (token.kind !== "word") continue;
		last = at;
		if (looksPlural(token.word) && !isCompound(tokens, at)) return at;
	}
	if (countedStates.has(tokens[start]?.word ?? "")) return start;
	const word = tokens[last ?? start]?.word ?? "";
	return word.endsWith("ed") || word === "s" ? undefined : last;
}

/** Whether a noun phrase that began at `start` goes on at `at`. */
function continues(tokens: Tokens, at: number, start: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.kind === "break" || token.kind === "number") return false;
	if (token.kind === "word") {
		return !countedStops.has(token.word) && !(at > start && endsPhrase(tokens, at));
	}
	const isInner = token.joined && tokens[at + 1]?.joined === true;
	return isInner && (isDash(token.word) || /^['’.&]$/.test(token.word));
}

/** Verbs after the first word end the phrase, unless a noun follows ("newly armed men"). */
function endsPhrase(tokens: Tokens, at: number): boolean {
	const word = tokens[at]?.word ?? "";
	if (word.endsWith("ly") || countedStates.has(word)) return true;
	return /(ed|ing)$/.test(word) && !looksPlural(tokens[at + 1]?.word ?? "");
}

function looksPlural(word: string): boolean {
	if (plainPlurals.has(word)) return true;
	return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") && !notPlurals.has(word);
}

/** Plurals that stand before the noun they belong to: "arms factories", "sales jobs". */
const leadingPlurals: ReadonlySet<string> = new Set(
	"arms sales weapons sports news savings customs drugs goods operations systems rights".split(" "),
);

/** Whether the plural at `at` is only a part of the name of what is counted. */
function isCompound(tokens: Tokens, at: number): boolean {
	const next = tokens[at + 1];
	if (next?.kind !== "word") return next?.joined === true && isDash(next.word);
	return leadingPlurals.has(tokens[at]?.word ?? "") && looksPlural(next.word);
}

/** Takes in "of munitions" after the head noun. */
function withOf(tokens: Tokens, at: number): number {
	const first = tokens[at + 1];
	if (tokens[at]?.word !== "of" || first?.kind !== "word" || countedStops.has(first.word))
		return at;
	if (readNumber(tokens, at + 1) !== undefined) return at;
	const head = findHead(tokens, at + 1);
	return head === undefined ? at : head + 1;
}

/** A noun's singular by the rules of English: "soldiers" → "soldier", "cities" → "city". */
export function singularOf(word: string): string {
	const plain = plainPlurals.get(word);
	if (plain !== undefined) return plain;
	if (!looksPlural(word)) return word;
	if (/(wi|li|kni)ves$/.test(word)) return word.replace(/ves$/, "fe");
	if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
	if (/(ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
	return word.slice(0, -1);
}

const tollNouns: ReadonlySet<string> = new Set(["toll", "tally"]);

/** What is counted where it stands before: "the death toll rose to 45", "the number of cases hit 12". */
export function readCountedBefore(tokens: Tokens, at: number): Counted | undefined {
	for (let back = at - 1; back >= Math.max(0, at - 12); back--) {
		const token = tokens[back];
		if (token?.kind === "break" || token?.word === "." || token?.kind === "number")
			return undefined;
		if (token !== undefined && tollNouns.has(token.word)) {
			return { from: Math.max(0, back - 1), to: back + 1, unit: token.word };
		}
		if (token?.word === "number" && tokens[back + 1]?.word === "of") {
			return readCounted(tokens, back + 1, true);
		}
	}
	return undefined;
}
