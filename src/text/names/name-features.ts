// What the finder of names looks at: words by themselves, and runs of words as one name.

import type { Token } from "../sentence.ts";
import { mixCode, textCode } from "../syntax/hash-codes.ts";
import { normalForm, wordCodes } from "../syntax/word-codes.ts";
import {
	isGivenName,
	isOffice,
	isOrganisationWord,
	isPlaceWord,
	kindOfListed,
	listedWordsMax,
} from "./name-lists.ts";

/** A word as the finder sees it; all but the last three are codes. */
export type NameWord = {
	readonly exact: number;
	readonly lower: number;
	readonly suffix: number;
	readonly prefix: number;
	readonly shape: number;
	readonly tag: number;
	/** Lists that hold the word or a run of words around it, as one number. */
	readonly lists: number;
	/** Kind of thing that the word is about. */
	readonly thing: number;
	/** Its relation, the word that governs it, and the preposition before its phrase. */
	readonly relation: number;
	readonly head: number;
	readonly preposition: number;
	readonly form: string;
	/** Whether the word may be part of a name at all. */
	readonly mayName: boolean;
	/** Whether a name may begin or end with it. */
	readonly isBold: boolean;
};

/** Small words inside names. */
const joiners = new Set(
	"of the and for de la le du des van von der den al el bin ibn da di del dos & ' 's ’s - / . , in on to at upon a y et".split(
		" ",
	),
);

function markRuns(forms: readonly string[]): Uint8Array {
	const marks = new Uint8Array(forms.length);
	for (let at = 0; at < forms.length; at++) {
		if (marks[at] !== 0) continue;
		for (let length = Math.min(listedWordsMax, forms.length - at); length > 0; length--) {
			const kind = kindOfListed(forms.slice(at, at + length).join(" "));
			if (kind === 0) continue;
			for (let inside = 0; inside < length; inside++) {
				marks[at + inside] = kind * 2 + (inside > 0 ? 1 : 0);
			}
			break;
		}
	}
	return marks;
}

function wordLists(lower: string): number {
	return (
		(isGivenName(lower) ? 1 : 0) +
		(isOffice(lower) ? 2 : 0) +
		(isOrganisationWord(lower) ? 4 : 0) +
		(isPlaceWord(lower) ? 8 : 0)
	);
}

function lowerCode(form: string): number {
	const normal = normalForm(form);
	return textCode(normal, 0, normal.length);
}

/** Reads the words of a sentence. */
export function readNameWords(
	tokens: readonly Omit<Token, "start" | "end" | "lemma">[],
): readonly NameWord[] {
	const runs = markRuns(tokens.map(({ form }) => form));
	const lowers = tokens.map(({ form }) => lowerCode(form));
	const prepositions = new Int32Array(tokens.length);
	for (const [at, { relation, head }] of tokens.entries()) {
		if (relation === "case" && head >= 0) prepositions[head] = lowers[at] as number;
	}
	return tokens.map(({ form, tag, head, relation, thing = "none" }, at) => {
		const normal = normalForm(form);
		const codes = wordCodes(form, normal, 0);
		const isBold = /^[\p{Lu}\p{Lt}\d]|^\p{Ll}+\p{Lu}|^al-|^@/u.test(form);
		return {
			exact: codes.exact,
			lower: codes.lower,
			suffix: codes.suffix3,
			prefix: codes.prefix3,
			shape: codes.shape,
			tag: textCode(tag, 0, tag.length),
			lists: (runs[at] as number) * 16 + wordLists(normal),
			thing: textCode(thing, 0, thing.length),
			relation: textCode(relation, 0, relation.length),
			head: head < 0 ? 2 : (lowers[head] as number),
			preposition: prepositions[at] as number,
			form,
			mayName: isBold || joiners.has(form),
			isBold,
		};
	});
}

