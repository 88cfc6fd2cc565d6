// Whether two statements say the same: typed comparison, each answer with its reason.

import { kinOf } from "../../text/word-kin.ts";
import { countedKeyOf, saysSameNumber } from "./compare-quantities.ts";
import { areOpposite, conceptsOf } from "./concepts.ts";
import type { Gist } from "./gist.ts";
import type { KeyWeights } from "./weigh-keys.ts";

/** What stands between two statements of the same subject. */
export type Conflict = "number" | "modality" | "opposite" | "direction" | "date" | "nested";

export type Likeness = {
	/** How much of both contents is shared, 0 to 1. */
	readonly score: number;
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

/** The most credit for a kin word that is in no concept of ours. */
const kinShare = 0.8;

/** Compares the content of two statements; says nothing of who said them or how. */
export function compareGists(a: Gist, b: Gist, weightOf: KeyWeights): Likeness {
	const sharedA = shareOf(a, b, weightOf);
	const sharedB = shareOf(b, a, weightOf);
	const score = (2 * sharedA.share * sharedB.share) / (sharedA.share + sharedB.share || 1);
	const { conflict, detail } = findConflict(a, b);
	return {
		score,
		shareA: sharedA.share,
		shareB: sharedB.share,
		shared: sharedA.keys,
		conflict,
		detail,
	};
}

type Share = { readonly share: number; readonly keys: readonly string[] };

function shareOf(a: Gist, b: Gist, weightOf: KeyWeights): Share {
	let total = 0;
	let found = 0;
	const keys: string[] = [];
	for (const key of a.keys) {
		const weight = weightOf(key) * (a.shares.get(key) ?? 1);
		total += weight;
		const credit = creditOf(key, a, b);
		if (credit === 0) continue;
		found += credit * weight;
		keys.push(key);
	}
	return { share: total === 0 ? 0 : found / total, keys };
}

function creditOf(key: string, own: Gist, other: Gist): number {
	if (other.keySet.has(key)) return 1;
	if (key.startsWith("@")) {
		return own.nameParts.get(key)?.some((part) => other.keySet.has(part)) === true ? 1 : 0;
	}
	const concept = conceptsOf(key).some((name) => other.concepts.has(name)) ? conceptShare : 0;
	return Math.max(concept, kinCredit(key, other));
}

/** Credit for a word that is used for the other one ("purchase" for "buy"). */
function kinCredit(key: string, { keySet }: Gist): number {
	let best = 0;
	for (const [kin, strength] of kinOf(key)) {
		if (strength > best && keySet.has(kin)) best = strength;
	}
	return best * kinShare;
}

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
	const settled = a.modality === "did" || b.modality === "did";
	if (a.modality !== b.modality && settled) {
		return {
			conflict: "modality",
			detail: `one tells what ${a.modality}, one what ${b.modality} be`,
		};
	}
	return { conflict: undefined, detail: "" };
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
	return /\b(?:in|at|across|near|within|after|during|around)\s+(?:\p{Ll}+\s+){0,2}$/u.test(
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
	return / by (?:\p{Lu}|the )/u.test(content) ? 0 : before;
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
