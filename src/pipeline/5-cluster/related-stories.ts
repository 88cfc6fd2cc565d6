// Stories that belong beside a story: the next chapter of a saga, another side of one event.

import type { RelatedStory } from "../../news/story.ts";
import type { StoryIndex } from "./story-index.ts";
import type { StoryState } from "./story-state.ts";
import type { Term } from "./term-rarity.ts";

const relatedMax = 5;

/** From this cosine on two stories are named together; they merge at more. */
const relatedLikenessMin = 0.08;

const shownTermsMax = 4;

/** The terms of a story that are looked up and told. */
const termsMax = 60;

/** The open stories that are most like a story, the nearest first. */
export function findRelated(story: StoryState, index: StoryIndex): RelatedStory[] {
	const heaviest = [...story.entries()]
		.sort((a, b) => b[1] - a[1] || (a[0].text < b[0].text ? -1 : 1))
		.slice(0, termsMax);
	const terms = heaviest.map(([term]) => term);
	const weights = Float32Array.from(heaviest, ([, weight]) => weight);
	return index
		.find({ terms, weights })
		.filter((other) => other !== story)
		.map((other) => ({ other, likeness: other.likenessToStory(story) }))
		.filter(({ likeness }) => likeness >= relatedLikenessMin)
		.sort((a, b) => b.likeness - a.likeness || a.other.number - b.other.number)
		.slice(0, relatedMax)
		.map(({ other }) => ({ id: other.id, why: `Both tell of ${sharedTerms(terms, other)}.` }));
}

function sharedTerms(terms: readonly Term[], other: StoryState): string {
	const theirs = new Set([...other.entries()].map(([term]) => term));
	return terms
		.filter((term) => theirs.has(term))
		.slice(0, shownTermsMax)
		.map(({ text }) => text)
		.join(", ");
}
