// Attributions whose cue is a preposition or adverb: "according to", "in the words of", "reportedly".

import type { Span } from "../../news/span.ts";
import { clipAtSemicolon } from "./clause-end.ts";
import { claimWords, documentWords } from "./cue-lexicon.ts";
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
import { isSpeakerNoun } from "./speaker-noun.ts";
import { contentSpan, joinSpans, withoutSpans } from "./text-ranges.ts";

const nameTokensMax = 24;
const apposedTokensMax = 22;
const personTokensMax = 4;

/** A phrase that begins so early opens its sentence. */
const openingTokensMax = 4;

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
	if (words === undefined || (words[0] === "per" && !opensAside(tree, index))) return undefined;
	const nameAt = index + words.length;
	const source = namedAfter(tree, nameAt);
	if (source === undefined) return undefined;
	if (isMeasure(tree, index, source.head)) return undefined;
	const phrase = { first: index, last: source.range.last };
	const content = clauseAround(scene, phrase);
	if (content.length === 0) return undefined;
	const cue = spanOf(tree, { first: index, last: nameAt - 1 });
	const rule = `phrase-${words.join("-")}`;
	return { tree, cueToken: index, cue, stance: "asserts", source, content, rule };
}

/** "Seated according to rank": a thing without a plural right behind a verb is what goes by it. */
function isMeasure(tree: SentenceTree, index: number, head: number): boolean {
	const { tag, lemma } = tokenAt(tree, head);
	if (tag !== "NN" || tokenAt(tree, index - 1).form === "," || index === 0) return false;
	const noun = lemma.toLowerCase();
	const isVerb = /^(?:VBN|VB|RB)$/.test(tokenAt(tree, index - 1).tag);
	return isVerb && !(isSpeakerNoun(noun) || documentWords.has(noun) || claimWords.has(noun));
}

/** "Per the club, …", not "nine crowns per head". */
function opensAside(tree: SentenceTree, index: number): boolean {
	const sets = index === 0 || tokenAt(tree, index - 1).form === ",";
	return sets && /^(?:DT|NNP|PRP\$)/.test(tokenAt(tree, index + 1).tag);
}

function matches(tree: SentenceTree, index: number, phrase: readonly string[]): boolean {
	return phrase.every((word, offset) => tokenAt(tree, index + offset).form.toLowerCase() === word);
}

/**
 * The noun phrase that begins at a token. It ends at the first comma, or behind an apposition that
 * another comma closes ("Oda, a spokesman for the port, …").
 */
function namedAfter(tree: SentenceTree, first: number): SourcePhrase | undefined {
	const end = phraseEnd(tree, first);
	if (end < first) return undefined;
	let head = first;
	while (head < end && !/^(?:IN|TO|VBN|VBG|WDT|WP)$|^,$/.test(tokenAt(tree, head + 1).tag)) head++;
	const { tag } = tokenAt(tree, head);
	if (!/^(?:NN|PRP|CD|DT|JJ|GW|FW)/.test(tag)) return undefined;
	const last = isName(tree, end) ? undefined : nameEnd(tree, end + 2);
	if (last !== undefined && tokenAt(tree, end + 1).form === ",")
		return { range: { first: end + 2, last }, head: last };
	return { range: { first, last: apposedEnd(tree, end) }, head };
}

function phraseEnd(tree: SentenceTree, first: number): number {
	let at = first;
	while (at < tree.tokens.length && at < first + nameTokensMax) {
		const { form, tag } = tokenAt(tree, at);
		if (/^[,;:.?!—–]$/u.test(form) || /^(?:VB[PZ]|MD|``|'')$/.test(tag)) break;
		if (tag === "VBD" && first > openingTokensMax) break;
		if (at > first && tag === "DT" && /^NNP/.test(tokenAt(tree, at - 1).tag)) break;
		at++;
	}
	return at - 1;
}

function apposedEnd(tree: SentenceTree, end: number): number {
	if (tokenAt(tree, end + 1).form !== ",") return end;
	const opening = tokenAt(tree, end + 2);
	if (!/^(?:a|an|the|who|whose|which)$/iu.test(opening.form)) return end;
	const relative = opening.tag.startsWith("W");
	for (let at = end + 3; at < end + apposedTokensMax; at++) {
		const { form, tag } = tokenAt(tree, at);
		if (form === "," || form === "") return form === "," ? at - 1 : end;
		if (!relative && /^(?:VB[DPZ]|MD)$/.test(tag)) return end;
	}
	return end;
}

function isName(tree: SentenceTree, index: number): boolean {
	return tokenAt(tree, index).tag.startsWith("NNP");
}

/** "The chairman, Musa Ade, …": the last token of a name of several words that a comma closes. */
function nameEnd(tree: SentenceTree, first: number): number | undefined {
	let last = first - 1;
	while (isName(tree, last + 1) && last < first + personTokensMax) last++;
	return last > first && tokenAt(tree, last + 1).form === "," ? last : undefined;
}

/**
 * The clause that a phrase is said of, without the phrase: what follows where the phrase opens its
 * sentence, what precedes where it closes it, and both where it stands in the middle of a clause.
 */
function clauseAround(scene: Scene, phrase: TokenRange): Draft["content"] {
	const { tree } = scene;
	const last = tree.tokens.length - 1;
	const before = contentSpan(tree, {
		first: leftBound(tree, phrase.first),
		last: phrase.first - 1,
	});
	const behind = contentSpan(tree, clipAtSemicolon(tree, { first: phrase.last + 1, last }));
	const quoted = scene.quotes.some((quote) => quote.start < spanOf(tree, phrase).start);
	const parted =
		/^(?:MD|VB[DPZ])$/.test(tokenAt(tree, phrase.last + 2).tag) && startsWithNoun(tree);
	const verbs = behind === undefined || hasVerb(tree, 0, phrase.first - 1);
	const opens = before === undefined || !(quoted || parted || verbs);
	if (opens) return behind === undefined ? [] : [wholeQuotes(scene, behind)];
	const next = tokenAt(tree, phrase.last + 2).form;
	const turns = /^(?:but|while|though|although|and|whereas|who|which|with)$/iu.test(next);
	if (behind === undefined || turns) return [wholeQuotes(scene, before)];
	return joinSpans([wholeQuotes(scene, before), behind]);
}

/** "The market, according to Oda, is nervous": its subject stands before the phrase. */
function startsWithNoun(tree: SentenceTree): boolean {
	return /^(?:DT|NN|PRP|CD|EX)/.test(tokenAt(tree, 0).tag);
}

/** Where the clause before a closing phrase begins: behind the last turn of the sentence. */
function leftBound(tree: SentenceTree, end: number): number {
	for (let at = end - 1; at > 0; at--) {
		const turn = /^(?:but|though|although)$/iu.test(tokenAt(tree, at).form);
		const comma = tokenAt(tree, at - 1).form === ",";
		if (turn && comma && hasVerb(tree, at, end - 1)) return at + 1;
	}
	return 0;
}

function hasVerb(tree: SentenceTree, first: number, last: number): boolean {
	return tree.tokens.slice(first, last + 1).some(({ tag }) => /^(?:VB[DPZ]|MD)/.test(tag));
}

/** A span with the commas and spaces around it. */
function padded(scene: Scene, span: Span): Span {
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
