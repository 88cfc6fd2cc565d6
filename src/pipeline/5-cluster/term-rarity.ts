// How rare a term is in the news of late: an inverse document frequency that ages.

import { backgroundShare } from "../../text/terms-background.ts";

/** How many articles general English counts for, against those that have come in. */
const backgroundArticles = 400;

/** The weight of "never seen", in articles. */
const unseenArticles = 0.2;

export type RarityOptions = {
	/** After so many articles all counts are halved, so that old news fades. */
	readonly articlesMax: number;
};

/** Counts terms; bounded, because a halving drops the terms that are left with less than one. */
export class TermRarity {
	private readonly counts = new Map<string, number>();
	private articles = 0;
	private readonly options: RarityOptions;

	constructor(options: RarityOptions) {
		this.options = options;
	}

	/** Takes note of an article's terms. */
	observe(terms: readonly string[]): void {
		this.articles++;
		for (const term of terms) this.counts.set(term, (this.counts.get(term) ?? 0) + 1);
		if (this.articles >= this.options.articlesMax) this.halve();
	}

	/** The rarity of a term that the article at hand holds and that has been observed for it. */
	rarityOf(term: string): number {
		const others = Math.max(0, (this.counts.get(term) ?? 1) - 1);
		const expected = backgroundShare(term) * backgroundArticles;
		return Math.log(
			(this.articles + backgroundArticles + 1) / (others + expected + unseenArticles),
		);
	}

	get size(): number {
		return this.counts.size;
	}

	private halve(): void {
		this.articles /= 2;
		for (const [term, count] of this.counts) {
			if (count < 2) this.counts.delete(term);
			else this.counts.set(term, count / 2);
		}
	}
}
