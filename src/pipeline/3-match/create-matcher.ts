// Finds the earlier article that a new one repeats: the light, stateful half of stage 3.

import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import { gap } from "../../text/shingles.ts";
import { relationOf } from "./decide-copy.ts";
import { directionOf } from "./direction.ts";
import { FamiliesOfCopies, type Held } from "./families-of-copies.ts";
import { findCandidates, findRepeated } from "./find-repeated.ts";
import type { Fingerprint } from "./fingerprint-article.ts";
import { isIndexed, ShingleIndex } from "./shingle-index.ts";
import { creditedCopy, ghostOf, type Repeated, reversedCopy, writeCopy } from "./write-copy.ts";

/** What one writer holds. Give articles in the order in which they came in. */
export type Matcher = {
	/** The copy relation of an article, which is remembered from then on. */
	match(fingerprint: Fingerprint): Copy | undefined;
	/** Takes up an article decided before, to rebuild the state after a restart. */
	remember(fingerprint: Fingerprint, copy: Copy | undefined): void;
	/**
	 * Relations of articles that came in before their original did, found since the last call:
	 * each replaces what `match` said of its article, and its
	 * root those of the articles that named its article as theirs.
	 */
	takeRevisions(): readonly Copy[];
	/** How many families of copies are remembered. */
	readonly familyCount: number;
};

export type MatcherOptions = {
	/** The most articles that are remembered; the oldest are forgotten, a quarter at a time. */
	readonly articlesMax: number;
};

export const matcherDefaults: MatcherOptions = { articlesMax: 12_000 };

/** What is remembered is forgotten by generations: so many, each of as many articles. */
const generations = 4;

/** Whether a newcomer that came before one member of a family came before its root as well. */
function isBefore(newcomer: Fingerprint, root: Held, member: Held): boolean {
	if (root === member) return true;
	if (newcomer.publishedMs === undefined || root.publishedMs === undefined) return false;
	return newcomer.publishedMs < root.publishedMs;
}

/** A matcher without memory yet. Same articles in the same order give the same answers. */
export function createMatcher(options: MatcherOptions = matcherDefaults): Matcher {
	return new MemoryOfTexts(options);
}

class MemoryOfTexts implements Matcher {
	private readonly options: MatcherOptions;
	private readonly index = new ShingleIndex(generations);
	private readonly families = new FamiliesOfCopies();
	private readonly revisions: Copy[] = [];
	/** Families of remembered articles whose original came in after them, by that original. */
	private readonly expected = new Map<ArticleId, number>();
	private generation = 0;
	private inGeneration = 0;

	constructor(options: MatcherOptions) {
		this.options = options;
	}

	get familyCount(): number {
		return this.families.size;
	}

	match(fingerprint: Fingerprint): Copy | undefined {
		const { candidates, comparable } = findCandidates(fingerprint, this.index);
		const repeated = findRepeated(fingerprint, comparable, candidates, this.families);
		const relation = repeated && relationOf(fingerprint, repeated.held, repeated.shared);
		if (repeated === undefined || relation === undefined) return this.takeAlone(fingerprint);
		if (relation === "excerpt") {
			this.takeAlone(fingerprint);
			const why = "the passage stands in both";
			const root = fingerprint.articleId;
			return writeCopy(fingerprint, repeated, { relation, root, ghost: undefined, why });
		}
		return this.takeCopy(fingerprint, repeated, relation);
	}

	remember(fingerprint: Fingerprint, copy: Copy | undefined): void {
		const parent = copy?.relation === "excerpt" ? undefined : copy?.of;
		const parentFamily = parent === undefined ? undefined : this.familyHolding(parent, fingerprint);
		const expecting = this.expected.get(fingerprint.articleId);
		this.expected.delete(fingerprint.articleId);
		const family = parentFamily ?? expecting;
		if (family === undefined) this.takeAlone(fingerprint);
		else this.keep(fingerprint, family);
		if (expecting !== undefined) this.setRoot(expecting, fingerprint.articleId);
		if (parent !== undefined && parentFamily === undefined) {
			this.expected.set(parent, family ?? this.families.last);
		}
	}

	takeRevisions(): readonly Copy[] {
		return this.revisions.splice(0);
	}

	private takeCopy(
		fingerprint: Fingerprint,
		repeated: Repeated,
		relation: Copy["relation"],
	): Copy | undefined {
		const { held, shared } = repeated;
		const { newcomerIsFirst, why } = directionOf(fingerprint, held, shared);
		const family = this.families.find(held.family);
		if (family === undefined) return undefined;
		const rootHeld = this.families.members(held.family).find((at) => at.articleId === family.root);
		this.keep(fingerprint, held.family);
		if (newcomerIsFirst && (rootHeld === undefined || isBefore(fingerprint, rootHeld, held))) {
			family.root = fingerprint.articleId;
			const first = rootHeld === undefined ? repeated : { held: rootHeld, shared };
			this.revisions.push(reversedCopy(fingerprint, first, why));
			return undefined;
		}
		const { root, ghost } = family;
		return writeCopy(fingerprint, repeated, { relation, root, ghost, why });
	}

	private takeAlone(fingerprint: Fingerprint): Copy | undefined {
		const ghost = ghostOf(fingerprint);
		const family = this.families.open(fingerprint.articleId, ghost?.agency, this.generation);
		this.keep(fingerprint, family);
		return ghost === undefined ? undefined : creditedCopy(fingerprint, ghost);
	}

	private setRoot(family: number, root: ArticleId): void {
		const found = this.families.find(family);
		if (found !== undefined) found.root = root;
	}

	private keep(fingerprint: Fingerprint, family: number): void {
		const hashes = Uint32Array.from(fingerprint.hashes);
		const capitalised = Uint32Array.from(fingerprint.capitalised);
		const held: Held = { ...fingerprint, hashes, capitalised, family };
		for (let at = 0; at < hashes.length; at++) {
			const hash = hashes[at] ?? gap;
			if (hash !== gap && isIndexed(hash, at, hashes.length)) this.index.add(hash, family);
		}
		this.families.add(held, this.generation);
		this.inGeneration++;
		if (this.inGeneration * generations >= this.options.articlesMax) this.age();
	}

	private age(): void {
		this.inGeneration = 0;
		this.generation++;
		this.index.age();
		this.families.forgetBefore(this.generation - generations + 1);
		if (this.generation % generations === 0) this.expected.clear();
	}

	private familyHolding(parent: ArticleId, fingerprint: Fingerprint): number | undefined {
		const { candidates } = findCandidates(fingerprint, this.index);
		return candidates.find((family) =>
			this.families.members(family).some(({ articleId }) => articleId === parent),
		);
	}
}
