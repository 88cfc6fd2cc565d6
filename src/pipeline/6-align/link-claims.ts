// Statements that say the same, brought together: which ones, and why.

import type { ArticleId } from "../../news/span.ts";
import type { StatementId } from "../../news/statement.ts";
import { compareGists, type Likeness } from "./compare-gists.ts";
import { conceptsOf } from "./concepts.ts";
import { keepCandidates } from "./find-candidates.ts";
import { answersIt, findReplies } from "./find-replies.ts";
import { compareGistIds, type Gist } from "./gist.ts";
import { type Compare, type Group, type Pair, strengthOf } from "./join-groups.ts";
import { type Content, keepContents } from "./keep-contents.ts";
import { bandOf, keepGroups } from "./keep-groups.ts";
import { type KeptWeights, keepWeights } from "./weigh-keys.ts";

/** Statements that make one claim, in order of their ids, and why each was joined. */
export type Cluster = {
	readonly gists: readonly Gist[];
	readonly why: ReadonlyMap<StatementId, string>;
	/** Some of them say it, rather than that it is not so. */
	readonly isAsserted: boolean;
};

/** What is other than before. */
export type LinkChanges = {
	readonly came: readonly Cluster[];
	readonly gone: readonly Cluster[];
	/** The keys that weigh something else, or that all may. */
	readonly keys: ReadonlySet<string> | "all";
};

export type Linker = {
	readonly update: (came: readonly Gist[], gone: readonly Gist[]) => LinkChanges;
	/** Compares any two gists of the story with its weights. */
	readonly compare: Compare;
	readonly weights: KeptWeights;
};

/**
 * Chance from which two statements are the same claim, and the likeness that they need to be looked
 * at; see docs/notes/claims.md.
 */
const sameChanceMin = 0.3;
const lookedAtMin = 0.2;

/** Likeness from which two statements with a small chance are. */
const sameScoreMin = 0.42;
const smallChanceMin = 0.15;

/** The same where one of the two is negated: less alike, the negation may be of something else. */
const oppositeScoreMin = 0.5;

/** Mean strength that two groups need to become one, so that no chain of near ones grows. */
const groupStrengthMin = 0.38;

/** The same where one statement answers the other, which says by itself what it is about. */
const replyGroupMin = 0.25;

/**
 * Groups gists that say the same, as they come and go. The answer depends on the set of gists
 * alone: pairs are joined from the likest down, equal ones by the ids of their statements.
 */
export function createLinker(): Linker {
	const weights = keepWeights();
	const contents = keepContents();
	const candidates = keepCandidates(weights, lookedAtMin);
	const compare: Compare = (a, b) => compareGists(a, b, weights);
	const alike = keepPairs<Gist>();
	const replies = keepPairs<ArticleId>();
	const takeGroups = keepGroups(compare);
	const byArticle = new Map<ArticleId, readonly Gist[]>();
	const pairOf = (a: Gist, b: Gist, rest: Pick<Pair, "likeness" | "groupMin" | "because">) => {
		const [first, second] = [contents.of(a), contents.of(b)];
		if (first === undefined || second === undefined || first === second) return [];
		return [
			{
				a,
				b,
				contents: [first, second] as const,
				band: bandOf(strengthOf(rest.likeness)),
				...rest,
			},
		];
	};
	const findAlike = (gist: Gist): readonly Pair[] =>
		candidates.listOf(gist).flatMap(({ thing: other }) => {
			const likeness = compare(other, gist);
			if (!saysSame(other, gist, likeness)) return [];
			return pairOf(other, gist, { likeness, groupMin: groupStrengthMin, because: undefined });
		});
	const findAnswers = (id: ArticleId): readonly Pair[] =>
		findReplies(byArticle.get(id) ?? []).flatMap(({ said, reply, because }) => {
			const likeness = compare(said, reply);
			if (!answersIt(reply, likeness)) return [];
			return pairOf(said, reply, { likeness, groupMin: replyGroupMin, because });
		});

	const withKeys = (keys: ReadonlySet<string>): ReadonlySet<Content> =>
		new Set([...keys].flatMap(candidates.withSign).flatMap((gist) => contents.of(gist) ?? []));

	const update = (came: readonly Gist[], gone: readonly Gist[]): LinkChanges => {
		const keys = weights.update(came, gone);
		const touched = new Set(contents.change(came, gone));
		const firsts = takeFirsts(touched);
		const changed = keys === "all" ? contents.all() : withKeys(keys);
		for (const content of changed) {
			weights.renew(content.gists);
			if (!touched.has(content)) content.gists = [...content.gists];
			touched.add(content);
		}
		const stale = candidates.update({
			...firsts,
			changed: [...changed].flatMap(({ first }) => first ?? []),
		});
		const articles = takeArticles(byArticle, came, gone);
		for (const { gists } of touched) {
			for (const { statement } of gists) articles.add(statement.articleId);
		}
		const pairs = [
			...firsts.gone.flatMap((gist) => alike.set(gist, [])),
			...[...stale].flatMap((gist) => alike.set(gist, findAlike(gist))),
			...[...articles].flatMap((id) => replies.set(id, findAnswers(id))),
		];
		const groups = takeGroups({ touched, pairs });
		return { came: [...groups.came].map(clusterOf), gone: [...groups.gone].map(clusterOf), keys };
	};
	return { update, compare, weights };
}

