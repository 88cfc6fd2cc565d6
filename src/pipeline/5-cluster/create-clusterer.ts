// Puts articles into stories as they come in: the light, stateful half of stage 5.

import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StoryId } from "../../news/story.ts";
import type { Profile } from "./profile-article.ts";
import { StoryIndex } from "./story-index.ts";
import { StoryState, type TermVector } from "./story-state.ts";
import { TermRarity } from "./term-rarity.ts";
import { timeCloseness } from "./time-closeness.ts";

/** Two stories became one, or one became two: the address of `from` leads to `into`. */
export type StoryChange = {
	readonly kind: "merged" | "split";
	readonly from: StoryId;
	readonly into: StoryId;
	readonly why: string;
};

export type Assignment = {
	readonly storyId: StoryId;
	readonly isNew: boolean;
	/** How the story was chosen, in one sentence. */
	readonly why: string;
	/** Stories that merged or split because of this article. */
	readonly changes: readonly StoryChange[];
};

/** What one writer holds. Give articles in the order in which they came in. */
export type Clusterer = {
	/** The story of an article. A copy goes where its original went. */
	assign(profile: Profile, copy: Copy | undefined): Assignment;
	/** Takes up an article assigned before, to rebuild the state after a restart. */
	remember(profile: Profile, storyId: StoryId): void;
	readonly storyCount: number;
};

export type ClustererOptions = {
	/** The most stories that can still take an article; those untouched for longest are closed. */
	readonly storiesMax: number;
	/** After so many articles the counts behind the rarity of terms are halved. */
	readonly rarityArticlesMax: number;
};

export const clustererDefaults: ClustererOptions = {
	storiesMax: 20_000,
	rarityArticlesMax: 30_000,
};

/** An article joins a story from this likeness on (docs/notes/stories.md has the figures). */
const joinLikenessMin = 0.18;

/** Terms that an explanation names. */
const shownTermsMax = 4;

/** A clusterer without memory yet. Same articles in the same order give the same stories. */
export function createClusterer(options: ClustererOptions = clustererDefaults): Clusterer {
	const rarity = new TermRarity({ articlesMax: options.rarityArticlesMax });
	const stories = new Map<number, StoryState>();
	const byId = new Map<StoryId, StoryState>();
	const index = new StoryIndex(stories);
	const storyOfArticle = new Map<ArticleId, StoryId>();
	let next = 0;

	const open = (id: StoryId): StoryState => {
		const story = new StoryState(id, next++);
		stories.set(story.number, story);
		byId.set(id, story);
		return story;
	};

	const place = (profile: Profile, vector: TermVector, story: StoryState): void => {
		story.add(vector, profile.published);
		index.add(story.number, vector);
		storyOfArticle.set(profile.articleId, story.id);
		stories.delete(story.number);
		stories.set(story.number, story);
		if (stories.size > options.storiesMax) closeOldest();
		if (storyOfArticle.size > options.storiesMax * 4) {
			const [oldest] = storyOfArticle.keys();
			if (oldest !== undefined) storyOfArticle.delete(oldest);
		}
	};

	const closeOldest = (): void => {
		for (const [number, story] of stories) {
			if (stories.size <= options.storiesMax * 0.9) break;
			stories.delete(number);
			byId.delete(story.id);
		}
		index.sweep();
	};

	const storyOfCopy = (copy: Copy | undefined): StoryState | undefined => {
		if (copy?.of === undefined || copy.relation === "excerpt") return undefined;
		const id = storyOfArticle.get(copy.of) ?? storyOfArticle.get(copy.root);
		return id === undefined ? undefined : byId.get(id);
	};

	return {
		assign(profile, copy) {
			const vector = weigh(profile, rarity);
			const original = storyOfCopy(copy);
			const near = original ? undefined : findNearest(profile, vector, index);
			const story = original ?? near?.story ?? open(newStoryId(profile));
			const isNew = story.articles === 0;
			const why = isNew ? "No story is near enough." : explainJoin(story, vector, near?.likeness);
			place(profile, vector, story);
			return { storyId: story.id, isNew, why, changes: [] };
		},
		remember(profile, storyId) {
			const vector = weigh(profile, rarity);
			place(profile, vector, byId.get(storyId) ?? open(storyId));
		},
		get storyCount() {
			return stories.size;
		},
	};
}

/** The id of the story that an article opens: the same in every run. */
function newStoryId(profile: Profile): StoryId {
	return `s-${profile.articleId}` as StoryId;
}

function weigh({ terms, weights }: Profile, rarity: TermRarity): TermVector {
	rarity.observe(terms);
	const heavy = terms.map((term, at) => (weights[at] ?? 0) * rarity.rarityOf(term));
	const length = Math.sqrt(heavy.reduce((sum, weight) => sum + weight * weight, 0));
	return { terms, weights: length > 0 ? heavy.map((weight) => weight / length) : heavy };
}

function findNearest(
	profile: Profile,
	vector: TermVector,
	index: StoryIndex,
): { story: StoryState; likeness: number } | undefined {
	let nearest: { story: StoryState; likeness: number } | undefined;
	for (const story of index.find(vector)) {
		const likeness = story.likenessTo(vector) * timeCloseness(profile.published, story);
		if (likeness < joinLikenessMin) continue;
		if (nearest === undefined || likeness > nearest.likeness) nearest = { story, likeness };
	}
	return nearest;
}

function explainJoin(
	story: StoryState,
	{ terms, weights }: TermVector,
	likeness: number | undefined,
): string {
	if (likeness === undefined) return "It is a copy of an article of this story.";
	const shared = terms
		.map((term, at) => ({ term, weight: (weights[at] ?? 0) * (story.sum.get(term) ?? 0) }))
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
		.slice(0, shownTermsMax)
		.map(({ term }) => term);
	return `It shares ${shared.join(", ")} with the story (likeness ${likeness.toFixed(2)}).`;
}
