// A story as the clusterer holds it: the sum of its articles' terms, and its clocks.

import type { StoryId } from "../../news/story.ts";
import type { Profile } from "./profile-article.ts";
import type { Term } from "./term-rarity.ts";

/** Terms with weights of unit length, and the same as a map. */
export type TermVector = {
	readonly terms: readonly Term[];
	readonly weights: Float32Array;
	readonly weightOf: ReadonlyMap<Term, number>;
};

/** The most terms that a story keeps; the lightest are dropped. */
const storyTermsMax = 600;

/** The most articles of a story whose clocks count. */
const clocksMax = 64;

/** Beyond so many articles the words of a story hold it together less and less: it drifts. */
const ownArticlesMax = 30;

/** Grows with every article; bounded in terms and clocks. Most stories never have a second one. */
export class StoryState {
	readonly id: StoryId;
	/** Grows with time: later stories have higher numbers. */
	readonly number: number;
	articles = 0;
	/** Clocks of the latest articles, undefined for those without one. */
	clocks: (number | undefined)[] = [];
	/** The terms of the first article, for as long as it is the only one: a tenth of a map. */
	private only: Pick<TermVector, "terms" | "weights"> | undefined;
	private sum: Map<Term, number> | undefined;
	private squared = 0;

	constructor(id: StoryId, number: number) {
		this.id = id;
		this.number = number;
	}

	add(vector: TermVector, published: Profile["published"]): void {
		this.articles++;
		this.clocks.push(published?.latestMs);
		if (this.clocks.length > clocksMax) this.clocks.shift();
		if (this.articles === 1) {
			this.only = { terms: vector.terms, weights: vector.weights };
			this.squared = vector.terms.length === 0 ? 0 : 1;
			return;
		}
		for (const [at, term] of vector.terms.entries()) this.addTerm(term, vector.weights[at] ?? 0);
		this.dropLightest();
	}

	/** Takes over all that another story holds. */
	absorb(other: StoryState): void {
		this.articles += other.articles;
		for (const [term, weight] of other.entries()) this.addTerm(term, weight);
		this.dropLightest();
		const clocks = [...this.clocks, ...other.clocks];
		clocks.sort((a, b) => (a ?? 0) - (b ?? 0));
		this.clocks = clocks.slice(-clocksMax);
	}

	/** Cosine with an article's terms, 0 to 1. */
	likenessTo(vector: TermVector): number {
		let sum = 0;
		this.eachShared(vector, (_, product) => {
			sum += product;
		});
		return this.squared > 0 ? sum / Math.sqrt(this.squared) : 0;
	}

	/** Calls `visit` with each term that the story and an article share, and what it adds. */
	private eachShared(vector: TermVector, visit: (term: Term, product: number) => void): void {
		const own = this.only ?? vector;
		const others = this.only === undefined ? this.sum : vector.weightOf;
		for (let at = 0; at < own.terms.length; at++) {
			const term = own.terms[at];
			const weight = term && others?.get(term);
			if (term !== undefined && weight !== undefined) visit(term, weight * (own.weights[at] ?? 0));
		}
	}

	/**
	 * The share of an article's likeness that rests on words which are this story's own, 0 to 1: on
	 * words that neither other articles nor general English have.
	 */
	ownershipOf(vector: TermVector): number {
		let shared = 0;
		let owned = 0;
		const count = (term: Term, product: number): void => {
			shared += product;
			// The article itself is counted already, and is not yet the story's.
			const holders = Math.max(1, term.count - 1 + term.expected);
			owned += product * Math.min(1, this.articles / holders);
		};
		this.eachShared(vector, count);
		const hold = Math.min(1, ownArticlesMax / this.articles);
		return shared > 0 ? (hold * owned) / shared : 0;
	}

	/** Cosine with another story, 0 to 1. */
	likenessToStory(other: StoryState): number {
		const held = this.asMap();
		let product = 0;
		for (const [term, weight] of other.entries()) product += weight * (held.get(term) ?? 0);
		const scale = Math.sqrt(this.squared * other.squared);
		return scale > 0 ? product / scale : 0;
	}

	/** What the story weighs a term with. */
	weightOf(term: Term): number {
		return this.asMap().get(term) ?? 0;
	}

	/** The terms with their weights, in order of first occurrence. */
	entries(): Iterable<readonly [Term, number]> {
		if (this.only === undefined) return this.sum ?? [];
		const { terms, weights } = this.only;
		return terms.map((term, at) => [term, weights[at] ?? 0] as const);
	}

	private asMap(): Map<Term, number> {
		if (this.sum === undefined) {
			this.sum = new Map(this.entries());
			this.only = undefined;
		}
		return this.sum;
	}

	private addTerm(term: Term, weight: number): void {
		const sum = this.asMap();
		const held = sum.get(term) ?? 0;
		this.squared += weight * (2 * held + weight);
		sum.set(term, held + weight);
	}

	private dropLightest(): void {
		const sum = this.asMap();
		if (sum.size <= storyTermsMax) return;
		const kept = [...sum].sort((a, b) => b[1] - a[1]).slice(0, storyTermsMax / 2);
		sum.clear();
		this.squared = 0;
		for (const [term, weight] of kept) this.addTerm(term, weight);
	}
}
