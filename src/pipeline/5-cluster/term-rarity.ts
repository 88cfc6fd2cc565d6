// How rare a term is in the news of late: an inverse document frequency that ages.

import { backgroundShare } from "../../text/terms-background.ts";
import { TermCounts } from "./term-counts.ts";
import { termKey } from "./term-key.ts";

/** How many articles general English counts for, against those that have come in. */
const backgroundArticles = 400;

/** The weight of "never seen", in articles. */
const unseenArticles = 0.2;

/** A term of the article at hand. */
export type Term = {
	readonly key: number;
	readonly text: string;
	/** In how many articles of late, fading, this one included. */
	readonly count: number;
	/** In how many articles general English would have it. */
	readonly expected: number;
};

export type RarityOptions = {
	/** After so many articles all counts are halved, so that old news fades. */
	readonly articlesMax: number;
};

/** Counts terms; bounded, because a halving drops the terms that are left with less than one. */
export class TermRarity {
	private readonly counts = new TermCounts();
	private articles = 0;
	private readonly options: RarityOptions;

	constructor(options: RarityOptions) {
		this.options = options;
	}

	/** Takes note of an article's terms. */
	observe(texts: readonly string[]): Term[] {
		this.articles++;
		const found = texts.map((text) => {
			const key = termKey(text);
			const expected = backgroundShare(text) * backgroundArticles;
			return { key, text, count: this.counts.add(key), expected };
		});
		if (this.articles >= this.options.articlesMax) this.halve();
		return found;
	}

	/** The rarity of a term that the article at hand holds and that has been observed for it. */
	rarityOf({ count, expected }: Term): number {
		const others = Math.max(0, count - 1);
		return Math.log(
			(this.articles + backgroundArticles + 1) / (others + expected + unseenArticles),
		);
	}

	private halve(): void {
		this.articles /= 2;
		this.counts.halve();
	}
}
