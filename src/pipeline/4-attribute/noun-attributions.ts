// Attributions whose cue is a noun: "the claim that", "a warning about", "its denial of".

import { nounCues } from "./cue-lexicon.ts";
import type { Draft, SourcePhrase } from "./draft.ts";
import { isGerundNoun } from "./gerund-noun.ts";
import { clauseEnd, findGivenClause } from "./given-clause.ts";
import { givingVerbs, nounPrepositions } from "./noun-frames.data.ts";
import { wholeQuotes } from "./quoted-content.ts";
import type { Scene } from "./scene.ts";
import {
	childrenOf,
	childWith,
	rangeBelow,
	type SentenceTree,
	type TokenRange,
	tokenAt,
} from "./sentence-tree.ts";
import { phraseOf } from "./source-phrase.ts";
import { contentSpan } from "./text-ranges.ts";
import { isManner } from "./time-words.ts";
import { findVerbSource } from "./verb-source.ts";

const giverTokensMax = 5;

type NounContent = { readonly range: TokenRange; readonly rule: string };

/** The attributions that the nouns of a sentence make. */
export function findNounAttributions(scene: Scene): Draft[] {
	const drafts: Draft[] = [];
	scene.tree.tokens.forEach((token, index) => {
		const gerund = isGerundNoun(scene.tree, index);
		if (!gerund && !/^NNS?$/.test(token.tag)) return;
		const entry = nounCues.get((gerund ? token.form : token.lemma).toLowerCase())?.[0];
		if (entry === undefined) return;
		const draft = attributeNoun(scene, index, entry.stance);
		if (draft !== undefined) drafts.push(draft);
	});
	return drafts;
}

function attributeNoun(scene: Scene, noun: number, stance: Draft["stance"]): Draft | undefined {
	const { tree } = scene;
	const given = findGivenClause(tree, noun);
	const content =
		given === undefined ? contentOfNoun(tree, noun) : { range: given.range, rule: "clause" };
	if (content === undefined || isDenied(tree, noun)) return undefined;
	const giver = givingVerb(tree, noun);
	const source =
		given?.source ??
		nounSource(tree, noun) ??
		(giver === undefined ? undefined : findVerbSource(tree, giver));
	if (source === undefined && !(content.rule === "clause" && isThere(tree, noun))) return undefined;
	const span = contentSpan(tree, content.range);
	if (span === undefined) return undefined;
	return {
		tree,
		cueToken: noun,
		cue: { start: tokenAt(tree, giver ?? noun).start, end: tokenAt(tree, noun).end },
		stance,
		source,
		content: [wholeQuotes(scene, span)],
		rule: `noun-${content.rule}`,
	};
}

/** "There was no suggestion that …": nobody suggested it. */
function isDenied(tree: SentenceTree, noun: number): boolean {
	const word = childWith(tree, noun, "det");
	return word !== undefined && tokenAt(tree, word).form.toLowerCase() === "no";
}

/** "There are suspicions that …" tells a claim of nobody. */
function isThere(tree: SentenceTree, noun: number): boolean {
	return tree.tokens
		.slice(Math.max(0, noun - giverTokensMax), noun)
		.some(({ tag, form }) => tag === "EX" || form.toLowerCase() === "there");
}

function contentOfNoun(tree: SentenceTree, noun: number): NounContent | undefined {
	for (const child of childrenOf(tree, noun)) {
		if (child < noun) continue;
		const content = clauseOf(tree, child) ?? phraseBelow(tree, child);
		if (content !== undefined) return content;
	}
	return copulaContent(tree, noun) ?? phraseBehind(tree, noun);
}

/** A preposition right behind the noun, where the parse hangs it elsewhere. */
function phraseBehind(tree: SentenceTree, noun: number): NounContent | undefined {
	const { lemma, relation, head } = tokenAt(tree, noun + 1);
	if (!/^(?:case|mark)$/.test(relation) || !nounPrepositions.has(lemma) || head <= noun) {
		return undefined;
	}
	const below = rangeBelow(tree, head);
	if (below.first !== noun + 1) return undefined;
	return { range: { first: noun + 2, last: below.last }, rule: "preposition" };
}