const edge: NameWord = {
	exact: 1,
	lower: 1,
	suffix: 1,
	prefix: 1,
	shape: 1,
	tag: 1,
	lists: 0,
	thing: 0,
	relation: 0,
	head: 0,
	preposition: 0,
	form: "",
	mayName: false,
	isBold: false,
};

/** What was found of the same words elsewhere in the text: a code by code of words or run. */
export type Memory = ReadonlyMap<number, number>;

/** How many features a word has. */
export const wordFeatureCount = 43;

/** Writes the features of word `at`. */
export function wordFeatures(
	words: readonly NameWord[],
	at: number,
	memory: Memory,
	out: Int32Array,
): void {
	const w = words[at] ?? edge;
	const p1 = words[at - 1] ?? edge;
	const p2 = words[at - 2] ?? edge;
	const n1 = words[at + 1] ?? edge;
	const n2 = words[at + 2] ?? edge;
	const known = memory.get(w.lower) ?? 0;
	let f = 0;
	out[f++] = 7;
	out[f++] = mixCode(101, w.exact);
	out[f++] = mixCode(102, w.lower);
	out[f++] = mixCode(103, w.suffix);
	out[f++] = mixCode(104, w.prefix);
	out[f++] = mixCode(mixCode(105, w.shape), at === 0 ? 1 : 0);
	out[f++] = mixCode(106, w.tag);
	out[f++] = mixCode(107, w.lists);
	out[f++] = mixCode(mixCode(108, w.lists), w.tag);
	out[f++] = mixCode(109, p1.lower);
	out[f++] = mixCode(110, n1.lower);
	out[f++] = mixCode(111, p2.lower);
	out[f++] = mixCode(112, n2.lower);
	out[f++] = mixCode(mixCode(113, p1.shape), w.shape);
	out[f++] = mixCode(mixCode(114, w.shape), n1.shape);
	out[f++] = mixCode(mixCode(115, p1.tag), w.tag);
	out[f++] = mixCode(mixCode(116, w.tag), n1.tag);
	out[f++] = mixCode(117, p1.lists);
	out[f++] = mixCode(118, n1.lists);
	out[f++] = mixCode(mixCode(119, p1.lists), w.lists);
	out[f++] = mixCode(mixCode(120, w.lists), n1.lists);
	out[f++] = mixCode(121, n2.lists);
	out[f++] = mixCode(122, p2.lists);
	out[f++] = mixCode(mixCode(123, p1.lower), w.shape);
	out[f++] = mixCode(mixCode(124, n1.lower), w.shape);
	out[f++] = mixCode(mixCode(125, p2.lower), mixCode(p1.lower, w.shape));
	out[f++] = mixCode(mixCode(126, n1.lower), mixCode(n2.lower, w.shape));
	out[f++] = mixCode(127, p1.suffix);
	out[f++] = mixCode(128, n1.suffix);
	out[f++] = mixCode(mixCode(129, p1.tag), mixCode(w.tag, n1.tag));
	out[f++] = mixCode(mixCode(130, w.lower), p1.lower);
	out[f++] = mixCode(mixCode(131, w.lower), n1.lower);
	out[f++] = mixCode(mixCode(132, w.shape), mixCode(w.suffix, 3));
	out[f++] = mixCode(161, known);
	out[f++] = mixCode(mixCode(163, known), w.lists);
	out[f++] = mixCode(164, w.thing);
	out[f++] = mixCode(mixCode(166, w.thing), n1.thing);
	out[f++] = mixCode(mixCode(167, w.thing), w.lists);
	out[f++] = mixCode(mixCode(168, w.thing), w.shape);
	out[f++] = mixCode(mixCode(171, w.relation), w.shape);
	out[f++] = mixCode(mixCode(172, w.relation), w.head);
	out[f++] = mixCode(mixCode(173, w.preposition), w.relation);
	out[f++] = mixCode(mixCode(174, w.preposition), w.thing);
}