/** Tells of contents whose first gist is another one now. */
function takeFirsts(contents: Iterable<Content>) {
	const came: Gist[] = [];
	const gone: Gist[] = [];
	for (const content of contents) {
		const [first] = content.gists;
		if (first === content.first) continue;
		if (content.first !== undefined) gone.push(content.first);
		if (first !== undefined) came.push(first);
		content.first = first;
	}
	return { came, gone };
}

/** Brings the gists of each article up to date; gives the articles that have others now. */
function takeArticles(
	byArticle: Map<ArticleId, readonly Gist[]>,
	came: readonly Gist[],
	gone: readonly Gist[],
): Set<ArticleId> {
	const left = new Set(gone);
	const articles = new Set([...came, ...gone].map(({ statement }) => statement.articleId));
	for (const id of articles) {
		byArticle.set(
			id,
			(byArticle.get(id) ?? []).filter((gist) => !left.has(gist)),
		);
	}
	for (const gist of came) {
		const { articleId } = gist.statement;
		byArticle.set(articleId, [...(byArticle.get(articleId) ?? []), gist]);
	}
	for (const id of articles) {
		const gists = byArticle.get(id) ?? [];
		if (gists.length === 0) byArticle.delete(id);
		else byArticle.set(id, gists.toSorted(compareGistIds));
	}
	return articles;
}

/** Pairs by what they were found from; each stands with its two contents as well. */
function keepPairs<From>() {
	const known = new Map<From, readonly Pair[]>();
	/** Lays the pairs in place of those before; gives the ones that came and went. */
	const set = (from: From, found: readonly Pair[]): readonly Pair[] => {
		const before = known.get(from) ?? [];
		const now = found.map((pair) => before.find((one) => isSamePair(one, pair)) ?? pair);
		const went = before.filter((pair) => !now.includes(pair));
		const came = now.filter((pair) => !before.includes(pair));
		for (const pair of went) for (const content of pair.contents) content.pairs.delete(pair);
		for (const pair of came) for (const content of pair.contents) content.pairs.add(pair);
		if (now.length === 0) known.delete(from);
		else known.set(from, now);
		return [...went, ...came];
	};
	return { set };
}

function isSamePair(x: Pair, y: Pair): boolean {
	return (
		x.a === y.a &&
		x.b === y.b &&
		x.likeness === y.likeness &&
		x.because === y.because &&
		x.contents[0] === y.contents[0] &&
		x.contents[1] === y.contents[1]
	);
}

const clusters = new WeakMap<Group, Cluster>();

/** A group with its reasons; the same object for the same group. */
function clusterOf(group: Group): Cluster {
	const known = clusters.get(group);
	if (known !== undefined) return known;
	const why = new Map<StatementId, string>();
	for (const part of group.parts) {
		const [first] = part;
		if (first === undefined || part.length === 1) continue;
		const because = explain(wordForWord(first));
		for (const { statement } of part) why.set(statement.id, because);
	}
	for (const { gist, pair } of group.notes) {
		const told = explain(pair.likeness);
		why.set(gist.statement.id, pair.because === undefined ? told : `${pair.because}; ${told}`);
	}
	const gists = group.parts.flat().sort(compareGistIds);
	const cluster = { gists, why, isAsserted: gists.some(({ sign }) => sign === 1) };
	clusters.set(group, cluster);
	return cluster;
}

function wordForWord({ keys }: Gist): Likeness {
	return {
		score: 1,
		chance: 1,
		shareA: 1,
		shareB: 1,
		shared: keys,
		conflict: undefined,
		detail: "",
	};
}

/** Whether a comparison is enough to call two statements the same claim. */
function saysSame(a: Gist, b: Gist, likeness: Likeness): boolean {
	const { chance, conflict, score, shared } = likeness;
	if (conflict !== undefined || chance < smallChanceMin) return false;
	if (shared.every((key) => key.startsWith("@"))) return false;
	const least = Math.min(a.keys.length, b.keys.length);
	const isLikely = tellOneNumber(a, b) && score >= lookedAtMin;
	if (least < fewKeys) {
		return score >= fewScoreMin || (isLikely && least > 1 && chance >= fewChanceMin);
	}
	if (isLikely && chance >= sameChanceMin) return true;
	const scoreMin = a.negated === b.negated ? sameScoreMin : oppositeScoreMin;
	return score >= scoreMin && (shared.length >= 2 || score >= oneWordScoreMin);
}

/** Whether two contents have a number in common, where both tell one. */
function tellOneNumber(a: Gist, b: Gist): boolean {
	const [first, second] = [a, b].map(({ keys }) => keys.filter((key) => key.startsWith("#")));
	if (!first?.length || !second?.length) return true;
	return first.some((key) => second.includes(key));
}

/** Likeness that one common word must reach by itself, where each has others. */
const oneWordScoreMin = 0.55;

/** Contents of fewer telling words must share nearly all of them, or be likely by all else. */
const fewKeys = 3;
const fewScoreMin = 0.6;
const fewChanceMin = 0.4;

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