function clauseOf(tree: SentenceTree, child: number): NounContent | undefined {
	const { relation } = tokenAt(tree, child);
	if (relation === "acl:relcl") return reportedClause(tree, child);
	if (!/^(?:acl|ccomp|xcomp|advcl)$/.test(relation)) return undefined;
	const mark = childWith(tree, child, "mark");
	const below = rangeBelow(tree, child);
	const word = mark === undefined ? "" : tokenAt(tree, mark).lemma;
	if (word === "that") return { range: { ...below, first: (mark ?? child) + 1 }, rule: "clause" };
	return word === "to" ? { range: below, rule: "infinitive" } : undefined;
}

/** "The warning that jobs would go", read as a relative clause although it has all its parts. */
function reportedClause(tree: SentenceTree, verb: number): NounContent | undefined {
	const noun = tokenAt(tree, verb).head;
	const subject = childWith(tree, verb, "nsubj", "nsubj:pass");
	const that = noun + 1;
	if (tokenAt(tree, that).form !== "that" || subject === undefined || subject === that)
		return undefined;
	const whole = childWith(tree, verb, "cop", "aux:pass", "xcomp", "ccomp") !== undefined;
	const modal = tokenAt(tree, childWith(tree, verb, "aux") ?? -1).tag === "MD";
	const object = childrenOf(tree, verb).some(
		(child) => child !== that && tokenAt(tree, child).relation === "obj",
	);
	const last = clauseEnd(tree, that);
	if (!(whole || modal || object) || last === undefined) return undefined;
	return { range: { first: that + 1, last }, rule: "clause" };
}

function phraseBelow(tree: SentenceTree, child: number): NounContent | undefined {
	const { relation } = tokenAt(tree, child);
	if (!/^(?:nmod|obl|acl)/.test(relation)) return undefined;
	const marker = childWith(tree, child, "case", "mark");
	if (marker === undefined || !nounPrepositions.has(tokenAt(tree, marker).lemma)) return undefined;
	if (isManner(tree, marker)) return undefined;
	return { range: { ...rangeBelow(tree, child), first: marker + 1 }, rule: "preposition" };
}

/** "His warning was that …": the clause that the noun is said to be. */
function copulaContent(tree: SentenceTree, noun: number): NounContent | undefined {
	const { head, relation } = tokenAt(tree, noun);
	if (relation !== "nsubj" || head < noun || childWith(tree, head, "cop") === undefined) {
		return undefined;
	}
	const mark = childWith(tree, head, "mark");
	if (mark === undefined || tokenAt(tree, mark).lemma !== "that") return undefined;
	return { range: { first: mark + 1, last: rangeBelow(tree, head).last }, rule: "copula" };
}

function nounSource(tree: SentenceTree, noun: number): SourcePhrase | undefined {
	const owner = childWith(tree, noun, "nmod:poss");
	if (owner !== undefined) return phraseOf(tree, owner);
	const giver = childrenOf(tree, noun).find((child) => {
		const marker = childWith(tree, child, "case");
		return marker !== undefined && /^(?:by|from)$/.test(tokenAt(tree, marker).lemma);
	});
	if (giver === undefined) return undefined;
	const phrase = phraseOf(tree, giver);
	const marker = childWith(tree, giver, "case") ?? phrase.range.first;
	return { ...phrase, range: { ...phrase.range, first: Math.max(phrase.range.first, marker + 1) } };
}

/** The verb that gives the noun its speaker: "issued a warning", "has denied claims" is none. */
function givingVerb(tree: SentenceTree, noun: number): number | undefined {
	const { head, relation } = tokenAt(tree, noun);
	if (relation === "obj" && givingVerbs.has(tokenAt(tree, head).lemma)) return head;
	for (let at = noun - 1; at >= 0 && at > noun - giverTokensMax; at--) {
		const { tag, lemma } = tokenAt(tree, at);
		if (/^VB/.test(tag)) return givingVerbs.has(lemma) ? at : undefined;
		if (!/^(?:DT|JJ|NN|PRP\$|RB|VBN|CD)$/.test(tag)) return undefined;
	}
	return undefined;
}
