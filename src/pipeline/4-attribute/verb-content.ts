// Finds what a verb attributes: the clause, quotation, noun phrase or infinitive that it governs.

import type { Span } from "../../news/span.ts";
import { findClauseEnd } from "./clause-end.ts";
import { findClauseStart } from "./clause-start.ts";
import type { CueEntry } from "./cue-lexicon.ts";
import type { SourcePhrase } from "./draft.ts";
import { sourceAtEnd } from "./end-attribution.ts";
import { preposedContent } from "./preposed-content.ts";
import { quoteAfter, wholeQuotes } from "./quoted-content.ts";
import type { Scene } from "./scene.ts";
import {
	childrenOf,
	childWith,
	rangeBelow,
	type SentenceTree,
	spanOf,
	type TokenRange,
	tokenAt,
} from "./sentence-tree.ts";
import { contentSpan, joinSpans } from "./text-ranges.ts";
import { verbClause } from "./verb-clause.ts";
import { phraseOf } from "./verb-source.ts";

/** The spans of a content and the name of the rule that found them. */
export type Content = { readonly spans: readonly Span[]; readonly rule: string };

/** A verb as a possible cue: its token, its ways to attribute and its source. */
export type VerbCue = {
	readonly verb: number;
	readonly entries: readonly CueEntry[];
	readonly source: SourcePhrase | undefined;
};

/** How many tokens may stand between a cue and the colon that introduces its content. */
const introTokensMax = 12;

const endingTokensMax = 14;

type Finder = (scene: Scene, cue: VerbCue) => Content | undefined;

/** The content of a verb cue, by the first rule that finds one; undefined where none does. */
export function findVerbContent(scene: Scene, cue: VerbCue): Content | undefined {
	const finders: readonly Finder[] = [
		quotedBefore,
		introducedWords,
		asClause,
		clauseContent,
		quotedContent,
		preposedForVerb,
		objectWithEnding,
		objectWithComplement,
		infinitiveContent,
		prepositionContent,
		objectContent,
	];
	for (const find of finders) {
		const content = find(scene, cue);
		if (content !== undefined) return content;
	}
	return undefined;
}

function hasFrame(cue: VerbCue, frames: string): boolean {
	return cue.entries.some((entry) => [...frames].some((frame) => entry.frames.includes(frame)));
}

function clauseContent(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "ci")) return undefined;
	const { tree } = scene;
	const start = findClauseStart(tree, cue.verb, hasFrame(cue, "a"));
	const clause = clauseChild(tree, cue.verb);
	if (start === undefined && clause === undefined) return undefined;
	if (start?.marked !== true && cue.source === undefined && !isSurelySpeech(cue)) return undefined;
	const below = rangeBelow(tree, clause ?? cue.verb);
	const first = start?.first ?? skipThat(tree, Math.max(below.first, cue.verb + 1));
	const last = findClauseEnd(tree, cue.verb, first);
	return fromRange(scene, { first, last }, "clause");
}

/** Verbs that nearly always report, so that words behind them need no other sign. */
function isSurelySpeech(cue: VerbCue): boolean {
	return cue.entries.some(({ frames }) => frames.includes("c") && frames.includes("q"));
}

function clauseChild(tree: SentenceTree, verb: number): number | undefined {
	return childrenOf(tree, verb).find((child) => child > verb && isClause(tree, child));
}

function isClause(tree: SentenceTree, index: number): boolean {
	const { relation, tag } = tokenAt(tree, index);
	if (relation === "ccomp") return true;
	const finite = childWith(tree, index, "nsubj", "nsubj:pass", "csubj", "expl") !== undefined;
	return finite && (relation === "xcomp" || (relation === "parataxis" && tag !== "VBG"));
}

function skipThat(tree: SentenceTree, first: number): number {
	return /^that$/iu.test(tokenAt(tree, first).form) ? first + 1 : first;
}

function quotedBefore(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "cq")) return undefined;
	if (/^that$/iu.test(tokenAt(scene.tree, cue.verb + 1).form)) return undefined;
	const left = preposedContent(scene, cue);
	if (sourceAtEnd(scene.tree, cue.verb) !== undefined) return left;
	return left?.rule === "preposed-quotation" ? left : undefined;
}

/** What follows a colon or comma without quotation marks: "stating, We condemn …". */
function introducedWords(scene: Scene, cue: VerbCue): Content | undefined {
	const { next, tree } = scene;
	if (next === undefined || !hasFrame(cue, "cqo")) return undefined;
	const { last } = verbClause(tree, cue.verb, cue.source);
	const end = tree.tokens.length - 1;
	const introduces = last >= end - introTokensMax && !hasVerbBetween(tree, last + 1, end);
	return introduces ? { spans: [next], rule: "introduced" } : undefined;
}

