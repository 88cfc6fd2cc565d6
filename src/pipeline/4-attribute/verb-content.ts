// Finds what a verb attributes: the clause, quotation, noun phrase or infinitive that it governs.

import { findClauseEnd } from "./clause-end.ts";
import { findClauseStart } from "./clause-start.ts";
import { type Content, fromRange, hasFrame, type VerbCue } from "./content-parts.ts";
import { speechForms } from "./cue-lexicon.ts";
import { sourceAtEnd } from "./end-attribution.ts";
import {
	infinitiveContent,
	objectContent,
	objectWithComplement,
	objectWithEnding,
	prepositionContent,
} from "./object-content.ts";
import { preposedContent } from "./preposed-content.ts";
import { quoteAfter } from "./quoted-content.ts";
import type { Scene } from "./scene.ts";
import { childrenOf, childWith, rangeBelow, type SentenceTree, tokenAt } from "./sentence-tree.ts";
import { contentSpan } from "./text-ranges.ts";
import { skipTime } from "./time-words.ts";
import { verbClause } from "./verb-clause.ts";
import { isPassive } from "./verb-source.ts";

/** How many tokens may stand between a cue and the colon that introduces its content. */
const introTokensMax = 12;

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

function clauseContent(scene: Scene, cue: VerbCue): Content | undefined {
	const { tree } = scene;
	if (!hasFrame(cue, "ci")) return undefined;
	if (isInverted(tree, cue)) return undefined;
	const start = findClauseStart(tree, endOfCue(cue), hasFrame(cue, "a"));
	const clause = clauseChild(tree, cue.verb);
	const pause = skipTime(tree, cue.verb + 1);
	const paused = tokenAt(tree, pause).form === "," && tokenAt(tree, pause + 1).tag === "VBG";
	if (start === undefined && (clause === undefined || paused || hasObject(tree, cue))) {
		return undefined;
	}
	if (start?.marked !== true && cue.source === undefined && !isSurelySpeech(cue)) return undefined;
	const below = rangeBelow(tree, clause ?? cue.verb);
	const first = start?.first ?? skipThat(tree, Math.max(below.first, cue.verb + 1));
	const last = findClauseEnd(tree, cue.verb, first);
	return fromRange(scene, { first, last }, "clause");
}

/** "Said Oda": a source of its own behind the verb; not that of the clause which it opens. */
function isInverted(tree: SentenceTree, { verb, source }: VerbCue): boolean {
	if (source === undefined || source.range.first < verb || isPassive(tree, verb)) return false;
	const { relation, head } = tokenAt(tree, verb);
	return relation !== "advcl" || head < source.head;
}

/** The last word of a cue: of "made it clear" it is "clear". */
function endOfCue({ verb, entries }: VerbCue): number {
	return verb + Math.max(0, ...entries.map(({ particles }) => particles.length));
}

/** Whether a verb that may deny or stress a thing has that thing right behind it. */
function hasObject(tree: SentenceTree, cue: VerbCue): boolean {
	const object = childWith(tree, cue.verb, "obj");
	return object !== undefined && object > cue.verb && hasFrame(cue, "o");
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
	const left = leftContent(scene, cue);
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
	return tree.tokens
		.slice(first, last + 1)
		.some(({ tag, form }) => /^(?:VB[DPZ]|MD)/.test(tag) || speechForms.has(form.toLowerCase()));
}

/** "As Oda told the council, …": the clause around is what was said. */
function asClause(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "cq")) return undefined;
	const { tree } = scene;
	const { head, relation, tag } = tokenAt(tree, cue.verb);
	const marker = childWith(tree, cue.verb, "mark", "advmod");
	const told = /^VB[DPZ]$/.test(tag) || (tag === "VBN" && isPassive(tree, cue.verb));
	if (relation !== "advcl" || head < 0 || marker === undefined || !told) return undefined;
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
	const knows = tokenAt(scene.tree, cue.verb).lemma === "know";
	return hasFrame(cue, "cq") && !knows ? leftContent(scene, cue) : undefined;
}

/** What stands before a cue; a quotation alone where the verb brings in nothing else ("went on"). */
function leftContent(scene: Scene, cue: VerbCue): Content | undefined {
	const left = preposedContent(scene, cue);
	return left?.rule === "preposed-clause" && !hasFrame(cue, "c") ? undefined : left;
}
