// What a comparison of two statements can tell about whether they make one claim, as numbers.

import type { Statement } from "../../news/statement.ts";
import { haveCommon } from "./concepts.ts";
import type { Gist } from "./gist.ts";
import { isOneParty } from "./party-keys.ts";
import type { KeyWeights } from "./weigh-keys.ts";

/** How much of each content the other one has, and by which words. */
export type Overlap = {
	readonly score: number;
	readonly shareA: number;
	readonly shareB: number;
	/** Keys of the first that the second has too, and the other way round. */
	readonly sharedA: readonly string[];
	readonly sharedB: readonly string[];
};

/** The names of the features, in their order. */
export const pairFeatureNames = [
	"score",
	"lesser share",
	"greater share",
	"telling words shared",
	"score by words shared",
	"words shared as they are",
	"number shared",
	"names shared",
	"number in one only",
	"just behind another's words",
	"just behind, with other sign",
	"just behind, and answers",
	"answers",
	"answers who speaks of the speaker",
	"one speaker",
	"one speaker in two articles",
	"one article",
	"days between",
	"one negated",
	"other speaker, other sign",
	"words of the shorter",
	"words of the longer",
	"other modality",
	"lesser share around",
	"greater share around",
] as const;

/** The features of two statements, each from about 0 to 3; the same in either order. */
export function pairFeatures(a: Gist, b: Gist, overlap: Overlap, weights: KeyWeights): number[] {
	const { score, shareA, shareB, sharedA, sharedB } = overlap;
	const told = (massOf(sharedA, weights) + massOf(sharedB, weights)) / 2;
	const exact = sharedA.filter((key) => !key.startsWith("@") && b.keySet.has(key)).length;
	const aroundA = shareAround(a, b, weights);
	const aroundB = shareAround(b, a, weights);
	const isOne = isOneParty(a.statement, b.statement);
	const sameArticle = a.statement.articleId === b.statement.articleId;
	const later = a.start > b.start ? a : b;
	const isNear = sameArticle && !isOne && Math.abs(a.start - b.start) <= nearMax;
	const sizes = [a.keys.length, b.keys.length].map((size) => Math.min(size, sizeMax) / sizeUnit);
	return [
		score,
		Math.min(shareA, shareB),
		Math.max(shareA, shareB),
		told,
		score * told,
		Math.min(exact, 4) / 2,
		Number(sharedA.some((key) => key.startsWith("#"))),
		Math.min(a.names.filter((name) => b.keySet.has(name)).length, 3) / 2,
		Number(tellsNumber(a) !== tellsNumber(b)),
		Number(isNear),
		Number(isNear && a.sign !== b.sign),
		Number(isNear && answers(later)),
		Number(answers(a) || answers(b)),
		Number((answers(a) && speaksOf(b, a)) || (answers(b) && speaksOf(a, b))),
		Number(isOne),
		Number(isOne && !sameArticle),
		Number(sameArticle),
		Math.log1p(daysBetween(a.statement, b.statement)) / 2,
		Number(a.negated !== b.negated),
		Number(a.sign !== b.sign && !isOne),
		Math.min(...sizes),
		Math.max(...sizes),
		Number(a.modality !== b.modality),
		Math.min(aroundA, aroundB),
		Math.max(aroundA, aroundB),
	];
}

/** Characters between the begins of two statements that stand beside each other. */
const nearMax = 300;

/** Words of a content that are counted at most, and how many make 1. */
const sizeMax = 12;
const sizeUnit = 4;

/** Weight of a word of its own in a story of eight articles: what weighs more counts as one. */
const ownWeight = 1.8;

/** How many telling words the shared ones come to. */
function massOf(shared: readonly string[], weights: KeyWeights): number {
	return shared.reduce((sum, key) => sum + Math.min(1, weights.of(key) / ownWeight), 0) / 3;
}

/** Share of one content that the other has in its words or around them. */
function shareAround(a: Gist, { around }: Gist, weights: KeyWeights): number {
	const { list, total } = weights.ofGist(a);
	let found = 0;
	for (let at = 0; at < a.keys.length; at++) {
		const bits = a.keyBits[at];
		const isThere =
			around.keys.has(a.keys[at] ?? "") || (bits !== undefined && haveCommon(bits, around.bits));
		if (isThere) found += list[at] ?? 0;
	}
	return total === 0 ? 0 : found / total;
}

const answering: ReadonlySet<Statement["stance"]> = new Set([
	"denies",
	"doubts",
	"confirms",
	"retracts",
	"does-not-deny",
]);

/** Whether a statement answers something that was said before, by its stance. */
export function answers({ statement }: Gist): boolean {
	return answering.has(statement.stance);
}

/** Whether a content names the speaker of another statement. */
function speaksOf({ keys }: Gist, { parties }: Gist): boolean {
	return keys.some((key) => parties.has(key));
}

function tellsNumber({ keys }: Gist): boolean {
	return keys.some((key) => key.startsWith("#"));
}

const dayMs = 24 * 60 * 60 * 1000;

/** Days that lie at least between two statements; none where their dates are not sure. */
function daysBetween({ said: a }: Statement, { said: b }: Statement): number {
	return Math.max(0, a.earliestMs - b.latestMs, b.earliestMs - a.latestMs) / dayMs;
}
