// Attributions whose cue is a preposition or adverb: "according to", "in the words of", "reportedly".

import type { Draft, SourcePhrase } from "./draft.ts";
import { hearsayAdverbs, sourcePhrases } from "./phrase-cues.data.ts";
import { wholeQuotes } from "./quoted-content.ts";
import type { Scene } from "./scene.ts";
import {
	rangeBelow,
	type SentenceTree,
	spanOf,
	type TokenRange,
	tokenAt,
} from "./sentence-tree.ts";
import { contentSpan, withoutSpans } from "./text-ranges.ts";
import { phraseOf, trimRange } from "./verb-source.ts";

const predicate = /^(?:VB|JJ)/;

/** The attributions that phrases and adverbs of a sentence make. */
export function findPhraseAttributions(scene: Scene): Draft[] {
	const drafts: Draft[] = [];
	scene.tree.tokens.forEach((token, index) => {
		const draft = hearsayAdverbs.has(token.form.toLowerCase())
			? attributeAdverb(scene, index)
			: attributePhrase(scene, index);
		if (draft !== undefined) drafts.push(draft);
	});
	return drafts;
}

function attributePhrase(scene: Scene, index: number): Draft | undefined {
	const { tree } = scene;
	const words = sourcePhrases.find((phrase) => matches(tree, index, phrase));
	if (words === undefined) return undefined;
	const nameAt = index + words.length;
	const source = namedAfter(tree, nameAt);
	if (source === undefined) return undefined;
	const phrase = { first: index, last: source.range.last };
	const content = clauseAround(scene, phrase, source.head);
	if (content.length === 0) return undefined;
	const cue = spanOf(tree, { first: index, last: nameAt - 1 });
	const rule = `phrase-${words.join("-")}`;
	return { tree, cueToken: index, cue, stance: "asserts", source, content, rule };
}

function matches(tree: SentenceTree, index: number, phrase: readonly string[]): boolean {
	return phrase.every((word, offset) => tokenAt(tree, index + offset).form.toLowerCase() === word);
}

/** The noun phrase that begins at a token: the highest noun whose words begin there. */
function namedAfter(tree: SentenceTree, first: number): SourcePhrase | undefined {
	let noun: number | undefined;
	for (let at = first; at >= 0 && at < tree.tokens.length; ) {
		const { head, tag } = tokenAt(tree, at);
		if (/^(?:NN|PRP|CD|DT|JJ)/.test(tag)) noun = at;
		if (head < first || head <= at - 12) break;
		if (predicate.test(tokenAt(tree, head).tag) || head === at) break;
		at = head;
	}
	if (noun === undefined) return undefined;
	const { range } = phraseOf(tree, noun);
	return { range: trimRange(tree, { first, last: Math.max(range.last, noun) }), head: noun };
}

/** The clause that a phrase stands in, without the phrase. */
function clauseAround(scene: Scene, phrase: TokenRange, noun: number): Draft["content"] {
	const { tree } = scene;
	const top = clauseHead(tree, noun);
	const range = top === undefined ? wholeSentence(tree) : rangeBelow(tree, top);
	const span = contentSpan(tree, {
		first: phrase.first <= range.first + 1 ? phrase.last + 1 : range.first,
		last: phrase.last >= range.last - 1 ? phrase.first - 1 : range.last,
	});
	if (span === undefined) return [];
	return withoutSpans(wholeQuotes(scene, span), [padded(scene, spanOf(tree, phrase))]);
}

function wholeSentence(tree: SentenceTree): TokenRange {
	return { first: 0, last: tree.tokens.length - 1 };
}

function clauseHead(tree: SentenceTree, noun: number): number | undefined {
	let at = tokenAt(tree, noun).head;
	for (let hop = 0; hop < 6 && at >= 0; hop++) {
		const { tag, relation, head } = tokenAt(tree, at);
		const clausal = /^(?:root|ccomp|conj|parataxis|advcl)$/.test(relation);
		if (clausal && (predicate.test(tag) || relation === "root")) return at;
		at = head;
	}
	return undefined;
}

/** A span with the commas and spaces around it. */
function padded(scene: Scene, span: { readonly start: number; readonly end: number }) {
	let { start, end } = span;
	while (start > 0 && /[\s,]/.test(scene.text.charAt(start - 1))) start--;
	while (end < scene.text.length && /[\s,]/.test(scene.text.charAt(end))) end++;
	return { start, end };
}

function attributeAdverb(scene: Scene, index: number): Draft | undefined {
	const { tree } = scene;
	const { head } = tokenAt(tree, index);
	const verb = head >= 0 && tokenAt(tree, head).tag.startsWith("VB") ? head : undefined;
	if (verb === undefined) return undefined;
	const span = contentSpan(tree, rangeBelow(tree, verb));
	if (span === undefined) return undefined;
	const cue = spanOf(tree, { first: index, last: index });
	const content = withoutSpans(span, [padded(scene, cue)]);
	return {
		tree,
		cueToken: index,
		cue,
		stance: "asserts",
		source: undefined,
		content,
		rule: "adverb",
	};
}
