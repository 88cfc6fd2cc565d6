// Attributions whose cue is a verb.

import { fromRange } from "./content-parts.ts";
import type { CueEntry } from "./cue-lexicon.ts";
import { cueLemma, verbCues, verbLemmas } from "./cue-lexicon.ts";
import type { Draft, SourcePhrase } from "./draft.ts";
import { isGerundNoun } from "./gerund-noun.ts";
import { findInnerClause } from "./inner-clause.ts";
import type { Scene } from "./scene.ts";
import { childrenOf, rangeBelow, type SentenceTree, spanOf, tokenAt } from "./sentence-tree.ts";
import { findVerbContent } from "./verb-content.ts";
import { findRelay, findVerbSource } from "./verb-source.ts";

/** The attributions that the verbs of a sentence make. */
export function findVerbAttributions(scene: Scene): Draft[] {
	const drafts: Draft[] = [];
	scene.tree.tokens.forEach((_, index) => {
		const lemma = verbLemma(scene.tree, index);
		const entries = lemma === undefined ? [] : matchEntries(scene.tree, index, lemma);
		if (entries.length === 0) return;
		const draft = attributeVerb(scene, index, entries);
		if (draft !== undefined) drafts.push(draft);
	});
	return drafts;
}

function attributeVerb(
	scene: Scene,
	verb: number,
	entries: readonly CueEntry[],
): Draft | undefined {
	const { tree } = scene;
	const inner = hasFrame(entries, "c") ? findInnerClause(tree, verb) : undefined;
	const source = inner?.source ?? clipAt(findVerbSource(tree, verb), verb);
	const content =
		inner === undefined
			? findVerbContent(scene, { verb, entries, source })
			: fromRange(scene, inner.content, "inner-clause");
	if (content === undefined) return undefined;
	const fitting = entries.filter(
		(entry) => entry.prepositions.length > 0 === (content.rule === "preposition"),
	);
	const longest = (fitting.length > 0 ? fitting : entries).reduce((best, entry) =>
		entry.particles.length > best.particles.length ? entry : best,
	);
	const first = firstOfCue(tree, verb);
	const relay = findRelay(tree, verb);
	return {
		...(relay === undefined ? {} : { relay }),
		tree,
		cueToken: verb,
		cue: spanOf(tree, { first, last: verb + longest.particles.length }),
		stance: longest.stance,
		source,
		content: content.spans,
		rule: `verb-${content.rule}`,
		...(content.rule === "introduced" ? { verbatim: true } : {}),
	};
}

function hasFrame(entries: readonly CueEntry[], frame: string): boolean {
	return entries.some(({ frames }) => frames.includes(frame));
}

/** A source phrase without the cue, which a wrong parse can put inside it. */
function clipAt(source: SourcePhrase | undefined, verb: number): SourcePhrase | undefined {
	if (source === undefined) return undefined;
	const { first, last } = source.range;
	if (last < verb || first > verb) return source;
	return source.head < verb && first < verb
		? { head: source.head, range: { first, last: verb - 1 } }
		: undefined;
}

/** The first of the auxiliaries and negations that stand right before the verb. */
function firstOfCue(tree: SentenceTree, verb: number): number {
	let first = verb;
	const before = childrenOf(tree, verb).filter((child) => child < verb);
	for (const child of [...before].reverse()) {
		const { relation } = tokenAt(tree, child);
		if (!/^(?:aux|advmod)/.test(relation) || rangeBelow(tree, child).last !== first - 1) break;
		first = rangeBelow(tree, child).first;
	}
	return first;
}

/** Participles that are prepositions. */
const prepositions = new Set(["regarding", "according", "including", "considering", "given"]);

/** The lemma of a verb; of a word tagged otherwise whose form only a verb has. */
function verbLemma(tree: SentenceTree, index: number): string | undefined {
	const { tag, form } = tokenAt(tree, index);
	if (prepositions.has(form.toLowerCase())) return undefined;
	const before = tokenAt(tree, index - 1).tag;
	if (tag.startsWith("VB")) {
		if (isGerundNoun(tree, index) || isAttributive(tree, index)) return undefined;
		return cueLemma(tokenAt(tree, index));
	}
	if (/^(?:DT|JJ|PRP\$|POS)$/.test(before) || /^\p{Lu}/u.test(form)) return undefined;
	const participle = /ing$/u.test(form);
	const clause = tokenAt(tree, index + 1).form === "that" || tokenAt(tree, index - 1).form === ",";
	if (participle && !clause) return undefined;
	return verbLemmas.get(form);
}

/** "The said person", "the reported cost": a participle that only describes a noun. */
function isAttributive(tree: SentenceTree, index: number): boolean {
	const { tag, relation, head } = tokenAt(tree, index);
	return tag === "VBN" && relation === "amod" && head > index;
}

/** The entries of a verb, those with particles only where the particles follow. */
function matchEntries(tree: SentenceTree, verb: number, lemma: string): CueEntry[] {
	const entries = verbCues.get(lemma) ?? [];
	const matching = entries.filter((entry) =>
		entry.particles.every(
			(particle, offset) => tokenAt(tree, verb + 1 + offset).form.toLowerCase() === particle,
		),
	);
	const phrasal = matching.filter((entry) => entry.particles.length > 0);
	return phrasal.length > 0 ? phrasal : matching;
}
