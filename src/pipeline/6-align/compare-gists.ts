// Whether two statements say the same: typed comparison, each answer with its reason.

import { countedKeyOf, saysSameNumber } from "./compare-quantities.ts";
import { areOpposite, type ConceptBits, conceptsOf, haveCommon } from "./concepts.ts";
import type { Gist } from "./gist.ts";
import { pairChance } from "./pair-chance.ts";
import { type Overlap, pairFeatures } from "./pair-features.ts";
import type { KeyWeights } from "./weigh-keys.ts";

/** What stands between two statements of the same subject. */
export type Conflict =
	| "number"
	| "modality"
	| "opposite"
	| "direction"
	| "date"
	| "nested"
	| "again";

export type Likeness = {
	/** How much of both contents is shared, 0 to 1. */
	readonly score: number;
	/** How likely both make one claim, 0 to 1, if nothing stands between them. */
	readonly chance: number;
	/** Share of each content that the other one has. */
	readonly shareA: number;
	readonly shareB: number;
	/** Keys of the first that the second has too, in their order. */
	readonly shared: readonly string[];
	readonly conflict: Conflict | undefined;
	readonly detail: string;
};

/** Credit for another word of the same concept ("shells" for "arms"). */
const conceptShare = 0.8;

/** Comparisons kept with one statement at most. */
const keptMax = 400;

/**
 * Compares the content of two statements; says nothing of who said them or how. Kept with the first
 * one for as long as the words of both weigh the same.
 */
export function compareGists(a: Gist, b: Gist, weights: KeyWeights): Likeness {
	const { compared } = weights.ofGist(a);
	const weighed = weights.ofGist(b);
	const known = compared.get(weighed);
	if (known !== undefined) return known as Likeness;
	if (compared.size >= keptMax) compared.clear();
	const likeness = compareAnew(a, b, weights);
	compared.set(weighed, likeness);
	return likeness;
}

function compareAnew(a: Gist, b: Gist, weights: KeyWeights): Likeness {
	const overlap = overlapOf(a, b, weights);
	const { score, shareA, shareB, sharedA } = overlap;
	const chance = pairChance(pairFeatures(a, b, overlap, weights));
	const isNothing = Math.max(score, chance) < lookedIntoMin;
	const { conflict, detail } = isNothing ? noConflict : findConflict(a, b);
	return { score, chance, shareA, shareB, shared: sharedA, conflict, detail };
}

/** How much of each of two contents the other one has. */
export function overlapOf(a: Gist, b: Gist, weights: KeyWeights): Overlap {
	const { share: shareA, keys: sharedA } = shareOf(a, b, weights);
	const { share: shareB, keys: sharedB } = shareOf(b, a, weights);
	const score = (2 * shareA * shareB) / (shareA + shareB || 1);
	return { score, shareA, shareB, sharedA, sharedB };
}

/** Pairs less alike than this are not looked into for what stands between them. */
const lookedIntoMin = 0.25;

const noConflict = { conflict: undefined, detail: "" } as const;

type Share = { readonly share: number; readonly keys: readonly string[] };

function shareOf(a: Gist, b: Gist, weights: KeyWeights): Share {
	const { list, total } = weights.ofGist(a);
	let found = 0;
	const keys: string[] = [];
	for (let at = 0; at < a.keys.length; at++) {
		const key = a.keys[at] ?? "";
		const credit = creditOf(key, a.keyBits[at], a, b);
		if (credit === 0) continue;
		found += credit * (list[at] ?? 0);
		keys.push(key);
	}
	return { share: total === 0 ? 0 : found / total, keys };
}

function creditOf(key: string, bits: ConceptBits | undefined, own: Gist, other: Gist): number {
	const offered = other.offers.get(key) ?? 0;
	if (offered === 1) return 1;
	if (key.charCodeAt(0) === nameMark) {
		return own.nameParts.get(key)?.some((part) => other.keySet.has(part)) === true ? 1 : 0;
	}
	if (offered < conceptShare && bits !== undefined && haveCommon(bits, other.conceptBits)) {
		return conceptShare;
	}
	return offered;
}

