// Finds the stories that share an article's heaviest terms.

import type { StoryState, TermVector } from "./story-state.ts";
import type { Term } from "./term-rarity.ts";

type HeldTerms = Pick<TermVector, "terms" | "weights">;

/** The most terms of an article that are looked up. */
const lookupMax = 25;

/** The most stories of one term that are read, the latest first. */
const postingsMax = 300;

/** The most stories that an article is compared with. */
const candidatesMax = 16;

/** Bounded with the stories that it holds: dead ones leave a term's list when it is full. */
export class StoryIndex {
	private readonly postings = new Map<Term, number[]>();
	private readonly stories: ReadonlyMap<number, StoryState>;

	constructor(stories: ReadonlyMap<number, StoryState>) {
		this.stories = stories;
	}

	/** Lists a story under the heaviest terms of one of its articles. */
	add(story: number, vector: HeldTerms): void {
		for (const { term } of heaviest(vector)) {
			const list = this.postings.get(term);
			if (list === undefined) this.postings.set(term, [story]);
			else if (!list.includes(story)) this.push(list, story);
		}
	}

	/** The stories that may be near an article, the nearest first. */
	find(vector: HeldTerms): StoryState[] {
		const hits = new Map<number, number>();
		for (const { term, weight } of heaviest(vector)) {
			for (const story of this.postings.get(term) ?? []) {
				hits.set(story, (hits.get(story) ?? 0) + weight);
			}
		}
		return [...hits]
			.sort((a, b) => b[1] - a[1] || a[0] - b[0])
			.map(([story]) => this.stories.get(story))
			.filter((story) => story !== undefined)
			.slice(0, candidatesMax);
	}

	/** Lists under `into` what was listed under `from`, which is no more. */
	move(from: number, terms: Iterable<Term>, into: number): void {
		for (const term of terms) {
			const list = this.postings.get(term);
			const at = list?.indexOf(from) ?? -1;
			if (list === undefined || at === -1) continue;
			if (list.includes(into)) list.splice(at, 1);
			else list[at] = into;
		}
	}

	/** Forgets the terms that no living story is listed under. */
	sweep(): void {
		for (const [term, list] of this.postings) {
			const alive = list.filter((story) => this.stories.has(story));
			if (alive.length === 0) this.postings.delete(term);
			else if (alive.length < list.length) this.postings.set(term, alive);
		}
	}

	private push(list: number[], story: number): void {
		list.push(story);
		if (list.length <= postingsMax) return;
		const dead = list.findIndex((held) => !this.stories.has(held));
		list.splice(Math.max(0, dead), 1);
	}
}

function heaviest({ terms, weights }: HeldTerms): { term: Term; weight: number }[] {
	return terms
		.map((term, at) => ({ term, weight: weights[at] ?? 0 }))
		.sort((a, b) => b.weight - a.weight || (a.term.text < b.term.text ? -1 : 1))
		.slice(0, lookupMax);
}