/** Code of a run of words; equal for equal words in lower case. */
export function runCode(words: readonly NameWord[], start: number, end: number): number {
	let code = 31;
	for (let at = start; at < end; at++) code = mixCode(code, (words[at] as NameWord).lower);
	return code;
}

/** How many features a run has. */
export const runFeatureCount = 34;

/** What the words of a run have together: lists, shapes, small words, words about the same thing. */
function sumRun(own: readonly NameWord[], last: NameWord) {
	let lists = 0;
	let shapes = 17;
	let small = 19;
	let things = 0;
	for (const word of own) {
		lists |= word.lists & 15;
		shapes = mixCode(shapes, word.shape);
		if (!word.isBold) small = mixCode(small, word.lower);
		if (word.thing === last.thing) things++;
	}
	return { lists, shapes, small, things };
}

/** Writes the features of the words from start to end (exclusive) as one name. */
export function runFeatures(
	words: readonly NameWord[],
	run: { readonly start: number; readonly end: number },
	memory: Memory,
	out: Int32Array,
): void {
	const { start, end } = run;
	const first = words[start] ?? edge;
	const last = words[end - 1] ?? edge;
	const before = words[start - 1] ?? edge;
	const before2 = words[start - 2] ?? edge;
	const after = words[end] ?? edge;
	const after2 = words[end + 1] ?? edge;
	const own = words.slice(start, end);
	const code = runCode(words, start, end);
	const length = end - start;
	const listed = length > listedWordsMax ? 0 : kindOfListed(own.map(({ form }) => form).join(" "));
	const { lists, shapes, small, things } = sumRun(own, last);
	const known = memory.get(code) ?? 0;
	const knownLast = memory.get(last.lower) ?? 0;
	const ends = (last.lists & 15) * 16 + (first.lists & 15);
	let f = 0;
	out[f++] = mixCode(201, length);
	out[f++] = mixCode(202, listed);
	out[f++] = mixCode(mixCode(203, listed), before.lower);
	out[f++] = mixCode(204, last.lower);
	out[f++] = mixCode(205, first.lower);
	out[f++] = mixCode(206, last.suffix);
	out[f++] = mixCode(mixCode(207, ends), length);
	out[f++] = mixCode(208, lists);
	out[f++] = mixCode(mixCode(209, lists), listed);
	out[f++] = mixCode(210, shapes);
	out[f++] = mixCode(mixCode(211, small), length);
	out[f++] = mixCode(mixCode(212, small), ends);
	out[f++] = mixCode(213, before.lower);
	out[f++] = mixCode(214, after.lower);
	out[f++] = mixCode(mixCode(215, before.lower), after.lower);
	out[f++] = mixCode(mixCode(216, before2.lower), before.lower);
	out[f++] = mixCode(mixCode(217, after.lower), after2.lower);
	out[f++] = mixCode(218, before.lists & 15);
	out[f++] = mixCode(mixCode(219, before.tag), mixCode(after.tag, shapes));
	out[f++] = mixCode(220, last.thing);
	out[f++] = mixCode(mixCode(221, last.thing), mixCode(first.thing, length));
	out[f++] = mixCode(mixCode(222, last.thing), ends);
	out[f++] = mixCode(mixCode(223, last.preposition), last.thing);
	out[f++] = mixCode(mixCode(224, first.preposition), listed);
	out[f++] = mixCode(mixCode(225, last.relation), last.head);
	out[f++] = mixCode(mixCode(226, first.relation), first.head);
	out[f++] = mixCode(227, code);
	out[f++] = mixCode(228, known);
	out[f++] = mixCode(mixCode(229, known), listed);
	out[f++] = mixCode(mixCode(230, knownLast), length);
	out[f++] = mixCode(mixCode(231, knownLast), known);
	out[f++] = mixCode(mixCode(232, things), length);
	out[f++] = mixCode(mixCode(233, before.isBold ? 1 : 0), after.isBold ? 1 : 0);
	out[f++] = mixCode(mixCode(234, ends), before.lower);
}