function hasVerbBetween(tree: SentenceTree, first: number, last: number): boolean {
	return tree.tokens.slice(first, last + 1).some(({ tag }) => /^(?:VB|MD)/.test(tag));
}

/** "As Oda told the council, …": the clause around is what was said. */
function asClause(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "cq")) return undefined;
	const { tree } = scene;
	const { head, relation, tag } = tokenAt(tree, cue.verb);
	const marker = childWith(tree, cue.verb, "mark", "advmod");
	if (relation !== "advcl" || head < 0 || marker === undefined || !/^VB[DPZ]$/.test(tag))
		return undefined;
	const setOff = marker === 0 || /^[,—–]$/u.test(tokenAt(tree, marker - 1).form);
	if (!setOff || tokenAt(tree, marker).form.toLowerCase() !== "as") return undefined;
	const own = rangeBelow(tree, cue.verb);
	const around = rangeBelow(tree, head);
	const before = { first: around.first, last: own.first - 1 };
	const behind = { first: own.last + 1, last: around.last };
	const spans = [before, behind].flatMap((range) => contentSpan(tree, range) ?? []);
	return spans.length === 0 ? undefined : { spans, rule: "as-clause" };
}

function quotedContent(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "cq")) return undefined;
	const quote = quoteAfter(scene, verbClause(scene.tree, cue.verb, cue.source));
	return quote === undefined ? undefined : { spans: [quote], rule: "quotation" };
}

function preposedForVerb(scene: Scene, cue: VerbCue): Content | undefined {
	return hasFrame(cue, "cq") ? preposedContent(scene, cue) : undefined;
}

function objectWithEnding(scene: Scene, cue: VerbCue): Content | undefined {
	const endings = cue.entries.flatMap((entry) => entry.endings);
	if (endings.length === 0) return undefined;
	const { tree } = scene;
	const ending = childrenOf(tree, cue.verb).find((child) => startsWith(tree, child, endings));
	const object = objectOf(tree, cue.verb);
	if (ending === undefined || object === undefined) return endingByWords(scene, cue, endings);
	const behind = widen(tree, cue.verb, rangeBelow(tree, ending));
	const spans = [rangeBelow(tree, object), behind].flatMap(
		(range) => contentSpan(tree, range) ?? [],
	);
	return { spans: joinNear(scene.text, spans), rule: "object-with-ending" };
}

/** The object up to the end of its "as …" phrase, where the parse hangs the phrase elsewhere. */
function endingByWords(
	scene: Scene,
	cue: VerbCue,
	endings: readonly string[],
): Content | undefined {
	const { tree } = scene;
	const object = childWith(tree, cue.verb, "obj");
	const from = object === undefined ? cue.verb : rangeBelow(tree, object).first;
	for (let at = from + 1; at < tree.tokens.length && at < from + endingTokensMax; at++) {
		const { form, tag } = tokenAt(tree, at);
		if (/^[,;:.]$/u.test(form) || /^(?:VB[PZ]|MD)$/.test(tag)) return undefined;
		if (at === from || !endings.includes(form.toLowerCase())) continue;
		const range = { first: from === cue.verb ? at : from, last: commaBefore(tree, at + 1) };
		const content = fromRange(scene, range, "object-with-ending");
		const antecedent = from === cue.verb ? relativeObject(tree, cue.verb) : undefined;
		if (content === undefined || antecedent === undefined) return content;
		return { spans: joinSpans([antecedent, ...content.spans]), rule: "object-with-ending" };
	}
	return undefined;
}

/** The last token before the next comma or the end of the sentence. */
function commaBefore(tree: SentenceTree, from: number): number {
	let at = from;
	while (at + 1 < tree.tokens.length && !/^[,;]$/u.test(tokenAt(tree, at + 1).form)) at++;
	return at;
}

/** What "which" means in "the claims, which the port denies": the noun before it. */
function relativeObject(tree: SentenceTree, verb: number): Span | undefined {
	const { first } = rangeBelow(tree, verb);
	for (let at = verb - 1; at >= Math.max(0, first, verb - endingTokensMax); at--) {
		if (!/^(?:which|that|whom)$/iu.test(tokenAt(tree, at).form)) continue;
		const before = tokenAt(tree, at - 1).form === "," ? at - 2 : at - 1;
		if (!tokenAt(tree, before).tag.startsWith("NN")) return undefined;
		const { first: start } = phraseOf(tree, before).range;
		return spanOf(tree, { first: start, last: before });
	}
	return undefined;
}

function startsWith(tree: SentenceTree, index: number, prepositions: readonly string[]): boolean {
	const marker = childrenOf(tree, index).find((child) =>
		["case", "mark"].includes(tokenAt(tree, child).relation),
	);
	return marker !== undefined && prepositions.includes(tokenAt(tree, marker).lemma);
}

function objectOf(tree: SentenceTree, verb: number): number | undefined {
	return childWith(tree, verb, "obj") ?? childWith(tree, verb, "nsubj:pass");
}