/** The "@" that keys of names begin with. */
const nameMark = 64;

function findConflict(a: Gist, b: Gist): { conflict: Conflict | undefined; detail: string } {
	if (isInside(a, b) || isInside(b, a)) {
		return { conflict: "nested", detail: "one only reports that the other was said" };
	}
	const numbers = findNumberConflict(a, b);
	if (numbers !== undefined) return { conflict: "number", detail: numbers };
	if (hasOpposite(a, b))
		return { conflict: "opposite", detail: "one says the opposite of the other" };
	if (isTurnedRound(a, b))
		return { conflict: "direction", detail: "who acts on whom is turned round" };
	const dates = findDateConflict(a, b);
	if (dates !== undefined) return { conflict: "date", detail: dates };
	if (a.isRepeated !== b.isRepeated && a.statement.articleId !== b.statement.articleId) {
		return { conflict: "again", detail: "one tells that it is so again or still" };
	}
	const settled = a.modality === "did" || b.modality === "did";
	if (a.modality !== b.modality && settled) {
		return {
			conflict: "modality",
			detail: `one tells what ${a.modality}, one what ${b.modality} be`,
		};
	}
	return noConflict;
}

function isInside(inner: Gist, outer: Gist): boolean {
	return inner.statement.parent === outer.statement.id;
}

function findNumberConflict(a: Gist, b: Gist): string | undefined {
	for (const first of a.quantities) {
		if (isAside(first, a)) continue;
		const same = b.quantities.filter(
			(second) => countedKeyOf(second) === countedKeyOf(first) && !isAside(second, b),
		);
		if (same.length === 0 || same.some((second) => saysSameNumber(first, second))) continue;
		if (first.kind === "ordinal") continue;
		return `different numbers of ${first.counted || first.unit}`;
	}
	return undefined;
}

/** Whether a number only tells a place or time of the deed ("in three towns"). */
function isAside({ start }: { readonly start: number }, { content, statement }: Gist): boolean {
	const from = statement.content[0]?.start ?? 0;
	return /\b(?:in|at(?!\s+(?:least|most)\b)|across|near|within|after|during|around)\s+(?:\p{Ll}+\s+){0,2}$/u.test(
		content.slice(Math.max(0, start - from - 30), Math.max(0, start - from)),
	);
}

function hasOpposite(a: Gist, b: Gist): boolean {
	for (const key of a.keys) {
		if (b.keySet.has(key) || conceptsOf(key).length === 0) continue;
		for (const other of b.keys) {
			if (!a.keySet.has(other) && areOpposite(key, other)) return true;
		}
	}
	return false;
}

/** Both name the same two parties, in the other order, around the same word for the deed. */
function isTurnedRound(a: Gist, b: Gist): boolean {
	const [first, second] = a.names.filter((name) => b.keySet.has(name));
	if (first === undefined || second === undefined) return false;
	const deed = a.order.find((key) => !key.startsWith("@") && b.keySet.has(key));
	if (deed === undefined) return false;
	return sidesOf(a, first, second, deed) * sidesOf(b, first, second, deed) < 0;
}

/** 1 where only `first` stands before the deed, -1 where only `second` does, else 0. */
function sidesOf({ order, content }: Gist, first: string, second: string, deed: string): number {
	const at = order.indexOf(deed);
	const before = Number(order.indexOf(first) < at) - Number(order.indexOf(second) < at);
	return before !== 0 && / by (?:\p{Lu}|the )/u.test(content) ? 0 : before;
}

function findDateConflict(a: Gist, b: Gist): string | undefined {
	const first = a.dates;
	const second = b.dates;
	if (first.length === 0 || second.length === 0) return undefined;
	const meets = first.some((x) =>
		second.some((y) => x.earliestMs <= y.latestMs && y.earliestMs <= x.latestMs),
	);
	return meets ? undefined : "the dates told do not meet";
}
