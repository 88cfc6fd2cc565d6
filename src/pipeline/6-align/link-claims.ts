// Statements that say the same, brought together: which ones, and why.

import type { StatementId } from "../../news/statement.ts";
import { compareGists, type Likeness } from "./compare-gists.ts";
import { conceptsOf } from "./concepts.ts";
import { type Candidate, type CandidateMemory, findCandidates } from "./find-candidates.ts";
import { answersIt, findReplies } from "./find-replies.ts";
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

/** The same where one statement answers the other, which says by itself what it is about. */
const replyGroupMin = 0.25;

/** Statements compared with each one at most: those that share the most telling words. */
const candidatesMax = 12;

/** Members looked at on each side when two groups are compared. */
const sampleMax = 6;

type Pair = {
	readonly a: number;
	readonly b: number;
	readonly likeness: Likeness;
	/** Mean likeness that the two groups need; none for what is told word for word. */
	readonly groupMin: number | undefined;
	/** What ties the two beside their words. */
	readonly because?: string;
};

/**
 * Groups gists that say the same. The answer depends on the set of gists alone, not on its order:
 * they are sorted by statement id first, and pairs are joined from the likest down.
 */
export function linkClaims(unsorted: readonly Gist[], memory?: CandidateMemory): Links {
	const gists = [...unsorted].sort((a, b) => compareText(a.statement.id, b.statement.id));
	const weights = weighKeys(gists);
	const compare = (a: Gist, b: Gist) => compareGists(a, b, weights);
	const groups = joinPairs(gists, findPairs(gists, weights, memory), compare);
	return { clusters: groups, compare, weights };
}

/** Order of texts by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

function findPairs(
	gists: readonly Gist[],
	weights: KeyWeights,
	memory: CandidateMemory | undefined,
): readonly Pair[] {
	const { firsts, repeats } = findRepeats(gists);
	const unique = firsts.flatMap((at) => gists[at] ?? []);
	const placeOf = new Map(unique.map((gist, at) => [gist, firsts[at] ?? 0]));
	const pairs: Pair[] = [];
	const search = { scoreMin: sameScoreMin, candidatesMax };
	const found = findCandidates(unique, weights, search, memory);
	for (const [place, candidates] of found.entries()) {
		const gist = unique[place];
		if (gist === undefined) continue;
		for (const { other, likeness } of alikeAmong(gist, candidates, weights)) {
			const [a, b] = [placeOf.get(other) ?? 0, firsts[place] ?? 0];
			pairs.push({ a, b, likeness, groupMin: groupScoreMin });
		}
	}
	pairs.push(...pairReplies(gists, weights));
	pairs.sort((x, y) => y.likeness.score - x.likeness.score || x.a - y.a || x.b - y.b);
	const same = repeats.map(([a, b]) => ({
		...{ a, b, likeness: wordForWord(gists[a]) },
		groupMin: undefined,
	}));
	return [...same, ...pairs];
}

function pairReplies(gists: readonly Gist[], weights: KeyWeights): readonly Pair[] {
	const placeOf = new Map(gists.map((gist, at) => [gist, at]));
	return findReplies(gists).flatMap(({ said, reply, because }) => {
		const likeness = compareGists(said, reply, weights);
		if (!answersIt(reply, likeness)) return [];
		const [a, b] = [placeOf.get(said) ?? 0, placeOf.get(reply) ?? 0];
		return [{ a, b, likeness, groupMin: replyGroupMin, because }];
	});
}

type Alike = { readonly other: Gist; readonly likeness: Likeness };

const alikeByList = new WeakMap<readonly Candidate[], readonly Alike[]>();

/** The candidates that say the same; kept with their list. */
function alikeAmong(
	gist: Gist,
	candidates: readonly Candidate[],
	weights: KeyWeights,
): readonly Alike[] {
	const known = alikeByList.get(candidates);
	if (known !== undefined) return known;
	const alike = candidates.flatMap(({ gist: other }) => {
		const likeness = compareGists(other, gist, weights);
		return saysSame(other, gist, likeness) ? [{ other, likeness }] : [];
	});
	alikeByList.set(candidates, alike);
	return alike;
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
		const signature = signatureOf(gist);
		const first = byContent.get(signature);
		if (first !== undefined) repeats.push([first, at]);
		else {
			byContent.set(signature, at);
			firsts.push(at);
		}
	}
	return { firsts, repeats };
}