function objectWithComplement(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "r")) return undefined;
	const { tree, text } = scene;
	const complement = childrenOf(tree, cue.verb).find(
		(child) => child > cue.verb && ["xcomp", "ccomp"].includes(tokenAt(tree, child).relation),
	);
	if (complement === undefined) return judgementByWords(scene, cue);
	const object = objectOf(tree, cue.verb);
	const ranges = [complement, ...(object === undefined ? [] : [object])];
	const spans = ranges.flatMap(
		(index) => contentSpan(tree, widen(tree, cue.verb, rangeBelow(tree, index))) ?? [],
	);
	return { spans: joinNear(text, spans), rule: "object-with-complement" };
}

/** "Called it a lie", "urged Oda to leave" where the parse shows no complement. */
function judgementByWords(scene: Scene, cue: VerbCue): Content | undefined {
	const { tree } = scene;
	const entry = cue.entries.find(({ frames }) => frames.includes("r"));
	const first = cue.verb + 1 + (entry?.particles.length ?? 0);
	if (entry === undefined || !/^(?:DT|PRP|NN|JJ|CD|``)/.test(tokenAt(tree, first).tag))
		return undefined;
	const last = commaBefore(tree, first);
	const words = tree.tokens.slice(first, last + 1);
	const asked = words.some(({ tag, form }) => tag === "TO" || form === "to");
	if (entry.stance !== "asserts" ? !asked : words.length < 2 || asked) return undefined;
	return fromRange(scene, { first, last }, "object-with-complement");
}

function infinitiveContent(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "t")) return undefined;
	const { tree } = scene;
	const infinitive = childrenOf(tree, cue.verb).find(
		(child) => child > cue.verb && tokenAt(tree, child).relation === "xcomp",
	);
	if (infinitive === undefined) return undefined;
	return fromRange(scene, widen(tree, cue.verb, rangeBelow(tree, infinitive)), "infinitive");
}

function prepositionContent(scene: Scene, cue: VerbCue): Content | undefined {
	const prepositions = cue.entries.flatMap((entry) => entry.prepositions);
	if (prepositions.length === 0) return undefined;
	const { tree } = scene;
	const phrase = childrenOf(tree, cue.verb).find(
		(child) => child > cue.verb && startsWith(tree, child, prepositions),
	);
	if (phrase === undefined) return undefined;
	const marker = childWith(tree, phrase, "case", "mark") ?? phrase;
	const below = widen(tree, cue.verb, rangeBelow(tree, phrase));
	return fromRange(scene, { first: marker + 1, last: below.last }, "preposition");
}

function objectContent(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "o")) return undefined;
	const { tree } = scene;
	const object = objectOf(tree, cue.verb);
	if (object === undefined) return objectByWords(scene, cue);
	if (/^(?:which|that|whom)$/iu.test(tokenAt(tree, object).form)) {
		const span = relativeObject(tree, cue.verb);
		return span === undefined ? undefined : { spans: [span], rule: "relative-object" };
	}
	return fromRange(scene, widen(tree, cue.verb, rangeBelow(tree, object)), "object");
}

/** The words behind a verb that the tagger took for a noun ("Oda and Mbeki deny such claims"). */
function objectByWords(scene: Scene, cue: VerbCue): Content | undefined {
	const { tree } = scene;
	if (tokenAt(tree, cue.verb).tag.startsWith("VB")) return undefined;
	const first = cue.verb + 1;
	if (!/^(?:DT|JJ|NN|PRP)/.test(tokenAt(tree, first).tag)) return undefined;
	return fromRange(scene, { first, last: commaBefore(tree, first) }, "object");
}

/** A range with what follows it without a comma and hangs on the verb, which the parse may do. */
function widen(tree: SentenceTree, verb: number, range: TokenRange): TokenRange {
	let { last } = range;
	for (const child of childrenOf(tree, verb)) {
		const below = rangeBelow(tree, child);
		const joins = !/^(?:punct|conj|cc|parataxis|obl:unmarked|obl:tmod)$/.test(
			tokenAt(tree, child).relation,
		);
		if (joins && below.first === last + 1 && child > verb) ({ last } = below);
	}
	return { first: range.first, last };
}

function fromRange(scene: Scene, range: TokenRange, rule: string): Content | undefined {
	const span = contentSpan(scene.tree, range);
	return span === undefined ? undefined : { spans: [wholeQuotes(scene, span)], rule };
}

/** Spans that only spaces part become one. */
function joinNear(text: string, spans: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const span of joinSpans(spans)) {
		const last = joined.at(-1);
		if (last !== undefined && /^[\s,]*$/u.test(text.slice(last.end, span.start))) {
			joined[joined.length - 1] = { start: last.start, end: span.end };
		} else joined.push(span);
	}
	return joined;
}
