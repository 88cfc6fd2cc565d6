// Puts articles into stories as they come in: the light, stateful half of stage 5.

import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import type { RelatedStory, StoryId } from "../../news/story.ts";
import { findNear, mergeNearness, type NearStory } from "./nearest-story.ts";
import type { Profile } from "./profile-article.ts";
import { findRelated } from "./related-stories.ts";
import { StoryIndex } from "./story-index.ts";
import { StoryState, type TermVector } from "./story-state.ts";
import { type Term, TermRarity } from "./term-rarity.ts";

/** Two stories became one: the address of `from` leads to `into` from now on. */
export type StoryChange = {
	readonly kind: "merged";
	readonly from: StoryId;
	readonly into: StoryId;
	readonly why: string;
};

export type Assignment = {
	readonly storyId: StoryId;
	readonly isNew: boolean;
	/** How the story was chosen, in one sentence. */
	readonly why: string;
	/** Stories that merged because of this article. */
	readonly changes: readonly StoryChange[];
};

/** What one writer holds. Give articles in the order in which they came in. */
export type Clusterer = {
	/** The story of an article. A copy goes where its original went. */
	assign(profile: Profile, copy: Copy | undefined): Assignment;
	/** Takes up an article assigned before, to rebuild the state after a restart. */
	remember(profile: Profile, storyId: StoryId): void;
	/** Open stories that tell of much the same, the nearest first; what a drifting story leads to. */
	related(storyId: StoryId): readonly RelatedStory[];
	readonly storyCount: number;
};

export type ClustererOptions = {
	/**
	 * The most stories that can still take an article; those of one article, and then those
	 * untouched for longest, are closed first.
	 */
	readonly storiesMax: number;
	/** After so many articles the counts behind the rarity of terms are halved. */
	readonly rarityArticlesMax: number;
};

export const clustererDefaults: ClustererOptions = {
	storiesMax: 10_000,
	rarityArticlesMax: 30_000,
};

/** Terms that an explanation names. */
const shownTermsMax = 4;

/** A clusterer without memory yet. Same articles in the same order give the same stories. */
export function createClusterer(options: ClustererOptions = clustererDefaults): Clusterer {
	return new OpenStories(options);
}

class OpenStories implements Clusterer {
	private readonly options: ClustererOptions;
	private readonly rarity: TermRarity;
	/** By number; those touched last stand last. */
	private readonly stories = new Map<number, StoryState>();
	private readonly byId = new Map<StoryId, StoryState>();
	private readonly index: StoryIndex;
	private readonly storyOfArticle = new Map<ArticleId, StoryId>();
	/** Where the addresses of merged stories lead. */
	private readonly redirects = new Map<StoryId, StoryId>();
	private next = 0;

	constructor(options: ClustererOptions) {
		this.options = options;
		this.rarity = new TermRarity({ articlesMax: options.rarityArticlesMax });
		this.index = new StoryIndex(this.stories);
	}

	get storyCount(): number {
		return this.stories.size;
	}

	assign(profile: Profile, copy: Copy | undefined): Assignment {
		const vector = weigh(profile, this.rarity);
		const near = findNear(profile, vector, this.index.find(vector));
		const original = this.storyOfCopy(copy);
		const story = original ?? near[0]?.story ?? this.open(newStoryId(profile));
		const isNew = story.articles === 0;
		const why = isNew
			? "No story is near enough."
			: explainJoin(story, vector, original === undefined);
		this.place(profile, vector, story);
		const changes = this.mergeNear(story, near);
		const merged = changes.find(({ from }) => from === story.id);
		return { storyId: merged?.into ?? story.id, isNew, why, changes };
	}

	remember(profile: Profile, storyId: StoryId): void {
		const vector = weigh(profile, this.rarity);
		this.place(profile, vector, this.byId.get(storyId) ?? this.open(storyId));
	}

	related(storyId: StoryId): readonly RelatedStory[] {
		const story = this.byId.get(this.followRedirects(storyId));
		return story === undefined ? [] : findRelated(story, this.index);
	}

	private open(id: StoryId): StoryState {
		const story = new StoryState(id, this.next++);
		this.stories.set(story.number, story);
		this.byId.set(id, story);
		return story;
	}

