// A story as the clusterer holds it: the sum of its articles' terms, and its clock.

import type { StoryId } from "../../news/story.ts";
import type { Profile } from "./profile-article.ts";

/** Terms with weights of unit length. */
export type TermVector = {
	readonly terms: readonly string[];
	readonly weights: readonly number[];
};

/** The most terms that a story keeps; the lightest are dropped. */
const storyTermsMax = 600;

/** The most articles of a story whose clocks count. */
const clocksMax = 64;

/** Grows with every article; bounded in terms and clocks. */
export class StoryState {
	readonly id: StoryId;
	/** Grows with time: later stories have higher numbers. */
	readonly number: number;
	readonly sum = new Map<string, number>();
	articles = 0;
	/** Clocks of the latest articles, undefined for those without one. */
	clocks: (number | undefined)[] = [];
	private squared = 0;

	constructor(id: StoryId, number: number) {
		this.id = id;
		this.number = number;
	}

	add(vector: TermVector, published: Profile["published"]): void {
		this.articles++;
		for (const [at, term] of vector.terms.entries()) this.addTerm(term, vector.weights[at] ?? 0);
		if (this.sum.size > storyTermsMax) this.dropLightest();
		this.clocks.push(published?.latestMs);
		if (this.clocks.length > clocksMax) this.clocks.shift();
	}

	/** Takes over all that another story holds. */
	absorb(other: StoryState): void {
		this.articles += other.articles;
		for (const [term, weight] of other.sum) this.addTerm(term, weight);
		if (this.sum.size > storyTermsMax) this.dropLightest();
		const clocks = [...this.clocks, ...other.clocks];
		clocks.sort((a, b) => (a ?? 0) - (b ?? 0));
		this.clocks = clocks.slice(-clocksMax);
	}

	/** Cosine with an article's terms, 0 to 1. */
	likenessTo({ terms, weights }: TermVector): number {
		let product = 0;
		for (let at = 0; at < terms.length; at++) {
			const weight = this.sum.get(terms[at] ?? "");
			if (weight !== undefined) product += weight * (weights[at] ?? 0);
		}
		return this.squared > 0 ? product / Math.sqrt(this.squared) : 0;
	}

	/** Cosine with another story, 0 to 1. */
	likenessToStory(other: StoryState): number {
		if (other.sum.size > this.sum.size) return other.likenessToStory(this);
		let product = 0;
		for (const [term, weight] of other.sum) product += weight * (this.sum.get(term) ?? 0);
		const scale = Math.sqrt(this.squared * other.squared);
		return scale > 0 ? product / scale : 0;
	}

	private addTerm(term: string, weight: number): void {
		const held = this.sum.get(term) ?? 0;
		this.squared += weight * (2 * held + weight);
		this.sum.set(term, held + weight);
	}

	private dropLightest(): void {
		const kept = [...this.sum].sort((a, b) => b[1] - a[1]).slice(0, storyTermsMax / 2);
		this.sum.clear();
		this.squared = 0;
		for (const [term, weight] of kept) this.addTerm(term, weight);
	}
}