const signatures = new WeakMap<Gist, string>();

/** Equal for contents that compare alike with everything. */
function signatureOf(gist: Gist): string {
	const known = signatures.get(gist);
	if (known !== undefined) return known;
	const { content, keys, modality, negated, dates } = gist;
	const days = dates.map(({ earliestMs }) => earliestMs).join(" ");
	const signature = [content, keys.join(" "), modality, negated, days].join("\n");
	signatures.set(gist, signature);
	return signature;
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
	const near = telling.length + (likeness.shared.length - exact.length);
	return near >= 1 && (likeness.shared.length >= 2 || likeness.score >= oneWordScoreMin);
}

/** Likeness that one common word must reach by itself, where each has others. */
const oneWordScoreMin = 0.55;

/** Contents of fewer telling words must share nearly all of them. */
const fewKeys = 3;
const fewScoreMin = 0.6;

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
	const note = (at: number, likeness: Likeness, because: string | undefined): void => {
		const id = gists[at]?.statement.id;
		if (id === undefined || why.has(id)) return;
		why.set(id, because === undefined ? explain(likeness) : `${because}; ${explain(likeness)}`);
	};
	for (const { a, b, likeness, groupMin, because } of pairs) {
		const agreeing = groupMin === undefined ? undefined : { compare, groupMin };
		if (!mergeGroups(groups, a, b, agreeing)) continue;
		note(a, likeness, because);
		note(b, likeness, because);
	}
	return [...new Set(groups)].map((group) => ({
		gists: [...group.gists].sort((x, y) => compareText(x.statement.id, y.statement.id)),
		why,
	}));
}

type Group = {
	readonly members: number[];
	readonly gists: Gist[];
	/** Groups that it was found not to agree with, by the size of both samples then. */
	readonly refused: Map<Group, number>;
};

/** Joins the groups of two gists where they agree; `groups` holds the group of every gist. */
function mergeGroups(
	groups: Group[],
	a: number,
	b: number,
	agreeing: Agreeing | undefined,
): boolean {
	const [first, second] = [groups[a], groups[b]];
	if (first === undefined || second === undefined || first === second) return false;
	if (agreeing !== undefined && !groupsAgree(first, second, agreeing)) return false;
	const [into, from] =
		first.members.length < second.members.length ? [second, first] : [first, second];
	for (const at of from.members) groups[at] = into;
	into.members.push(...from.members);
	into.gists.push(...from.gists);
	return true;
}

type Agreeing = { readonly compare: Compare; readonly groupMin: number };

function groupsAgree(first: Group, second: Group, agreeing: Agreeing): boolean {
	if (first.gists.length === 1 && second.gists.length === 1) return true;
	// Members are only added behind: a sample that is full stays what it was.
	const size = Math.min(first.gists.length, sampleMax) + Math.min(second.gists.length, sampleMax);
	const isKnown = agreeing.groupMin === groupScoreMin;
	if (isKnown && first.refused.get(second) === size) return false;
	const agree = samplesAgree(
		first.gists.slice(0, sampleMax),
		second.gists.slice(0, sampleMax),
		agreeing,
	);
	if (agree || !isKnown) return agree;
	first.refused.set(second, size);
	second.refused.set(first, size);
	return false;
}

function samplesAgree(
	first: readonly Gist[],
	second: readonly Gist[],
	{ compare, groupMin }: Agreeing,
): boolean {
	let sum = 0;
	for (const a of first) {
		for (const b of second) {
			const { score, conflict } = compare(a, b);
			if (conflict !== undefined) return false;
			sum += score;
		}
	}
	return sum / (first.length * second.length) >= groupMin;
}

const explained = new WeakMap<Likeness, string>();

/** Why two statements were joined, for a reader; kept with the comparison. */
export function explain(likeness: Likeness): string {
	const why = explained.get(likeness) ?? explainAnew(likeness);
	explained.set(likeness, why);
	return why;
}

function explainAnew(likeness: Likeness): string {
	const words = likeness.shared.slice(0, 6).map((key) => key.replace(/^[@#$]=?/, ""));
	const concepts = likeness.shared.some((key) => conceptsOf(key).length > 0);
	const same = `says the same (${Math.round(likeness.score * 100)}% alike): ${words.join(", ")}`;
	return concepts ? `${same}; words of one meaning count as one` : same;
}
