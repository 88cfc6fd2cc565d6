// Stories that belong beside a story: the next chapter of a saga, another side of one event.

import type { RelatedStory } from "../../news/story.ts";
import type { StoryIndex } from "./story-index.ts";
import type { StoryState } from "./story-state.ts";
import { heaviestOf, lookupMax } from "./term-vector.ts";

const relatedMax = 5;

/** From this cosine on two stories are named together; they merge at more. */
const relatedLikenessMin = 0.08;

const shownTermsMax = 4;

/** The terms of a story that may be told. */
const termsMax = 60;

/** The open stories that are most like a story, the nearest first. */
export function findRelated(story: StoryState, index: StoryIndex): RelatedStory[] {
	const { keys, weights } = story.terms;
	const heaviest = heaviestOf(weights, termsMax).map((at) => ({
		...{ key: keys[at] ?? 0, weight: weights[at] ?? 0 },
	}));
	return index
		.find(heaviest.slice(0, lookupMax))
		.filter((other) => other !== story)
		.map((other) => ({ other, likeness: other.likenessToStory(story) }))
		.filter(({ likeness }) => likeness >= relatedLikenessMin)
		.sort((a, b) => b.likeness - a.likeness || a.other.number - b.other.number)
		.slice(0, relatedMax)
		.map(({ other }) => {
			const theirs = new Set(other.terms.keys);
			const shared = heaviest.filter(({ key }) => theirs.has(key));
			const words = shared.map(({ key }) => index.textOf(key)).filter((text) => text !== undefined);
			return { id: other.id, why: `Both tell of ${words.slice(0, shownTermsMax).join(", ")}.` };
		});
}
