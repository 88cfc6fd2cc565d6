// Tells who a source phrase means: a person of the article, a name, or only a description.

import type { SpeakerRef } from "../../news/statement.ts";
import { findCountry } from "../../text/speakers/find-side.ts";
import { claimWords, documentWords } from "./cue-lexicon.ts";
import type { SourcePhrase } from "./draft.ts";
import { isRoleNoun, type Person } from "./people.ts";
import type { PeopleIndex } from "./people-index.ts";
import { resolveNominal } from "./resolve-nominal.ts";
import { isFirstPerson, isPronoun, resolvePronoun } from "./resolve-pronoun.ts";
import { childrenOf, childWith, type SentenceTree, spanOf, tokenAt } from "./sentence-tree.ts";
import { phraseOf } from "./source-phrase.ts";
import { describedRef, namedRef, nobodyRef, personRef } from "./speaker-refs.ts";
import type { SpeakerState } from "./speaker-state.ts";

/** A source phrase and the sentence that it stands in. */
export type PlacedSource = { readonly tree: SentenceTree; readonly source: SourcePhrase };

/**
 * The speaker that a source phrase means. A pronoun or description that cannot be told for sure
 * stays a description, unresolved. No source at all is nobody's.
 */
export function resolveSpeaker(state: SpeakerState, placed: PlacedSource | undefined): SpeakerRef {
	if (placed === undefined) return nobodyRef(state.articleId);
	const { tree, source } = placed;
	const head = tokenAt(tree, source.head);
	if (/^(?:[Ww]ho|[Ww]hich|[Tt]hat)$/u.test(head.form)) return resolveRelative(state, placed);
	const words = state.text.slice(...startEnd(tree, source));
	if (isFirstPerson(head.form)) return describedRef(state.articleId, head.form, "someone");
	const maker = makerOf(state, placed);
	if (maker !== undefined) return maker;
	if (isPronoun(head.form)) {
		return (
			subjectBefore(state, placed) ??
			resolvePronoun(state, head.form, head.start) ??
			describedRef(state.articleId, head.form, head.form)
		);
	}
	const person = personIn(state.people, tree, source);
	if (person !== undefined) return personRef(person);
	const office = isRoleNoun(head.form) ? resolveNominal(state, words, head) : undefined;
	if (office !== undefined) return office;
	if (head.tag.startsWith("NNP")) return namedRef(properName(state.text, tree, source));
	const apposed = childWith(tree, source.head, "appos");
	if (apposed !== undefined && tokenAt(tree, apposed).tag.startsWith("NNP")) {
		return namedRef(properName(state.text, tree, phraseOf(tree, apposed)));
	}
	return resolveNominal(state, words, head) ?? describedRef(state.articleId, words, head.lemma);
}

/** "The port told us that it expects", "the U.S. announced its plans": the subject named before. */
function subjectBefore(
	state: SpeakerState,
	{ tree, source }: PlacedSource,
): SpeakerRef | undefined {
	if (!/^(?:it|its|they|their)$/iu.test(tokenAt(tree, source.head).form)) return undefined;
	for (let at = source.head - 1; at >= 0; at--) {
		const { relation, tag, form, head } = tokenAt(tree, at);
		if (
			relation !== "nsubj" ||
			head >= source.head ||
			!/^NN/.test(tag) ||
			/^(?:there|it)$/iu.test(form)
		)
			continue;
		const ref = resolveSpeaker(state, { tree, source: phraseOf(tree, at) });
		const single = /^its?$/iu.test(tokenAt(tree, source.head).form);
		return single && ref.kind === "person" ? undefined : ref;
	}
	return undefined;
}

/**
 * Who stands behind a document or claim: its possessor ("Oda's remarks", "their analysis"), or who
 * made it ("a report by the port office", "pictures released by the agency").
 */
