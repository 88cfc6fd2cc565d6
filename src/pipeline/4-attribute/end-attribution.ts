// Attributions at the end of a sentence, by their words: ", the source added." and ", said Oda."

import { verbCues } from "./cue-lexicon.ts";
import type { SourcePhrase } from "./draft.ts";
import { type SentenceTree, type TokenRange, tokenAt } from "./sentence-tree.ts";

const addressed = /^(?:tell|inform|advise|assure|remind|warn|notify|brief)$/;
const nameTokensMax = 18;
const tailTokensMax = 14;
const nounTag = /^(?:NN|PRP$|CD|GW|DT$)/;
const closes = /^[,”"’'?!]$|^''$/u;

/**
 * The source of a verb of speech that ends its sentence: the noun phrase between the last comma
 * and the verb, or right behind the verb. Undefined where other words follow or stand between.
 *
 * Parsers take such endings for relative clauses; their words are surer than the tree.
 */
export function sourceAtEnd(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	const { tag, lemma } = tokenAt(tree, verb);
	const inverted = /^VBN?$/.test(tag) && closes.test(tokenAt(tree, verb - 1).form);
	if (!isSpeech(lemma)) return undefined;
	if (tag === "VBN" && !inverted) return behindMark(tree, sourceBefore(tree, verb));
	if (!(inverted || /^VB[DZP]$/.test(tag))) return undefined;
	return sourceBefore(tree, verb) ?? (addressed.test(lemma) ? undefined : sourceBehind(tree, verb));
}

/** "…,” the service posted": a participle by its tag, which behind a quotation can only be a past. */
function behindMark(
	tree: SentenceTree,
	source: SourcePhrase | undefined,
): SourcePhrase | undefined {
	const before = tokenAt(tree, (source?.range.first ?? 0) - 1).form;
	return /^(?:["”’]|'')$/u.test(before) ? source : undefined;
}

function isSpeech(lemma: string): boolean {
	return (verbCues.get(lemma.toLowerCase()) ?? []).some(
		({ frames, particles }) =>
			particles.length === 0 && frames.includes("c") && frames.includes("q"),
	);
}

function sourceBefore(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	const parenthetical = /^[,;]$/u.test(tokenAt(tree, verb + 1).form);
	if (!parenthetical && !endsSoon(tree, verb + 1)) return undefined;
	let first = verb;
	while (first > 0 && verb - first < nameTokensMax && isNamePart(tree, first - 1)) first--;
	if (first < 2 || first === verb || !closes.test(tokenAt(tree, first - 1).form)) return undefined;
	return phraseIn(tree, { first, last: verb - 1 });
}

function sourceBehind(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	if (verb < 2 || !closes.test(tokenAt(tree, verb - 1).form)) return undefined;
	if (!nounTag.test(tokenAt(tree, verb + 1).tag)) return undefined;
	let last = verb;
	const end = tree.tokens.length - 1;
	while (last < end && last - verb < nameTokensMax && isNamePart(tree, last + 1)) last++;
	const next = tokenAt(tree, last + 1).form;
	if (last === verb || !/^[.,;(]?$/u.test(next)) return undefined;
	return isTime(tree, verb + 1) ? undefined : phraseIn(tree, { first: verb + 1, last });
}

function isTime(tree: SentenceTree, index: number): boolean {
	return /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|last|this)$/iu.test(
		tokenAt(tree, index).form,
	);
}

/** Words that can stand in a noun phrase; no verb, no comma. */
export function isNamePart(tree: SentenceTree, index: number): boolean {
	const { tag, form } = tokenAt(tree, index);
	if (/^(?:NN|PRP|DT|JJ|CD|POS|GW|HYPH|CC)/.test(tag)) return !/^(?:but|or|yet)$/iu.test(form);
	const reduced = tag === "VBN" && tokenAt(tree, index - 1).tag.startsWith("NN");
	return reduced || /^(?:of|for|at|in|and|with|from|to|on)$/iu.test(form);
}

/** Whether nothing but a time, a place or an adverb follows. */
function endsSoon(tree: SentenceTree, from: number): boolean {
	const { tokens } = tree;
	if (tokens.length - from > tailTokensMax) return false;
	return tokens
		.slice(from)
		.every(
			({ tag, form }) => !/^(?:VB|MD|WP|WDT|WRB|``)/.test(tag) && !/^(?:that|[:“"])$/iu.test(form),
		);
}

/** A range of words as a source: without prepositions before it, its main word before "of" and "for". */
export function phraseIn(tree: SentenceTree, range: TokenRange): SourcePhrase | undefined {
	let { first, last } = range;
	while (first <= last && /^(?:IN|CC|TO)$/.test(tokenAt(tree, first).tag)) first++;
	while (last >= first && !nounTag.test(tokenAt(tree, last).tag)) last--;
	if (first > last) return undefined;
	let head = first;
	while (head < last && !endsName(tree, head + 1)) head++;
	while (tokenAt(tree, head + 1).tag === "POS" && head + 2 <= last) {
		head += 2;
		while (head < last && !endsName(tree, head + 1)) head++;
	}
	return nounTag.test(tokenAt(tree, head).tag) ? { range: { first, last }, head } : undefined;
}

/** What cannot stand in a name: "people | familiar with the talks", "sources | close to Oda". */
function endsName(tree: SentenceTree, index: number): boolean {
	const { tag } = tokenAt(tree, index);
	if (/^(?:IN|TO|POS|VBN)$/.test(tag)) return true;
	return tag === "JJ" && /^(?:IN|TO)$/.test(tokenAt(tree, index + 1).tag);
}
