// Weighted terms as two arrays in the order of their keys, and what is computed of two such.

import type { Profile } from "./profile-article.ts";
import type { Term, TermRarity } from "./term-rarity.ts";

/** Terms by key, ascending, with what each weighs. */
export type TermWeights = {
	readonly keys: Uint32Array;
	readonly weights: Float32Array;
};

/** The terms of an article, of unit length. */
export type TermVector = TermWeights & {
	/** The terms behind the keys. */
	readonly terms: readonly Term[];
	/** Places of the heaviest terms, the heaviest first. */
	readonly heaviest: readonly number[];
};

/** The most terms of an article that are looked up. */
export const lookupMax = 25;

/** Weighs an article's terms by their rarity, which takes note of them. */
export function weighTerms(profile: Profile, rarity: TermRarity): TermVector {
	const weighed = rarity.observe(profile.terms).map((term, at) => ({
		term,
		weight: (profile.weights[at] ?? 0) * rarity.rarityOf(term),
	}));
	const length = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight * weight, 0));
	weighed.sort((a, b) => a.term.key - b.term.key);
	const weights = Float32Array.from(weighed, ({ weight }) => (length > 0 ? weight / length : 0));
	return {
		keys: Uint32Array.from(weighed, ({ term }) => term.key),
		weights,
		terms: weighed.map(({ term }) => term),
		heaviest: heaviestOf(weights, lookupMax),
	};
}

/** Places of the heaviest weights, the heaviest first; of equals the earlier. */
export function heaviestOf(weights: Float32Array, max: number): number[] {
	const places = Array.from(weights, (_, at) => at);
	places.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
	return places.slice(0, max);
}

/** Calls `visit` with the places of each key that both have. */
export function eachShared(
	one: TermWeights,
	other: TermWeights,
	visit: (at: number, otherAt: number) => void,
): void {
	let at = 0;
	let otherAt = 0;
	while (at < one.keys.length && otherAt < other.keys.length) {
		const difference = (one.keys[at] ?? 0) - (other.keys[otherAt] ?? 0);
		if (difference === 0) visit(at, otherAt);
		if (difference <= 0) at++;
		if (difference >= 0) otherAt++;
	}
}

/** The sum of the products of what both weigh the same terms with. */
export function productOf(one: TermWeights, other: TermWeights): number {
	let at = 0;
	let otherAt = 0;
	let sum = 0;
	while (at < one.keys.length && otherAt < other.keys.length) {
		const difference = (one.keys[at] ?? 0) - (other.keys[otherAt] ?? 0);
		if (difference === 0) sum += (one.weights[at] ?? 0) * (other.weights[otherAt] ?? 0);
		if (difference <= 0) at++;
		if (difference >= 0) otherAt++;
	}
	return sum;
}

/** The terms of both, what they weigh added up. */
export function addWeights(one: TermWeights, other: TermWeights): TermWeights {
	const size = one.keys.length + other.keys.length;
	const keys = new Uint32Array(size);
	const weights = new Float32Array(size);
	let at = 0;
	let otherAt = 0;
	let used = 0;
	while (at < one.keys.length || otherAt < other.keys.length) {
		const key = one.keys[at] ?? Number.POSITIVE_INFINITY;
		const otherKey = other.keys[otherAt] ?? Number.POSITIVE_INFINITY;
		keys[used] = Math.min(key, otherKey);
		if (key <= otherKey) weights[used] = one.weights[at++] ?? 0;
		if (otherKey <= key) weights[used] = (weights[used] ?? 0) + (other.weights[otherAt++] ?? 0);
		used++;
	}
	return { keys: keys.slice(0, used), weights: weights.slice(0, used) };
}

/** Only the heaviest terms. */
export function keepHeaviest({ keys, weights }: TermWeights, max: number): TermWeights {
	const places = heaviestOf(weights, max).sort((a, b) => a - b);
	return {
		keys: Uint32Array.from(places, (at) => keys[at] ?? 0),
		weights: Float32Array.from(places, (at) => weights[at] ?? 0),
	};
}

/** The terms of `one` without what `other` adds to them; those that it made up alone are left out. */
export function subtractWeights(one: TermWeights, other: TermWeights): TermWeights {
	const weights = one.weights.slice();
	eachShared(one, other, (at, otherAt) => {
		weights[at] = Math.max(0, (weights[at] ?? 0) - (other.weights[otherAt] ?? 0));
	});
	const left = Array.from(weights, (_, at) => at).filter((at) => (weights[at] ?? 0) > weightMin);
	return {
		keys: Uint32Array.from(left, (at) => one.keys[at] ?? 0),
		weights: Float32Array.from(left, (at) => weights[at] ?? 0),
	};
}

/** What is left of a weight by rounding alone. */
const weightMin = 1e-4;

/** Cosine of two, 0 to 1. */
export function cosineOf(one: TermWeights, other: TermWeights): number {
	const scale = Math.sqrt(productOf(one, one) * productOf(other, other));
	return scale > 0 ? productOf(one, other) / scale : 0;
}

/** No terms. */
export const noTerms: TermWeights = { keys: new Uint32Array(), weights: new Float32Array() };
