// Contents that are an object, alone or with its complement.

import type { Span } from "../../news/span.ts";
import { type Content, fromRange, hasFrame, type VerbCue } from "./content-parts.ts";
import { isHearsayCue } from "./hearsay-cue.ts";
import { wholeQuotes } from "./quoted-content.ts";
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
import { phraseOf } from "./source-phrase.ts";
import { claimLike } from "./stance-words.data.ts";
import { contentSpan, joinSpans } from "./text-ranges.ts";
import { isManner } from "./time-words.ts";
import { isPassive } from "./verb-source.ts";

const endingTokensMax = 14;

/** "Accused Oda of theft", "dismissed the report as a lie": the object and its ending. */
export function objectWithEnding(scene: Scene, cue: VerbCue): Content | undefined {
	const endings = cue.entries.flatMap((entry) => entry.endings);
	if (endings.length === 0) return undefined;
	const { tree } = scene;
	const ending = childrenOf(tree, cue.verb).find((child) => startsWith(tree, child, endings));
	const object = objectOf(tree, cue.verb);
	if (ending === undefined || object === undefined) return endingByWords(scene, cue, endings);
	const behind = widen(tree, cue.verb, rangeBelow(tree, ending));
	const which = /^(?:which|that|whom)$/iu.test(tokenAt(tree, object).form);
	const antecedent = which ? relativeObject(tree, cue.verb) : undefined;
	const own = antecedent === undefined ? [rangeBelow(tree, object)] : [];
	const spans = [...own, behind].flatMap((range) => contentSpan(tree, range) ?? []);
	const whole = spans.map((span) => wholeQuotes(scene, span));
	const all = antecedent === undefined ? whole : [antecedent, ...whole];
	return { spans: joinNear(scene.text, all), rule: "object-with-ending" };
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
	const at = findEnding(tree, from, endings);
	if (at === undefined) return undefined;
	const range = { first: object === undefined ? at : from, last: commaBefore(tree, at + 1) };
	const content = fromRange(scene, range, "object-with-ending");
	const antecedent = object === undefined ? relativeObject(tree, cue.verb) : undefined;
	if (content === undefined || antecedent === undefined) return content;
	return { spans: joinSpans([antecedent, ...content.spans]), rule: "object-with-ending" };
}

