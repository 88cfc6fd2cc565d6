// Statements that say the same, brought together: which ones, and why.

import type { StatementId } from "../../news/statement.ts";
import { compareGists, type Likeness } from "./compare-gists.ts";
import { conceptsOf } from "./concepts.ts";
import { findCandidates } from "./find-candidates.ts";
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
	readonly weights: KeyWeights;
};

/** Likeness from which two statements are the same claim; see docs/notes/claims.md. */
export const sameScoreMin = 0.42;

/** The same where one of the two is negated: less alike, the negation may be of something else. */
const oppositeScoreMin = 0.5;

/** Mean likeness that two groups need to become one, so that no chain of near ones grows. */
const groupScoreMin = 0.38;

/** Statements compared with each one at most: those that share the most telling words. */
const candidatesMax = 12;

/** Members looked at on each side when two groups are compared. */
const sampleMax = 6;

type Pair = { readonly a: number; readonly b: number; readonly likeness: Likeness };

/**
 * Groups gists that say the same. The answer depends on the set of gists alone, not on its order:
 * they are sorted by statement id first, and pairs are joined from the likest down.
 */
export function linkClaims(unsorted: readonly Gist[]): Links {
	const gists = [...unsorted].sort((a, b) => compareText(a.statement.id, b.statement.id));
	const weights = weighKeys(gists);
	const compare = (a: Gist, b: Gist) => compareGists(a, b, weights);
	const groups = joinPairs(gists, findPairs(gists, weights), compare);
	return { clusters: groups, compare, weights };
}

/** Order of texts by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

function findPairs(gists: readonly Gist[], weights: KeyWeights): readonly Pair[] {
	const { firsts, repeats } = findRepeats(gists);
	const unique = firsts.flatMap((at) => gists[at] ?? []);
	const pairs: Pair[] = [];
	const search = { scoreMin: sameScoreMin, candidatesMax };
	for (const [place, candidates] of findCandidates(unique, weights, search).entries()) {
		const gist = unique[place];
		for (const candidate of candidates) {
			const other = unique[candidate];
			if (other === undefined || gist === undefined) continue;
			const likeness = compareGists(other, gist, weights);
			if (!saysSame(other, gist, likeness)) continue;
			pairs.push({ a: firsts[candidate] ?? 0, b: firsts[place] ?? 0, likeness });
		}
	}
	pairs.sort((x, y) => y.likeness.score - x.likeness.score || x.a - y.a || x.b - y.b);
	return [...repeats.map(([a, b]) => ({ a, b, likeness: wordForWord(gists[a]) })), ...pairs];
}

/** The first gist of each content, and the pairs of first and repeat: copies cost no comparison. */
function findRepeats(gists: readonly Gist[]): {
	readonly firsts: readonly number[];
	readonly repeats: readonly (readonly [number, number])[];
} {
	const byContent = new Map<string, number>();
	const firsts: number[] = [];
	const repeats: [number, number][] = [];
	for (const [at, gist] of gists.entries()) {
		const { content, keys, modality, negated, dates } = gist;
		const days = dates.map(({ earliestMs }) => earliestMs).join(" ");
		const signature = [content, keys.join(" "), modality, negated, days].join("\n");
		const first = byContent.get(signature);
		if (first !== undefined) repeats.push([first, at]);
		else {
			byContent.set(signature, at);
			firsts.push(at);
		}
	}
	return { firsts, repeats };
}

function wordForWord(gist: Gist | undefined): Likeness {
	const shared = gist?.keys ?? [];
	return { score: 1, shareA: 1, shareB: 1, shared, conflict: undefined, detail: "" };
}

/** Whether a comparison is enough to call two statements the same claim. */
export function saysSame(a: Gist, b: Gist, likeness: Likeness): boolean {
	const scoreMin = a.negated === b.negated ? sameScoreMin : oppositeScoreMin;
	if (likeness.conflict !== undefined || likeness.score < scoreMin) return false;
	const exact = likeness.shared.filter((key) => b.keySet.has(key));
	const telling = exact.filter((key) => !key.startsWith("@"));
	if (a.keys.length < fewKeys || b.keys.length < fewKeys) {
		return telling.length > 0 && likeness.score >= fewScoreMin;
	}
	return (
		likeness.shared.length >= 2 && telling.length + (likeness.shared.length - exact.length) >= 1
	);
}

/** Contents of fewer telling words must share nearly all of them. */
const fewKeys = 3;
const fewScoreMin = 0.7;

type Compare = (a: Gist, b: Gist) => Likeness;

function joinPairs(
	gists: readonly Gist[],
	pairs: readonly Pair[],
	compare: Compare,
): readonly Cluster[] {
	const groups: Group[] = gists.map((gist, at) => ({
		members: [at],
		gists: [gist],
		refused: new Map(),
	}));
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

type Group = {
	readonly members: number[];
	readonly gists: Gist[];
	/** Groups that it was found not to agree with, by their size then. */
	readonly refused: Map<Group, number>;
};

/** Joins the groups of two gists where they agree; `groups` holds the group of every gist. */
function mergeGroups(groups: Group[], a: number, b: number, compare: Compare): boolean {
	const [first, second] = [groups[a], groups[b]];
	if (first === undefined || second === undefined || first === second) return false;
	if (!groupsAgree(first, second, compare)) return false;
	const [into, from] =
		first.members.length < second.members.length ? [second, first] : [first, second];
	for (const at of from.members) groups[at] = into;
	into.members.push(...from.members);
	into.gists.push(...from.gists);
	return true;
}

function pick(gists: readonly Gist[], at: readonly number[] | undefined): readonly Gist[] {
	return (at ?? []).flatMap((index) => gists[index] ?? []);
}

function groupsAgree(first: Group, second: Group, compare: Compare): boolean {
	if (first.gists.length === 1 && second.gists.length === 1) return true;
	const size = first.gists.length + second.gists.length;
	if (first.refused.get(second) === size) return false;
	const agree = samplesAgree(
		first.gists.slice(0, sampleMax),
		second.gists.slice(0, sampleMax),
		compare,
	);
	if (agree) return true;
	first.refused.set(second, size);
	second.refused.set(first, size);
	return false;
}

function samplesAgree(first: readonly Gist[], second: readonly Gist[], compare: Compare): boolean {
	let sum = 0;
	for (const a of first) {
		for (const b of second) {
			const { score, conflict } = compare(a, b);
			if (conflict !== undefined) return false;
			sum += score;
		}
	}
	return sum / (first.length * second.length) >= groupScoreMin;
}

/** Why two statements were joined, for a reader. */
export function explain(likeness: Likeness): string {
	const words = likeness.shared.slice(0, 6).map((key) => key.replace(/^[@#]=?/, ""));
	const concepts = likeness.shared.some((key) => conceptsOf(key).length > 0);
	const same = `says the same (${Math.round(likeness.score * 100)}% alike): ${words.join(", ")}`;
	return concepts ? `${same}; words of one meaning count as one` : same;
}
