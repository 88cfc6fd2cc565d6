// Finds the stories that share an article's heaviest terms.

import type { StoryState } from "./story-state.ts";
import { heaviestOf, lookupMax, type TermVector, type TermWeights } from "./term-vector.ts";

/** The most stories of one term that are read, the latest first. */
const postingsMax = 300;

/** The most stories that an article is compared with. */
const candidatesMax = 16;

/** The stories listed under a term, by number, and the term as it is told. */
type Posting = { readonly text: string; stories: number[] };

/** A term that is looked up, and what it counts. */
export type Lookup = { readonly key: number; readonly weight: number };

/** Bounded with the stories that it holds: dead ones leave a term's list when it is full. */
export class StoryIndex {
	private readonly postings = new Map<number, Posting>();
	private readonly stories: ReadonlyMap<number, StoryState>;

	constructor(stories: ReadonlyMap<number, StoryState>) {
		this.stories = stories;
	}

	/** Lists a story under the heaviest terms of one of its articles. */
	add(story: number, { heaviest, terms }: TermVector): void {
		for (const at of heaviest) {
			const term = terms[at];
			if (term === undefined) continue;
			const posting = this.postings.get(term.key);
			if (posting === undefined) {
				this.postings.set(term.key, { text: term.text, stories: [story] });
			} else if (!posting.stories.includes(story)) this.push(posting.stories, story);
		}
	}

	/** Lists a story under the heaviest terms of an article that was listed elsewhere before. */
	addAgain(story: number, { keys, weights }: TermWeights): void {
		for (const at of heaviestOf(weights, lookupMax)) {
			const list = this.postings.get(keys[at] ?? 0)?.stories;
			if (list !== undefined && !list.includes(story)) this.push(list, story);
		}
	}

	/** The stories that may be near what the terms tell of, the nearest first. */
	find(lookups: readonly Lookup[]): StoryState[] {
		const hits = new Map<number, number>();
		for (const { key, weight } of lookups) {
			for (const story of this.postings.get(key)?.stories ?? []) {
				hits.set(story, (hits.get(story) ?? 0) + weight);
			}
		}
		return [...hits]
			.sort((a, b) => b[1] - a[1] || a[0] - b[0])
			.map(([story]) => this.stories.get(story))
			.filter((story) => story !== undefined)
			.slice(0, candidatesMax);
	}

	/** A term in words; undefined for one that no open story is listed under. */
	textOf(key: number): string | undefined {
		return this.postings.get(key)?.text;
	}

	/** Lists under `into` what was listed under `from`, which is no more. */
	move(from: number, keys: Iterable<number>, into: number): void {
		for (const key of keys) {
			const list = this.postings.get(key)?.stories;
			const at = list?.indexOf(from) ?? -1;
			if (list === undefined || at === -1) continue;
			if (list.includes(into)) list.splice(at, 1);
			else list[at] = into;
		}
	}

	/** Forgets the terms that no living story is listed under. */
	sweep(): void {
		for (const [key, posting] of this.postings) {
			posting.stories = posting.stories.filter((story) => this.stories.has(story));
			if (posting.stories.length === 0) this.postings.delete(key);
		}
	}

	private push(list: number[], story: number): void {
		list.push(story);
		if (list.length <= postingsMax) return;
		const dead = list.findIndex((held) => !this.stories.has(held));
		list.splice(Math.max(0, dead), 1);
	}
}

/** What an article is looked up by. */
export function lookupsOf({ heaviest, keys, weights }: TermVector): Lookup[] {
	return heaviest.map((at) => ({ key: keys[at] ?? 0, weight: weights[at] ?? 0 }));
}