function findEnding(
	tree: SentenceTree,
	from: number,
	endings: readonly string[],
): number | undefined {
	for (let at = from + 1; at < tree.tokens.length && at < from + endingTokensMax; at++) {
		const { form, tag } = tokenAt(tree, at);
		if (/^[,;:.]$/u.test(form) || /^(?:VB[PZ]|MD)$/.test(tag)) return undefined;
		if (endings.includes(form.toLowerCase())) return at;
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
	return childWith(tree, verb, "obj") ?? childWith(tree, verb, "iobj", "nsubj:pass");
}

/** "Called it a lie", "urged Oda to leave": the object with what is said or asked of it. */
export function objectWithComplement(scene: Scene, cue: VerbCue): Content | undefined {
	const { tree, text } = scene;
	if (!hasFrame(cue, "r") && !isHearsayCue(tree, cue.verb)) return undefined;
	const complement = childrenOf(tree, cue.verb).find(
		(child) => child > cue.verb && isComplement(tree, child, cue.verb),
	);
	if (complement === undefined) return judgementByWords(scene, cue);
	const object = objectOf(tree, cue.verb);
	const told = object === undefined ? behindCue(tree, cue, complement) : rangeBelow(tree, object);
	const ranges = [...(told === undefined ? [] : [told]), rangeBelow(tree, complement)];
	const spans = ranges.flatMap((range) => contentSpan(tree, widen(tree, cue.verb, range)) ?? []);
	const whole = spans.map((span) => wholeQuotes(scene, span));
	return { spans: joinNear(text, whole), rule: "object-with-complement" };
}

/** A complement by the parse, or the infinitive of a passive ("were warned not to drink"). */
function isComplement(tree: SentenceTree, child: number, verb: number): boolean {
	const { relation } = tokenAt(tree, child);
	if (relation === "xcomp" || relation === "ccomp") return true;
	const mark = childWith(tree, child, "mark");
	const infinitive = mark !== undefined && tokenAt(tree, mark).tag === "TO";
	return relation === "advcl" && infinitive && isPassive(tree, verb);
}

/** The words between a verb and its complement, where the parse gives the verb no object. */
function behindCue(tree: SentenceTree, cue: VerbCue, complement: number): TokenRange | undefined {
	const particles = Math.max(...cue.entries.map(({ particles: words }) => words.length));
	const first = cue.verb + 1 + particles;
	const last = rangeBelow(tree, complement).first - 1;
	return last >= first && /^(?:NN|DT|JJ|PRP|CD)/.test(tokenAt(tree, first).tag)
		? { first, last }
		: undefined;
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
	const to = words.findIndex(({ form }) => form === "to");
	const infinitive = to >= 0 && tokenAt(tree, first + to + 1).tag === "VB";
	const named = words.some(({ form }) => /^["“‘]$/u.test(form));
	const asserted = words.length > 1 && (named || !infinitive);
	if (entry.stance === "asserts" ? !asserted : to < 0) return undefined;
	return fromRange(scene, { first, last }, "object-with-complement");
}

/** "Vowed to fight": the infinitive. */
export function infinitiveContent(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "t")) return undefined;
	const { tree } = scene;
	const infinitive = childrenOf(tree, cue.verb).find(
		(child) => child > cue.verb && tokenAt(tree, child).relation === "xcomp",
	);
	if (infinitive === undefined) return infinitiveByWords(scene, cue);
	return fromRange(scene, widen(tree, cue.verb, rangeBelow(tree, infinitive)), "infinitive");
}

/** "Promised to freeze rents" where the parse takes "to" for a preposition. */
function infinitiveByWords(scene: Scene, { verb }: VerbCue): Content | undefined {
	const { tree } = scene;
	const opens = /^to$/iu.test(tokenAt(tree, verb + 1).form) && tokenAt(tree, verb + 2).tag === "VB";
	if (!opens) return undefined;
	return fromRange(scene, { first: verb + 1, last: commaBefore(tree, verb + 2) }, "infinitive");
}

/** "Warned of floods", "called for calm": what the preposition brings in. */
export function prepositionContent(scene: Scene, cue: VerbCue): Content | undefined {
	const { tree } = scene;
	// "Admitted nine people to hospital": what has an object says nothing by its preposition.
	const prepositions = hasOwnObject(tree, cue)
		? []
		: cue.entries.flatMap((entry) => entry.prepositions);
	if (prepositions.length === 0) return undefined;
	const phrase = childrenOf(tree, cue.verb).find(
		(child) => child > cue.verb && startsWith(tree, child, prepositions),
	);
	if (phrase === undefined) return behindParticles(scene, cue, prepositions);
	const marker = childWith(tree, phrase, "case", "mark") ?? phrase;
	if (isManner(tree, marker)) return undefined;
	const below = widen(tree, cue.verb, rangeBelow(tree, phrase));
	return fromRange(scene, { first: marker + 1, last: below.last }, "preposition");
}

function hasOwnObject(tree: SentenceTree, cue: VerbCue): boolean {
	return (
		hasFrame(cue, "o") && !hasFrame(cue, "ar") && childWith(tree, cue.verb, "obj") !== undefined
	);
}

/** "Pleaded not guilty to theft": what the preposition right behind the cue brings in. */
function behindParticles(
	scene: Scene,
	{ verb, entries }: VerbCue,
	prepositions: readonly string[],
): Content | undefined {
	const { tree } = scene;
	const at = verb + 1 + Math.max(0, ...entries.map(({ particles }) => particles.length));
	const { lemma, head } = tokenAt(tree, at);
	if (at === verb + 1 || !prepositions.includes(lemma) || head < at) return undefined;
	return fromRange(scene, { first: at + 1, last: rangeBelow(tree, head).last }, "preposition");
}

/** "Denied the report": the object; not what is given to somebody ("denied Oda a goal"). */
export function objectContent(scene: Scene, cue: VerbCue): Content | undefined {
	if (!hasFrame(cue, "o")) return undefined;
	const { tree } = scene;
	const given = childWith(tree, cue.verb, "iobj") !== undefined;
	if (given && !hasFrame(cue, "a") && childWith(tree, cue.verb, "obj") !== undefined)
		return undefined;
	const deed = gerundBehind(tree, cue.verb);
	if (deed !== undefined) return fromRange(scene, widen(tree, cue.verb, deed), "object");
	const object = objectOf(tree, cue.verb);
	if (object === undefined) return claimAbove(tree, cue.verb) ?? objectByWords(scene, cue);
	if (/^(?:which|that|whom)$/iu.test(tokenAt(tree, object).form)) {
		const span = relativeObject(tree, cue.verb);
		return span === undefined ? undefined : { spans: [span], rule: "relative-object" };
	}
	return fromRange(scene, widen(tree, cue.verb, rangeBelow(tree, object)), "object");
}

/** "A charge his lawyers dispute": the claim before a relative clause that has no "which". */
function claimAbove(tree: SentenceTree, verb: number): Content | undefined {
	const { relation, head } = tokenAt(tree, verb);
	const subject = childWith(tree, verb, "nsubj");
	if (relation !== "acl:relcl" || subject === undefined || subject === head) return undefined;
	if (!claimLike.test(tokenAt(tree, head).form)) return undefined;
	const { first } = phraseOf(tree, head).range;
	return { spans: [spanOf(tree, { first, last: head })], rule: "relative-object" };
}

/** "Denied taking bribes": what somebody says to have done, or not. */
function gerundBehind(tree: SentenceTree, verb: number): TokenRange | undefined {
	const first = verb + 1;
	const { tag, head, relation } = tokenAt(tree, first);
	if (tag !== "VBG" || /^(?:amod|compound)$/.test(relation)) return undefined;
	const whole = relation === "aux" ? rangeBelow(tree, head) : rangeBelow(tree, first);
	return whole.first === first ? whole : undefined;
}

/** The words behind a verb that the tagger took for a noun ("Oda and Mbeki deny such claims"). */
function objectByWords(scene: Scene, cue: VerbCue): Content | undefined {
	const { tree } = scene;
	const first = cue.verb + 1;
	const { tag, relation } = tokenAt(tree, first);
	// "Slams pay plan": a noun that the parse takes for a verb right behind another.
	const bare = tag === "VB" && relation === "xcomp" && !hasFrame(cue, "tr");
	if (tokenAt(tree, cue.verb).tag.startsWith("VB") && !bare) return undefined;
	if (!bare && !/^(?:DT|JJ|NN|PRP)/.test(tag)) return undefined;
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
