// Contents before their cue: "…," she said; … , she said, …

import type { Span } from "../../news/span.ts";
import type { SourcePhrase } from "./draft.ts";
import { sourceAtEnd } from "./end-attribution.ts";
import type { Quote } from "./find-quotes.ts";
import { quoteBefore } from "./quoted-content.ts";
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
import { skipTime } from "./time-words.ts";
import { verbClause } from "./verb-clause.ts";

type Cue = { readonly verb: number; readonly source: SourcePhrase | undefined };

/** Fewer words before a cue name a time or a place. */
const verblessTokensMin = 4;
const headlineTokensMin = 2;
const verbTag = /^(?:VB|MD)/;
const finite = /^(?:VB[DPZ]|MD)$/;
/** A word behind which an attribution can part a verb: "the river has, locals say, never …". */
const auxiliary =
	/^(?:ha[sd]|have|is|are|was|were|will|would|can|could|may|might|must|should|does|did|do)$/iu;
/** Words before an attribution that open a clause whose main clause is still to come. */
const subordinate = /^(?:if|when|unless|once|until|because|although|though|while)$/iu;
const closesLeft = /^[,”"’'?!—–-]+$|^''$/u;

/**
 * The words before an attribution, with those behind it where it stands in their middle.
 * Undefined where the words before are no clause and no quotation.
 */
export function preposedContent(
	scene: Scene,
	cue: Cue,
): { readonly spans: readonly Span[]; readonly rule: string } | undefined {
	const { tree } = scene;
	if (!mayFollow(tree, cue)) return undefined;
	const clause = verbClause(tree, cue.verb, cue.source);
	if (clause.first === 0) {
		const quote = quoteBefore(scene, clause);
		const opens = quote !== undefined && asksOrCalls(scene.text, quote, tokenAt(tree, 0).start);
		return opens
			? { spans: [quote, ...behind(scene, cue, clause, true)], rule: "preposed-quotation" }
			: undefined;
	}
	if (!closesLeft.test(tokenAt(tree, clause.first - 1).form)) return undefined;
	const quote = endingQuote(scene, clause);
	const left = leftRange(tree, cue.verb, clause);
	if (quote === undefined && !standsAlone(scene, cue, { left, clause })) return undefined;
	const leftSpan = contentSpan(tree, left);
	if (leftSpan === undefined) return undefined;
	const start = quote === undefined ? leftSpan.start : Math.min(quote.start, leftSpan.start);
	const end = quote === undefined ? leftSpan.end : Math.max(quote.end, leftSpan.end);
	const closed = quote !== undefined && !quote.broken;
	const spans = joinSpans([{ start, end }, ...behind(scene, cue, clause, closed)]);
	return { spans, rule: quote === undefined ? "preposed-clause" : "preposed-quotation" };
}

type Parts = { readonly left: TokenRange; readonly clause: TokenRange };

/** Whether words without marks can be what was said: a clause, or what an attribution parts. */
function standsAlone(scene: Scene, cue: Cue, { left, clause }: Parts): boolean {
	const { tree } = scene;
	if (holdsSource(cue, left)) return false;
	return holdsVerb(tree, left) || isInserted(scene, left, clause) || isVerbless(tree, cue, left);
}

/** "Oda, whose study was long, now says": who stands in the words before did not say them. */
function holdsSource({ source }: Cue, left: TokenRange): boolean {
	return source !== undefined && source.head >= left.first && source.head <= left.last;
}

/** The quotation right before a clause, if a mark at its end shows that words end there. */
function endingQuote(scene: Scene, clause: TokenRange): Quote | undefined {
	const quote = quoteBefore(scene, clause);
	if (quote === undefined) return undefined;
	const words = scene.text.slice(quote.start, quote.end);
	const marked = /[,.?!…—–-]["”’'»]*$/u.test(words.slice(-6)) || scene.text[quote.end] === ",";
	return marked || quote.broken ? quote : undefined;
}

/** Whether a quotation ends with a mark other than a stop, right before the next sentence. */
function asksOrCalls(text: string, quote: Span, start: number): boolean {
	return (
		/[?!,…–—-]["”’']+$/u.test(text.slice(quote.start, quote.end).slice(-4)) &&
		/^[ \u00a0]?$/u.test(text.slice(quote.end, start))
	);
}

/** A participle or relative clause takes no words before it; nor does a verb with an object. */
function mayFollow(tree: SentenceTree, { verb, source }: Cue): boolean {
	if (sourceAtEnd(tree, verb) !== undefined) return true;
	const { tag, relation } = tokenAt(tree, verb);
	const infinitive = /^(?:TO)$/.test(tokenAt(tree, verb - 1).tag);
	if (
		infinitive ||
		(tag === "VBG" && !isQuotedAs(tree, verb)) ||
		relation === "acl" ||
		relation.startsWith("acl:")
	)
		return false;
	if (source !== undefined && /^(?:who|which|that)$/iu.test(tokenAt(tree, source.head).form))
		return false;
	const object = childWith(tree, verb, "obj");
	const addressed = /^(?:tell|inform|assure|remind|advise|warn|write|ask)$/.test(
		tokenAt(tree, verb).lemma,
	);
	return object === undefined || object < verb || addressed;
}

/** "Oda was quoted as saying". */
function isQuotedAs(tree: SentenceTree, verb: number): boolean {
	return (
		/^(?:quote|cite)$/.test(tokenAt(tree, verb - 2).lemma) && tokenAt(tree, verb - 1).form === "as"
	);
}

function leftRange(tree: SentenceTree, verb: number, clause: TokenRange): TokenRange {
	const { head, relation } = tokenAt(tree, verb);
	const last = clause.first - 1;
	if (relation === "parataxis" && head >= 0 && head < verb) {
		const first = rangeBelow(tree, head).first;
		return { first: first <= 3 ? 0 : first, last };
	}
	return { first: 0, last };
}

/** "No plans to close the school, the council insists": words without a verb that are no time. */
function isVerbless(tree: SentenceTree, { verb, source }: Cue, left: TokenRange): boolean {
	const inverted = source !== undefined && source.head > verb && tokenAt(tree, verb).tag !== "VBZ";
	if (inverted || sourceAtEnd(tree, verb) === undefined) return false;
	const first = tokenAt(tree, left.first).tag;
	const opens = /^(?:DT|NN|PRP|CD|JJ)/.test(first) && skipTime(tree, left.first) === left.first;
	const isHeadline = !/^[.!?]$/u.test(tokenAt(tree, tree.tokens.length - 1).form);
	const tokensMin = isHeadline ? headlineTokensMin : verblessTokensMin;
	return left.first === 0 && left.last >= tokensMin && opens;
}

function holdsVerb(tree: SentenceTree, range: TokenRange): boolean {
	for (let at = range.first; at <= range.last; at++) {
		if (verbTag.test(tokenAt(tree, at).tag)) return true;
	}
	return false;
}

/** Whether an attribution stands between a subject and its verb: "the benefit, it says, would …". */
function isInserted(scene: Scene, left: TokenRange, clause: TokenRange): boolean {
	const { text, tree } = scene;
	if (left.first > 0 || !/^(?:DT|NN|PRP|JJ|CD|VBG)/.test(tokenAt(tree, 0).tag)) return false;
	if (tokenAt(tree, clause.last + 1).form !== ",") return false;
	if (finite.test(tokenAt(tree, clause.last + 2).tag)) return true;
	const { end } = tokenAt(tree, clause.last + 1);
	return /^\s["“‘]\p{Ll}/u.test(text.slice(end, end + 3));
}

/** Behind what tells who a source behind its verb is: ", said Oda, a baker who was there, …". */
function behindApposition(tree: SentenceTree, { verb, source }: Cue, first: number): number {
	const named = source !== undefined && source.head > verb;
	if (!named || !/^(?:an?|the)$/iu.test(tokenAt(tree, first).form)) return first;
	let isRelative = false;
	for (let at = first; at < tree.tokens.length; at++) {
		const { tag, form } = tokenAt(tree, at);
		isRelative ||= /^(?:who|whose|whom|which|that|where)$/iu.test(form);
		if (!isRelative && finite.test(tag)) return first;
		if (/^[,.]$/u.test(form)) return at + 1;
	}
	return tree.tokens.length;
}

/**
 * What follows an attribution in the middle and goes on with the words before it. Behind a
 * `closed` quotation only another one does: the rest tells who spoke ("…,” said Oda, who …").
 */
function behind(scene: Scene, cue: Cue, clause: TokenRange, closed: boolean): Span[] {
	const { tree } = scene;
	const next = tokenAt(tree, clause.last + 1).form;
	if (next !== "," && !/^[—–-]+$/.test(next)) return [];
	const first = behindApposition(tree, cue, clause.last + 2);
	const opened = scene.quotes.find((quote) => {
		const gap = quote.start - tokenAt(tree, first - 1).end;
		return gap >= 0 && gap <= 1;
	});
	if (opened !== undefined) return [opened];
	if (closed) return [];
	const hanging = childrenOf(tree, cue.verb).some(
		(child) => child > clause.last && rangeBelow(tree, child).first <= first,
	);
	const parted = auxiliary.test(tokenAt(tree, clause.first - 2).form);
	const goesOn =
		parted ||
		finite.test(tokenAt(tree, first).tag) ||
		subordinate.test(tokenAt(tree, 0).form) ||
		/^(?:because|unless)$/iu.test(tokenAt(tree, first).form);
	const turns = /^(?:but|and|while|though|although|as|with|who|which|whose|where|or|yet)$/iu;
	const paired = /^not$/iu.test(tokenAt(tree, 0).form) && tokenAt(tree, first).form === "but";
	if ((hanging && !goesOn) || (turns.test(tokenAt(tree, first).form) && !paired)) return [];
	const span = contentSpan(tree, { first, last: tree.tokens.length - 1 });
	return span === undefined ? [] : [span];
}
