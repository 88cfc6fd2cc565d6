// Statements that say the same, brought together: which ones, and why.

import type { StatementId } from "../../news/statement.ts";
import { compareGists, type Likeness } from "./compare-gists.ts";
import { conceptsOf } from "./concepts.ts";
import type { Gist } from "./gist.ts";
import { type KeyWeights, weighKeys } from "./weigh-keys.ts";

/** Statements that make one claim, in order of their ids, and why each was joined. */
export type Cluster = {
	readonly gists: readonly Gist[];
	readonly why: ReadonlyMap<StatementId, string>;
};

export type Links = {
	readonly clusters: readonly Cluster[];
	/** Compares any two gists of the story with its weights. */
	readonly compare: (a: Gist, b: Gist) => Likeness;
	readonly weightOf: KeyWeights;
};

/** Likeness from which two statements are the same claim; see docs/notes/claims.md. */
export const sameScoreMin = 0.5;

/** Mean likeness that two groups need to become one, so that no chain of near ones grows. */
const groupScoreMin = 0.4;

/** Statements compared with each one at most: those that share the most telling words. */
const candidatesMax = 40;

/** A word that more statements than this share proposes no pairs by itself. */
const postingsMax = 120;

/** Members looked at on each side when two groups are compared. */
const sampleMax = 6;

type Pair = { readonly a: number; readonly b: number; readonly likeness: Likeness };

/**
 * Groups gists that say the same. The answer depends on the set of gists alone, not on its order:
 * they are sorted by statement id first, and pairs are joined from the likest down.
 */
export function linkClaims(unsorted: readonly Gist[]): Links {
	const gists = [...unsorted].sort((a, b) => compareText(a.statement.id, b.statement.id));
	const weightOf = weighKeys(gists);
	const compare = (a: Gist, b: Gist) => compareGists(a, b, weightOf);
	const groups = joinPairs(gists, findPairs(gists, weightOf), compare);
	return { clusters: groups, compare, weightOf };
}

/** Order of texts by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

function findPairs(gists: readonly Gist[], weightOf: KeyWeights): readonly Pair[] {
	const postings = indexOf(gists);
	const pairs: Pair[] = [];
	for (const [b, gist] of gists.entries()) {
		for (const a of candidatesOf(b, gist, postings, weightOf)) {
			const other = gists[a];
			if (other === undefined) continue;
			const likeness = compareGists(other, gist, weightOf);
			if (saysSame(other, gist, likeness)) pairs.push({ a, b, likeness });
		}
	}
	return pairs.sort((x, y) => y.likeness.score - x.likeness.score || x.a - y.a || x.b - y.b);
}

/** Whether a comparison is enough to call two statements the same claim. */
export function saysSame(a: Gist, b: Gist, likeness: Likeness): boolean {
	if (likeness.conflict !== undefined || likeness.score < sameScoreMin) return false;
	const terms = likeness.shared.filter((key) => !key.startsWith("@"));
	if (terms.length === 0) return false;
	return likeness.shared.length >= 2 || (a.keys.length <= 2 && b.keys.length <= 2);
}

function indexOf(gists: readonly Gist[]): ReadonlyMap<string, readonly number[]> {
	const postings = new Map<string, number[]>();
	for (const [at, gist] of gists.entries()) {
		for (const key of indexKeys(gist)) {
			const list = postings.get(key);
			if (list === undefined) postings.set(key, [at]);
			else list.push(at);
		}
	}
	return postings;
}

function indexKeys(gist: Gist): ReadonlySet<string> {
	const keys = new Set(gist.keys);
	for (const concept of gist.concepts.keys()) keys.add(`~${concept}`);
	return keys;
}

/** Indexes below `at` worth comparing, the most telling shared words first. */
function candidatesOf(
	at: number,
	gist: Gist,
	postings: ReadonlyMap<string, readonly number[]>,
	weightOf: KeyWeights,
): readonly number[] {
	const sums = new Map<number, number>();
	for (const key of indexKeys(gist)) {
		const list = postings.get(key) ?? [];
		if (list.length > postingsMax) continue;
		const weight = key.startsWith("~") ? 1 : weightOf(key);
		for (const other of list) {
			if (other >= at) break;
			sums.set(other, (sums.get(other) ?? 0) + weight);
		}
	}
	return [...sums]
		.sort((x, y) => y[1] - x[1] || x[0] - y[0])
		.slice(0, candidatesMax)
		.map(([other]) => other);
}

type Compare = (a: Gist, b: Gist) => Likeness;

function joinPairs(
	gists: readonly Gist[],
	pairs: readonly Pair[],
	compare: Compare,
): readonly Cluster[] {
	const groups: Group[] = gists.map((gist) => ({ gists: [gist] }));
	const why = new Map<StatementId, string>();
	for (const { a, b, likeness } of pairs) {
		if (!mergeGroups(groups, a, b, compare)) continue;
		for (const gist of pick(gists, [a, b])) {
			if (!why.has(gist.statement.id)) why.set(gist.statement.id, explain(likeness));
		}
	}
	return [...new Set(groups)].map((group) => ({
		gists: [...group.gists].sort((x, y) => compareText(x.statement.id, y.statement.id)),
		why,
	}));
}

type Group = { readonly gists: readonly Gist[] };

/** Joins the groups of two gists where they agree; `groups` holds the group of every gist. */
function mergeGroups(groups: Group[], a: number, b: number, compare: Compare): boolean {
	const [into, from] = [groups[a], groups[b]];
	if (into === undefined || from === undefined || into === from) return false;
	if (!groupsAgree(into.gists, from.gists, compare)) return false;
	const joined = { gists: [...into.gists, ...from.gists] };
	for (const [at, group] of groups.entries()) {
		if (group === into || group === from) groups[at] = joined;
	}
	return true;
}

function pick(gists: readonly Gist[], at: readonly number[] | undefined): readonly Gist[] {
	return (at ?? []).flatMap((index) => gists[index] ?? []);
}

function groupsAgree(first: readonly Gist[], second: readonly Gist[], compare: Compare): boolean {
	if (first.length === 1 && second.length === 1) return true;
	let sum = 0;
	let count = 0;
	for (const a of first.slice(0, sampleMax)) {
		for (const b of second.slice(0, sampleMax)) {
			const { score, conflict } = compare(a, b);
			if (conflict !== undefined) return false;
			sum += score;
			count++;
		}
	}
	return count > 0 && sum / count >= groupScoreMin;
}

/** Why two statements were joined, for a reader. */
export function explain(likeness: Likeness): string {
	const words = likeness.shared.slice(0, 6).map((key) => key.replace(/^@/, ""));
	const concepts = likeness.shared.some((key) => conceptsOf(key).length > 0);
	const same = `says the same (${Math.round(likeness.score * 100)}% alike): ${words.join(", ")}`;
	return concepts ? `${same}; words of one meaning count as one` : same;
}