	private place(profile: Profile, vector: TermVector, story: StoryState): void {
		story.add(vector, profile.published);
		this.index.add(story.number, vector);
		this.storyOfArticle.set(profile.articleId, story.id);
		this.stories.delete(story.number);
		this.stories.set(story.number, story);
		if (this.stories.size > this.options.storiesMax) this.closeOldest();
		dropOldest(this.storyOfArticle, this.options.storiesMax * 4);
	}

	/** Closes stories of one article first: most of them never get a second. */
	private closeOldest(): void {
		const wanted = Math.floor(this.options.storiesMax * 0.9);
		const older = [...this.stories.values()].slice(0, Math.floor(this.stories.size / 2));
		const alone = older.filter(({ articles }) => articles === 1);
		for (const story of [...alone, ...older]) {
			if (this.stories.size <= wanted) break;
			this.stories.delete(story.number);
			this.byId.delete(story.id);
		}
		this.index.sweep();
	}

	private storyOfCopy(copy: Copy | undefined): StoryState | undefined {
		if (copy?.of === undefined || copy.relation === "excerpt") return undefined;
		const id = this.storyOfArticle.get(copy.of) ?? this.storyOfArticle.get(copy.root);
		return id === undefined ? undefined : this.byId.get(this.followRedirects(id));
	}

	private followRedirects(id: StoryId): StoryId {
		let found = id;
		for (let next = found as StoryId | undefined; next !== undefined; ) {
			found = next;
			next = this.redirects.get(found);
		}
		return found;
	}

	/** Merges the stories that the newcomer showed to be one; the oldest keeps its id. */
	private mergeNear(joined: StoryState, near: readonly NearStory[]): StoryChange[] {
		const changes: StoryChange[] = [];
		let kept = joined;
		for (const { story } of near) {
			if (story === joined) continue;
			const nearness = mergeNearness(kept, story);
			if (nearness === undefined) continue;
			const [into, from] = kept.number < story.number ? [kept, story] : [story, kept];
			this.merge(from, into);
			const why = `Their articles share most of their telling words (nearness ${nearness.toFixed(2)}).`;
			changes.push({ kind: "merged", from: from.id, into: into.id, why });
			kept = into;
		}
		return changes.map((change) => ({ ...change, into: kept.id }));
	}

	private merge(from: StoryState, into: StoryState): void {
		into.absorb(from);
		this.redirects.set(from.id, into.id);
		dropOldest(this.redirects, this.options.storiesMax);
		this.stories.delete(from.number);
		this.byId.delete(from.id);
		const terms = [...from.entries()].map(([term]) => term);
		this.index.move(from.number, terms, into.number);
	}
}

function dropOldest<Key>(map: Map<Key, unknown>, sizeMax: number): void {
	for (const key of map.keys()) {
		if (map.size <= sizeMax) return;
		map.delete(key);
	}
}

/** The id of the story that an article opens: the same in every run. */
function newStoryId(profile: Profile): StoryId {
	return `s-${profile.articleId}` as StoryId;
}

function weigh(profile: Profile, rarity: TermRarity): TermVector {
	const terms = rarity.observe(profile.terms);
	const weights = new Float32Array(terms.length);
	let squared = 0;
	for (const [at, term] of terms.entries()) {
		const weight = (profile.weights[at] ?? 0) * rarity.rarityOf(term);
		weights[at] = weight;
		squared += weight * weight;
	}
	const weightOf = new Map<Term, number>();
	for (const [at, term] of terms.entries()) {
		const weight = squared > 0 ? (weights[at] ?? 0) / Math.sqrt(squared) : 0;
		weights[at] = weight;
		weightOf.set(term, weight);
	}
	return { terms, weights, weightOf };
}

function explainJoin(story: StoryState, vector: TermVector, byTerms: boolean): string {
	if (!byTerms) return "It is a copy of an article of this story.";
	const shared = vector.terms
		.map((term, at) => ({
			text: term.text,
			weight: (vector.weights[at] ?? 0) * story.weightOf(term),
		}))
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
		.slice(0, shownTermsMax)
		.map(({ text }) => text);
	const likeness = story.likenessTo(vector).toFixed(2);
	return `It shares ${shared.join(", ")} with the story (likeness ${likeness}).`;
}
