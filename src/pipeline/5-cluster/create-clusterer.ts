// Puts articles into stories as they come in: the light, stateful half of stage 5.

import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import type { RelatedStory, StoryId } from "../../news/story.ts";
import { explainDrift, findDrift } from "./drifted-story.ts";
import { findLateFor, lateNearness } from "./late-arrival.ts";
import { findNear, mergeNearness } from "./nearest-story.ts";
import type { Profile } from "./profile-article.ts";
import { findRelated } from "./related-stories.ts";
import { lookupsOf, StoryIndex } from "./story-index.ts";
import { type KeptArticle, StoryState } from "./story-state.ts";
import { TermRarity } from "./term-rarity.ts";
import { eachShared, type TermVector, weighTerms } from "./term-vector.ts";

/**
 * Two stories became one: the address of `from` leads to `into` from now on. Or one became two: the
 * named articles go on as `into`, and `from` keeps its address and its other articles.
 */
export type StoryChange = {
	readonly from: StoryId;
	readonly into: StoryId;
	readonly why: string;
} & (
	| { readonly kind: "merged" }
	| { readonly kind: "split"; readonly articleIds: readonly ArticleId[] }
);

export type Assignment = {
	readonly storyId: StoryId;
	readonly isNew: boolean;
	/** How the story was chosen, in one sentence. */
	readonly why: string;
	/** Stories that merged or parted because of this article, in this order. */
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
	storiesMax: 6_000,
	rarityArticlesMax: 10_000,
};

/** Terms that an explanation names. */
const shownTermsMax = 4;

/** A clusterer without memory yet. Same articles in the same order give the same stories. */
export function createClusterer(options: ClustererOptions = clustererDefaults): Clusterer {
	return new OpenStories(options);
}

/** What may show stories to be one: an article's terms, and the stories that it is near or late for. */
type Newcomer = {
	readonly vector: TermVector;
	readonly near: readonly StoryState[];
	readonly late: readonly StoryState[];
};

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
	private arrivals = 0;

	constructor(options: ClustererOptions) {
		this.options = options;
		this.rarity = new TermRarity({ articlesMax: options.rarityArticlesMax });
		this.index = new StoryIndex(this.stories);
	}

	get storyCount(): number {
		return this.stories.size;
	}

	assign(profile: Profile, copy: Copy | undefined): Assignment {
		const vector = weighTerms(profile, this.rarity);
		const candidates = this.index.find(lookupsOf(vector));
		const near = findNear(profile, vector, candidates);
		const late = findLateFor(profile.published?.latestMs, vector, candidates);
		const original = this.storyOfCopy(copy);
		const story = original ?? near[0]?.story ?? this.open(newStoryId(profile));
		const isNew = story.articles === 0;
		const why = isNew
			? "No story is near enough."
			: explainJoin(story, vector, original === undefined);
		this.place(profile, vector, story);
		const merges = this.mergeNear(story, { vector, near: near.map(({ story }) => story), late });
		const merged = merges.find(({ from }) => from === story.id)?.into ?? story.id;
		const changes = [...merges, ...this.splitDrifted(merged)];
		return { storyId: this.storyOfArticle.get(profile.articleId) ?? merged, isNew, why, changes };
	}

	remember(profile: Profile, storyId: StoryId): void {
		const vector = weighTerms(profile, this.rarity);
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
		const { articleId, published } = profile;
		const { keys, weights } = vector;
		const arrival = this.arrivals++;
		story.add({ articleId, keys, weights, clockMs: published?.latestMs, arrival });
		this.index.add(story.number, vector);
		this.storyOfArticle.set(profile.articleId, story.id);
		this.stories.delete(story.number);
		this.stories.set(story.number, story);
		if (this.stories.size > this.options.storiesMax) this.closeOldest();
		dropOldest(this.storyOfArticle, this.options.storiesMax * 2);
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
	private mergeNear(joined: StoryState, { vector, near, late }: Newcomer): StoryChange[] {
		const changes: (StoryChange & { kind: "merged" })[] = [];
		let kept = joined;
		for (const story of new Set([...near, ...late])) {
			if (story === joined) continue;
			const nearness =
				(near.includes(story) ? mergeNearness(kept, story) : undefined) ??
				(late.includes(story) ? lateNearness(kept, story, vector) : undefined);
			if (nearness === undefined) continue;
			const [into, from] = kept.number < story.number ? [kept, story] : [story, kept];
			this.merge(from, into);
			const why = `Their articles share most of their telling words (nearness ${nearness.toFixed(2)}).`;
			changes.push({ kind: "merged", from: from.id, into: into.id, why });
			kept = into;
		}
		return changes.map((change) => ({ ...change, into: kept.id }));
	}

	/** Parts the latest articles from a story whose topic has become another. */
	private splitDrifted(id: StoryId): StoryChange[] {
		const story = this.byId.get(id);
		const drift = story && findDrift(story);
		const into = drift && this.freeId(drift.parting);
		if (story === undefined || drift === undefined || into === undefined) return [];
		const why = explainDrift(drift, (key) => this.index.textOf(key));
		story.release(drift.parting);
		const parted = this.open(into);
		for (const article of drift.parting) {
			parted.add(article);
			this.index.addAgain(parted.number, article);
			this.storyOfArticle.set(article.articleId, into);
		}
		const articleIds = drift.parting.map(({ articleId }) => articleId);
		return [{ kind: "split", from: id, into, articleIds, why }];
	}

	/** An id made from one of the parting articles that no story has had. */
	private freeId(parting: readonly KeptArticle[]): StoryId | undefined {
		const ids = parting.map(({ articleId }) => `d-${articleId}` as StoryId);
		return ids.find((id) => !this.byId.has(id) && !this.redirects.has(id));
	}

	private merge(from: StoryState, into: StoryState): void {
		into.absorb(from);
		this.redirects.set(from.id, into.id);
		dropOldest(this.redirects, this.options.storiesMax);
		this.stories.delete(from.number);
		this.byId.delete(from.id);
		this.index.move(from.number, from.terms.keys, into.number);
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

function explainJoin(story: StoryState, vector: TermVector, byTerms: boolean): string {
	if (!byTerms) return "It is a copy of an article of this story.";
	const shared: { readonly text: string; readonly weight: number }[] = [];
	eachShared(story.terms, vector, (at, vectorAt) => {
		const text = vector.terms[vectorAt]?.text ?? "";
		shared.push({
			text,
			weight: (story.terms.weights[at] ?? 0) * (vector.weights[vectorAt] ?? 0),
		});
	});
	shared.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
	const told = shared.slice(0, shownTermsMax).map(({ text }) => text);
	const likeness = story.likenessTo(vector).toFixed(2);
	return `It shares ${told.join(", ")} with the story (likeness ${likeness}).`;
}
