// All attributions of a sentence, by every kind of cue, the likeliest kept where two share words.

import { findAdjectiveAttributions } from "./adjective-attributions.ts";
import { findColonAttributions } from "./colon-attributions.ts";
import { findDoubtAttributions } from "./doubt-attributions.ts";
import type { Draft } from "./draft.ts";
import { dropDoubles, isPlausible } from "./is-plausible.ts";
import { findNounAttributions } from "./noun-attributions.ts";
import { findPhraseAttributions } from "./phrase-attributions.ts";
import { findRefusals } from "./refusal-attributions.ts";
import type { Scene } from "./scene.ts";
import { childWith, type SentenceTree, tokenAt } from "./sentence-tree.ts";
import { isSpeakerNoun } from "./speaker-noun.ts";
import { trimOverlaps } from "./trim-overlaps.ts";
import { findVerbAttributions } from "./verb-attributions.ts";

/** The attributions of a sentence in the order of their cues. */
export function findAttributions(scene: Scene): Draft[] {
	const found = [
		...findVerbAttributions(scene),
		...findPhraseAttributions(scene),
		...findNounAttributions(scene),
		...findAdjectiveAttributions(scene),
		...findDoubtAttributions(scene),
		...findRefusals(scene),
	].sort((a, b) => a.cue.start - b.cue.start);
	const plausible = dropDoubles(found.filter((draft) => isPlausible(scene.text, draft)));
	const trimmed = trimOverlaps(scene.text, plausible).filter(({ content }) => content.length > 0);
	const kept = trimmed.filter(
		(draft) => !isHedgeOfAnother(draft, trimmed) && !isGroundOfAnother(draft, trimmed),
	);
	return [...kept, ...findColonAttributions(scene, kept)];
}

/** "Oda, citing two aides, said that …": who is cited vouches for what was said. */
function isGroundOfAnother({ tree, cueToken, source }: Draft, found: readonly Draft[]): boolean {
	const { tag, form } = tokenAt(tree, cueToken);
	if (tag !== "VBG" || !/^(?:citing|quoting)$/iu.test(form)) return false;
	const cited = childWith(tree, cueToken, "obj");
	if (cited === undefined || !isSpeaker(tree, cited)) return false;
	return found.some((other) => other.cueToken !== cueToken && other.source?.head === source?.head);
}

/** "Reportedly" inside another's words is their hedge, not a claim of its own. */
function isHedgeOfAnother(draft: Draft, found: readonly Draft[]): boolean {
	if (draft.rule !== "adverb") return false;
	return found.some(
		(other) =>
			other !== draft &&
			other.content.some((span) => span.start <= draft.cue.start && span.end >= draft.cue.end),
	);
}

function isSpeaker(tree: SentenceTree, index: number): boolean {
	const { tag, lemma } = tokenAt(tree, index);
	return tag.startsWith("NNP") || isSpeakerNoun(lemma.toLowerCase());
}