function makerOf(state: SpeakerState, { tree, source }: PlacedSource): SpeakerRef | undefined {
	const lemma = tokenAt(tree, source.head).lemma.toLowerCase();
	if (!documentWords.has(lemma) && !claimWords.has(lemma)) return undefined;
	const owner = childWith(tree, source.head, "nmod:poss") ?? makerBelow(tree, source.head);
	if (owner === undefined || owner === source.head) return undefined;
	const maker = resolveSpeaker(state, { tree, source: phraseOf(tree, owner) });
	return maker.resolved ? maker : undefined;
}

/** What is done to a document by those who did not make it ("memos seen by the Gazette"). */
const readers = /^(?:see|obtain|review|view|read|examine|get|cite|quote)$/;

/** The noun behind "by" or "from", also behind "released by", "led by". */
function makerBelow(tree: SentenceTree, noun: number): number | undefined {
	for (const child of childrenOf(tree, noun)) {
		if (child < noun) continue;
		const { relation, lemma } = tokenAt(tree, child);
		if (relation === "acl" && readers.test(lemma)) continue;
		const maker = relation === "acl" ? makerBelow(tree, child) : child;
		if (maker === undefined) continue;
		const marker = childWith(tree, maker, "case");
		if (marker !== undefined && /^(?:by|from)$/.test(tokenAt(tree, marker).lemma)) return maker;
	}
	return undefined;
}

function startEnd(tree: SentenceTree, source: SourcePhrase): [number, number] {
	const { start, end } = spanOf(tree, source.range);
	return [start, end];
}

/** "Emil Tarr of the guild, who": a person, not the guild beside which the parse hangs it. */
function personAbove(state: SpeakerState, { tree, source }: PlacedSource, noun: number): number {
	const { relation, head } = tokenAt(tree, noun);
	if (!/^who$/iu.test(tokenAt(tree, source.head).form) || relation !== "nmod" || head < 0)
		return noun;
	const named = personIn(state.people, tree, phraseOf(tree, head)) !== undefined;
	return named && personIn(state.people, tree, phraseOf(tree, noun)) === undefined ? head : noun;
}

/** "Who" and "which" mean the noun before their clause. */
function resolveRelative(state: SpeakerState, placed: PlacedSource): SpeakerRef {
	const { tree, source } = placed;
	let at = tokenAt(tree, source.head).head;
	for (let hop = 0; hop < 4 && at >= 0; hop++) {
		const { relation, head } = tokenAt(tree, at);
		if (relation.startsWith("acl") && head >= 0) {
			const antecedent = phraseOf(tree, personAbove(state, placed, head));
			const looping = /^(?:who|which|that)$/iu.test(tokenAt(tree, head).form);
			if (!looping) return resolveSpeaker(state, { tree, source: antecedent });
		}
		at = head;
	}
	return nobodyRef(state.articleId);
}

/**
 * The person whose name is the phrase's main word or stands beside it; or is named behind a title
 * that is the main word ("Secretary of State Ada Oda").
 */
function personIn(
	people: PeopleIndex,
	tree: SentenceTree,
	source: SourcePhrase,
): Person | undefined {
	const heads = [source.head, ...besideHead(tree, source.head)];
	for (const head of heads) {
		const { start, end } = tokenAt(tree, head);
		const found = people.at(start, end);
		if (found !== undefined) return found;
	}
	return isRoleNoun(tokenAt(tree, source.head).form)
		? people.endingAt(tokenAt(tree, source.range.last).end)
		: undefined;
}

function besideHead(tree: SentenceTree, head: number): number[] {
	return childrenOf(tree, head).filter(
		(child) => /^(?:appos|flat|compound)/.test(tokenAt(tree, child).relation) && child > head,
	);
}

/** The proper name inside a phrase, without what is said of it behind a comma. */
function properName(text: string, tree: SentenceTree, source: SourcePhrase): string {
	const { start, end } = spanOf(tree, source.range);
	const words = text.slice(start, end).replaceAll(/\s+/gu, " ");
	const [name = words] = words.split(/,\s|\s\(|;|\s[—–-]\s/u);
	const country = findCountry(name);
	return country !== undefined && name.length <= country.country.length + 4 ? name : name.trim();
}
