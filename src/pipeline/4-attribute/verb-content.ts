// Finds what a verb attributes: the clause, quotation, noun phrase or infinitive that it governs.

import type { Span } from "../../news/span.ts";
import type { CueEntry } from "./cue-lexicon.ts";
import type { SourcePhrase } from "./draft.ts";
import { preposedContent } from "./preposed-content.ts";
import { quoteAfter, wholeQuotes } from "./quoted-content.ts";
import type { Scene } from "./scene.ts";
import {
	childrenOf,
	childWith,
	rangeBelow,
	type SentenceTree,
	type TokenRange,
	tokenAt,
} from "./sentence-tree.ts";
import { contentSpan, joinSpans } from "./text-ranges.ts";
import { verbClause } from "./verb-clause.ts";

/** The spans of a content and the name of the rule that found them. */
export type Content = { readonly spans: readonly Span[]; readonly rule: string };

/** A verb as a possible cue: its token, its ways to attribute and its source. */
export type VerbCue = {
	readonly verb: number;
	readonly entries: readonly CueEntry[];
	readonly source: SourcePhrase | undefined;
};

type Finder = (scene: Scene, cue: VerbCue) => Content | undefined;

/** The content of a verb cue, by the first rule that finds one; undefined where none does. */
export function findVerbContent(scene: Scene, cue: VerbCue): Content | undefined {
	const finders: readonly Finder[] = [
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
	const clause = childrenOf(tree, cue.verb).find(
		(child) => child > cue.verb && isClause(tree, child),
	);
	if (clause === undefined || isQuestionToSelf(tree, cue.verb)) return undefined;
	const range = clauseRange(tree, cue.verb, clause);
	return fromRange(scene, range, "clause");
}

function isClause(tree: SentenceTree, index: number): boolean {
	const { relation, tag } = tokenAt(tree, index);
	if (relation === "ccomp") return true;
	const finite = childWith(tree, index, "nsubj", "nsubj:pass", "csubj", "expl") !== undefined;
	return finite && (relation === "xcomp" || (relation === "parataxis" && tag !== "VBG"));
}

function isQuestionToSelf(tree: SentenceTree, verb: number): boolean {
	const subject = childWith(tree, verb, "nsubj");
	const asked = tokenAt(tree, tree.tokens.length - 1).form === "?";
	return asked && subject !== undefined && tokenAt(tree, subject).form.toLowerCase() === "you";
}

/** The clause without its "that", with what follows it and hangs on the verb without a comma. */
function clauseRange(tree: SentenceTree, verb: number, clause: number): TokenRange {
	const below = rangeBelow(tree, clause);
	let first = Math.max(below.first, verb + 1);
	const mark = childWith(tree, clause, "mark");
	if (mark === first && tokenAt(tree, mark).lemma === "that") first++;
	let last = below.last;
	for (const child of childrenOf(tree, verb)) {
		const range = rangeBelow(tree, child);
		if (range.first !== last + 1 || tokenAt(tree, child).relation === "conj") continue;
		if (/^[,;:.?!—–”"]/u.test(tokenAt(tree, range.first).form)) continue;
		last = range.last;
	}
	return { first, last };
}

function quotedContent(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "cq")) return undefined;
	const left = preposedContent(scene, cue);
	if (left !== undefined) return left;
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
	if (ending === undefined || object === undefined) return undefined;
	const spans = [rangeBelow(tree, object), rangeBelow(tree, ending)].flatMap(
		(range) => contentSpan(tree, range) ?? [],
	);
	return { spans: joinNear(scene.text, spans), rule: "object-with-ending" };
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
	if (complement === undefined) return undefined;
	const object = objectOf(tree, cue.verb);
	const ranges = [complement, ...(object === undefined ? [] : [object])];
	const spans = ranges.flatMap((index) => contentSpan(tree, rangeBelow(tree, index)) ?? []);
	return { spans: joinNear(text, spans), rule: "object-with-complement" };
}

function infinitiveContent(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "t")) return undefined;
	const { tree } = scene;
	const infinitive = childrenOf(tree, cue.verb).find(
		(child) => child > cue.verb && tokenAt(tree, child).relation === "xcomp",
	);
	if (infinitive === undefined) return undefined;
	return fromRange(scene, rangeBelow(tree, infinitive), "infinitive");
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
	const below = rangeBelow(tree, phrase);
	return fromRange(scene, { first: marker + 1, last: below.last }, "preposition");
}

function objectContent(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "o")) return undefined;
	const { tree } = scene;
	const object = objectOf(tree, cue.verb);
	if (object === undefined) return undefined;
	return fromRange(scene, rangeBelow(tree, object), "object");
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
