// Attributions whose cue is an adjective: "is confident that", "was critical of".

import { adjectiveCues } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
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
import { contentSpan } from "./text-ranges.ts";
import { findVerbSource } from "./verb-source.ts";

const prepositions = new Set(["of", "about", "over", "by", "at"]);

/** The attributions that the adjectives of a sentence make. */
export function findAdjectiveAttributions(scene: Scene): Draft[] {
	const drafts: Draft[] = [];
	scene.tree.tokens.forEach((token, index) => {
		if (!/^(?:JJ|VBN|VBD)/.test(token.tag)) return;
		const entry = adjectiveCues.get(token.form.toLowerCase())?.[0];
		if (entry === undefined) return;
		const draft = attributeAdjective(scene, index, entry.stance);
		if (draft !== undefined) drafts.push(draft);
	});
	return drafts;
}

function attributeAdjective(
	scene: Scene,
	index: number,
	stance: Draft["stance"],
): Draft | undefined {
	const { tree } = scene;
	const range = contentRange(tree, index);
	const passive = childWith(tree, index, "nsubj:pass");
	const source = passive === undefined ? findVerbSource(tree, index) : phraseOf(tree, passive);
	if (range === undefined || source === undefined) return undefined;
	const span = contentSpan(tree, range);
	if (span === undefined) return undefined;
	const copula = childWith(tree, index, "cop", "aux:pass") ?? index;
	return {
		tree,
		cueToken: index,
		cue: spanOf(tree, { first: Math.min(copula, index), last: index }),
		stance,
		source,
		content: [wholeQuotes(scene, span)],
		rule: "adjective",
	};
}

function contentRange(tree: SentenceTree, index: number): TokenRange | undefined {
	for (const child of childrenOf(tree, index)) {
		const range = child > index ? complementRange(tree, child) : undefined;
		if (range !== undefined) return range;
	}
	return undefined;
}

function complementRange(tree: SentenceTree, child: number): TokenRange | undefined {
	const { relation } = tokenAt(tree, child);
	const below = rangeBelow(tree, child);
	if (relation === "xcomp") return below;
	const marker = childWith(tree, child, "mark", "case");
	const word = marker === undefined ? "" : tokenAt(tree, marker).lemma;
	const behind = { ...below, first: (marker ?? child) + 1 };
	if (relation === "ccomp") return word === "that" ? behind : below;
	return relation.startsWith("obl") && prepositions.has(word) ? behind : undefined;
}
