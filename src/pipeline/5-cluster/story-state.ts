// A story as the clusterer holds it: the sum of its articles' terms, and its clocks.

import type { ArticleId } from "../../news/span.ts";
import type { StoryId } from "../../news/story.ts";
import type { Term } from "./term-rarity.ts";
import {
	addWeights,
	eachShared,
	keepHeaviest,
	noTerms,
	productOf,
	subtractWeights,
	type TermVector,
	type TermWeights,
} from "./term-vector.ts";

/** The most terms that a story keeps; the lightest are dropped. */
const storyTermsMax = 600;

/** The most articles of a story whose clocks count. */
const clocksMax = 64;

/** Beyond so many articles the words of a story hold it together less and less: it drifts. */
const ownArticlesMax = 30;

/** The latest articles of a story that are kept one by one, so that they can part from it. */
export const latestMax = 24;

/** An article as its story keeps it. */
export type KeptArticle = TermWeights & {
	readonly articleId: ArticleId;
	readonly clockMs: number | undefined;
	/** Grows with every article that comes in. */
	readonly arrival: number;
};

/** Grows with every article; bounded in terms, clocks and articles. */
export class StoryState {
	readonly id: StoryId;
	/** Grows with time: later stories have higher numbers. */
	readonly number: number;
	articles = 0;
	/** Clocks of the latest articles, undefined for those without one. */
	clocks: (number | undefined)[] = [];
	/** The latest articles in order of arrival. */
	latest: readonly KeptArticle[] = [];
	private sum: TermWeights = noTerms;
	private squared = 0;

	constructor(id: StoryId, number: number) {
		this.id = id;
		this.number = number;
	}

	/** The terms that the story is about, with what they weigh in it. */
	get terms(): TermWeights {
		return this.sum;
	}

	add(article: KeptArticle): void {
		this.articles++;
		this.clocks.push(article.clockMs);
		if (this.clocks.length > clocksMax) this.clocks.shift();
		this.latest = [...this.latest, article].slice(-latestMax);
		this.take(this.articles === 1 ? article : addWeights(this.sum, article));
	}

	/** Takes over all that another story holds. */
	absorb(other: StoryState): void {
		this.articles += other.articles;
		this.take(addWeights(this.sum, other.sum));
		const clocks = [...this.clocks, ...other.clocks];
		clocks.sort((a, b) => (a ?? 0) - (b ?? 0));
		this.clocks = clocks.slice(-clocksMax);
		const latest = [...this.latest, ...other.latest];
		latest.sort((a, b) => a.arrival - b.arrival);
		this.latest = latest.slice(-latestMax);
	}

	/** Gives up some of the latest articles. */
	release(parting: readonly KeptArticle[]): void {
		this.articles -= parting.length;
		this.latest = this.latest.filter((article) => !parting.includes(article));
		for (const { clockMs } of parting) {
			const at = this.clocks.lastIndexOf(clockMs);
			if (at !== -1) this.clocks.splice(at, 1);
		}
		// Where every article is known, nothing of the others is left by rounding.
		const isWhole = this.latest.length === this.articles;
		const left = isWhole ? sumOf(this.latest) : subtractWeights(this.sum, sumOf(parting));
		this.take(left);
	}

	/** Cosine with an article's terms, 0 to 1. */
	likenessTo(vector: TermVector): number {
		return this.squared > 0 ? productOf(this.sum, vector) / Math.sqrt(this.squared) : 0;
	}

	/**
	 * The share of an article's likeness that rests on words which are this story's own, 0 to 1: on
	 * words that neither other articles nor general English have.
	 */
	ownershipOf(vector: TermVector): number {
		const owned = new OwnedShare(this.articles);
		eachShared(this.sum, vector, (at, vectorAt) => {
			const product = (this.sum.weights[at] ?? 0) * (vector.weights[vectorAt] ?? 0);
			// The article itself is counted already, and is not yet the story's.
			owned.add(product, holdersOf(vector.terms[vectorAt]) - 1);
		});
		return owned.share;
	}

	/**
	 * The share of the likeness with another story that rests on words which are theirs alone, 0 to 1,
	 * as far as the words of an article tell that one of them holds.
	 */
	ownershipWith(other: StoryState, vector: TermVector): number {
		const weights = new Map<number, number>();
		eachShared(this.sum, vector, (at, vectorAt) => {
			weights.set(vectorAt, this.sum.weights[at] ?? 0);
		});
		const owned = new OwnedShare(this.articles + other.articles);
		eachShared(other.sum, vector, (at, vectorAt) => {
			const product = (other.sum.weights[at] ?? 0) * (weights.get(vectorAt) ?? 0);
			owned.add(product, holdersOf(vector.terms[vectorAt]));
		});
		return owned.share;
	}

	/** Cosine with another story, 0 to 1. */
	likenessToStory(other: StoryState): number {
		const scale = Math.sqrt(this.squared * other.squared);
		return scale > 0 ? productOf(this.sum, other.sum) / scale : 0;
	}

	private take({ keys, weights }: TermWeights): void {
		const sum = { keys, weights };
		this.sum = keys.length > storyTermsMax ? keepHeaviest(sum, storyTermsMax / 2) : sum;
		this.squared = 0;
		for (const weight of this.sum.weights) this.squared += weight * weight;
	}
}

/** How much of a likeness rests on words that hardly any but so many articles have. */
class OwnedShare {
	private readonly articles: number;
	private shared = 0;
	private owned = 0;

	constructor(articles: number) {
		this.articles = articles;
	}

	/** Takes in a word by what it adds to the likeness, and how many articles have it. */
	add(product: number, holders: number): void {
		this.shared += product;
		this.owned += product * Math.min(1, this.articles / Math.max(1, holders));
	}

	/** 0 to 1. */
	get share(): number {
		const hold = Math.min(1, ownArticlesMax / this.articles);
		return this.shared > 0 ? (hold * this.owned) / this.shared : 0;
	}
}

/** In how many articles a term is, those that general English would have counted too. */
function holdersOf(term: Term | undefined): number {
	return (term?.count ?? 0) + (term?.expected ?? 0);
}

/** All terms of some articles, what they weigh added up in order. */
export function sumOf(articles: readonly KeptArticle[]): TermWeights {
	return articles.reduce<TermWeights>((sum, article) => addWeights(sum, article), noTerms);
}
