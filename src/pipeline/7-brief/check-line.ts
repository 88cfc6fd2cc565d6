// Whether a line of a brief says only what the words that it cites say.

import type { Line } from "../../news/brief.ts";
import type { Statement } from "../../news/statement.ts";
import { trimEndMarks } from "../../text/trim-marks.ts";
import {
	blurs,
	dateWords,
	denialWords,
	hedges,
	negators,
	plainCapitals,
} from "./check-line.data.ts";

/** What is wrong with a line; a line with any of these is not shown. */
export type LineFault = {
	readonly fault:
		| "no-citation"
		| "empty"
		| "name"
		| "number"
		| "date"
		| "word-order"
		| "negation"
		| "uncertainty"
		| "stance"
		| "speaker";
	readonly words: string;
};

/** The statements that a line passes on, and its words that come from a template. */
export type LineGrounds = {
	readonly statements?: readonly Statement[];
	readonly template?: readonly string[];
};

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu;

/**
 * The faults of a line against its citations, none where it may be shown: every name, number and
 * date occurs in the cited words, names in the same order; no negation or hedge was lost or added;
 * a denial stays a denial and an assertion an assertion; and the speaker is named in the cited
 * words. It knows nothing of how the line was made.
 */
export function checkLine(line: Line, grounds: LineGrounds = {}): readonly LineFault[] {
	if (line.text.trim() === "") return [{ fault: "empty", words: "" }];
	if (line.citations.length === 0) return [{ fault: "no-citation", words: line.text }];
	const told = wordsOf(line.text);
	const cited = wordsOf(line.citations.map(({ words }) => words).join("\n"));
	return [
		...checkNames(told, cited),
		...checkNumbers(told, cited),
		...checkDates(told, cited),
		...checkOrder(told, line),
		...checkNegation(told, line, grounds),
		...checkUncertainty(told, line),
		...checkStance(told, cited, grounds),
		...checkSpeakers(line, grounds),
	];
}

type CheckedWord = { readonly form: string; readonly lower: string; readonly opens: boolean };

/** Texts whose words are kept: a line is checked several times, and cites what others cite. */
const keptTextsMax = 2_000;

const wordsByText = new Map<string, readonly CheckedWord[]>();

function wordsOf(text: string): readonly CheckedWord[] {
	const known = wordsByText.get(text);
	if (known !== undefined) return known;
	if (wordsByText.size >= keptTextsMax) wordsByText.clear();
	const words = readWords(text);
	wordsByText.set(text, words);
	return words;
}

/** A word without its genitive, or else without the marks at its end. */
function bareForm(form: string): string {
	return /['’]s$/u.test(form) ? form.slice(0, -2) : trimEndMarks(form, ".,'’-");
}

function readWords(text: string): readonly CheckedWord[] {
	let lastEnd = 0;
	return [...text.matchAll(wordPattern)].map((match) => {
		const form = bareForm(match[0]);
		const gap = text.slice(lastEnd, match.index);
		const opens = lastEnd === 0 || /[.!?:;“"‘]/u.test(gap) || text.charAt(lastEnd - 1) === ".";
		lastEnd = match.index + match[0].length;
		return { form, lower: form.toLowerCase(), opens };
	});
}

function isNameWord({ form, lower, opens }: CheckedWord): boolean {
	if (!/^\p{Lu}/u.test(form) || dateWords.has(lower)) return false;
	return !(opens && plainCapitals.has(lower));
}

function checkNames(told: readonly CheckedWord[], cited: readonly CheckedWord[]): LineFault[] {
	const known = new Set(cited.map(({ lower }) => lower));
	return told
		.filter((word) => isNameWord(word) && !known.has(word.lower))
		.map(({ form }) => ({ fault: "name", words: form }));
}

const numberNames = new Map(
	"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
		.split(" ")
		.map((word, at) => [word, String(at + 1)]),
);

/** A number as digits without separators; undefined for other words. "one" is seldom a number. */
function numberIn({ lower }: CheckedWord): string | undefined {
	if (/\d/.test(lower)) return lower.replace(/,(?=\d{3})/g, "");
	if (lower === "one") return undefined;
	if (
		/^(?:hundred|thousand|million|billion|trillion|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)s?$/.test(
			lower,
		)
	)
		return lower;
	return numberNames.get(lower);
}

function checkNumbers(told: readonly CheckedWord[], cited: readonly CheckedWord[]): LineFault[] {
	const known = new Set(cited.map(numberIn));
	return told
		.filter((word) => numberIn(word) !== undefined && !known.has(numberIn(word)))
		.map(({ form }) => ({ fault: "number", words: form }));
}

function checkDates(told: readonly CheckedWord[], cited: readonly CheckedWord[]): LineFault[] {
	const known = new Set(cited.map(({ lower }) => lower));
	return told
		.filter(({ form, lower }) => /^\p{Lu}/u.test(form) && dateWords.has(lower) && !known.has(lower))
		.map(({ form }) => ({ fault: "date", words: form }));
}

/** Names and numbers keep the order of the words they are cited from, so that nobody swaps parts. */
function checkOrder(told: readonly CheckedWord[], line: Line): LineFault[] {
	const order = told.filter((word) => isNameWord(word) || numberIn(word) !== undefined);
	const sources = line.citations.map(({ words }) => wordsOf(words).map(({ lower }) => lower));
	const faults: LineFault[] = [];
	for (const [at, second] of order.entries()) {
		const first = order[at - 1];
		if (first === undefined || first.lower === second.lower) continue;
		const both = sources.filter(
			(words) => words.includes(first.lower) && words.includes(second.lower),
		);
		const kept = both.some((words) => words.indexOf(first.lower) < words.lastIndexOf(second.lower));
		if (both.length > 0 && !kept)
			faults.push({ fault: "word-order", words: `${first.form} … ${second.form}` });
	}
	return faults;
}

function isNegator({ lower }: CheckedWord): boolean {
	return negators.has(lower) || lower.endsWith("n't") || lower.endsWith("n’t");
}

/** As many negations as in the words that the line was taken from. */
function checkNegation(
	told: readonly CheckedWord[],
	line: Line,
	{ template = [] }: LineGrounds,
): LineFault[] {
	const own = told.filter(isNegator).length - wordsOf(template.join(" ")).filter(isNegator).length;
	const source = nearestSource(line);
	const inSource = wordsOf(source).filter(isNegator).length;
	if (own === inSource) return [];
	return [
		{ fault: "negation", words: own > inSource ? "a negation was added" : "a negation was lost" },
	];
}

/** The part of the citations that the line passes on: the longest common run, widened to a clause. */
function nearestSource(line: Line): string {
	return line.citations[0]?.words ?? "";
}

function checkUncertainty(told: readonly CheckedWord[], line: Line): LineFault[] {
	const kept = new Set(told.map(({ lower }) => lower));
	const source = wordsOf(nearestSource(line));
	const lost = source.filter(({ lower }) => hedges.has(lower) && !kept.has(lower));
	return [
		...lost.map(({ form }) => ({ fault: "uncertainty" as const, words: form })),
		...lostBlurs(told, source).map((words) => ({ fault: "uncertainty" as const, words })),
	];
}

/** Words before a number of the source ("at least 40") that the line's number does not have. */
function lostBlurs(
	told: readonly CheckedWord[],
	source: readonly CheckedWord[],
): readonly string[] {
	return source.flatMap((word, at) => {
		const before = source[at - 1];
		if (numberIn(word) === undefined || before === undefined || !blurs.has(before.lower)) return [];
		const places = told.flatMap((other, place) => (other.lower === word.lower ? [place] : []));
		const kept = places.every((place) => told[place - 1]?.lower === before.lower);
		return kept ? [] : [`${before.form} ${word.form}`];
	});
}

const opposing: ReadonlySet<Statement["stance"]> = new Set(["denies", "doubts", "retracts"]);

/** A line on a denial tells a denial; a line on an assertion adds none. */
function checkStance(
	told: readonly CheckedWord[],
	cited: readonly CheckedWord[],
	{ statements = [], template = [] }: LineGrounds,
): LineFault[] {
	const tellsDenial = told.some((word) => denialWords.has(word.lower) || isNegator(word));
	const citesDenial = cited.some((word) => denialWords.has(word.lower) || isNegator(word));
	const isDenial = statements.some(({ stance }) => opposing.has(stance));
	const lost = isDenial && !tellsDenial;
	const allowed = citesDenial || (isDenial && template.length > 0);
	const added = !allowed && told.some((word) => denialWords.has(word.lower));
	if (!lost && !added) return [];
	return [{ fault: "stance", words: lost ? "a denial was lost" : "a denial was added" }];
}

/** The speaker of each statement is named in the line, by a word of the name. */
function checkSpeakers(line: Line, { statements = [] }: LineGrounds): LineFault[] {
	const told = new Set(wordsOf(line.text).map(({ lower }) => lower));
	return statements
		.filter(({ speaker }) => {
			const words = wordsOf(`${speaker.name} ${speaker.role ?? ""}`);
			const telling = words.filter(({ lower }) => !plainCapitals.has(lower));
			return telling.length > 0 && !telling.some(({ lower }) => told.has(lower));
		})
		.map(({ speaker }) => ({ fault: "speaker", words: speaker.name }));
}
