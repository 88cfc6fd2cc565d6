// Which claims of a story matter most to a reader.

import type { Claim } from "../../news/claim.ts";
import type { Statement, StatementId } from "../../news/statement.ts";
import { stemWord } from "../../text/stem-word.ts";
import { type BriefScene, compareText } from "./brief-scene.ts";

const speech: ReadonlySet<Statement["stance"]> = new Set([
	"asserts",
	"confirms",
	"warns",
	"predicts",
	"denies",
]);

/** A claim with what it weighs, and how much it is about what the titles tell. */
type WeighedClaim = {
	readonly claim: Claim;
	readonly weight: number;
	readonly aboutness: number;
};

/**
 * What each claim weighs: many articles, origins and parties, numbers and names in them, asserted
 * rather than demanded or condemned, new, and about what the titles tell.
 */
export function weighClaims({ record, statements, material }: BriefScene): readonly WeighedClaim[] {
	const { claims } = record;
	const titles = weighTitles(material.articles.map(({ title }) => title));
	const first = Math.min(...claims.map(({ firstMs }) => firstMs));
	const last = Math.max(...claims.map(({ firstMs }) => firstMs));
	return claims.map((claim) => {
		const newness = last > first ? (claim.firstMs - first) / (last - first) : 0;
		const aboutness = titleWeight * titleShare(claim.wording.words, titles);
		const weight = weightOf(claim, statements) + aboutness + newnessWeight * newness;
		return { claim, weight, aboutness };
	});
}

/** Claims from the weightiest down. Equal ones in order of time, then id. */
export function rankClaims(weighed: readonly WeighedClaim[]): readonly Claim[] {
	return rankBy(weighed, ({ weight }) => weight);
}

/**
 * The same for the story in one line: what happened stands before what is disputed about it and
 * before what is only to come.
 */
export function rankEvents(weighed: readonly WeighedClaim[]): readonly Claim[] {
	return rankBy(weighed, ({ claim, weight, aboutness }) => {
		const { positions, wording, relations, status } = claim;
		const isNewest =
			status !== "superseded" &&
			relations.some(({ kind, why }) => kind === "updates" && why.includes("numbers"));
		const disputed = positions.some(({ stance }) => stance === "denies" || stance === "doubts");
		return (
			weight +
			aboutness +
			(isNewest ? newestWeight : 0) -
			(disputed ? disputedWeight : 0) -
			(toCome.test(wording.words) ? toComeWeight : 0)
		);
	});
}

/** What a disputed claim has to be weightier by than an event to be told before it. */
const disputedWeight = 3;

/** What the newest of several counts takes over from the earlier ones. */
const newestWeight = 2;

/** What is only to come has to be weightier by than what was done. */
const toComeWeight = 2;

const toCome =
	/\b(?:will|would|shall|could|may|might|should|must|expects?|plans?|calls? (?:for|on))\b/iu;

function rankBy(
	weighed: readonly WeighedClaim[],
	scoreOf: (one: WeighedClaim) => number,
): readonly Claim[] {
	return weighed
		.map((one) => ({ claim: one.claim, score: scoreOf(one) }))
		.sort(
			(a, b) =>
				b.score - a.score ||
				a.claim.firstMs - b.claim.firstMs ||
				compareText(a.claim.id, b.claim.id),
		)
		.map(({ claim }) => claim);
}

/** What a claim has that is all about what the titles tell. */
const titleWeight = 3;

/** Words of titles by the share of the titles that have them. */
function weighTitles(titles: readonly string[]): ReadonlyMap<string, number> {
	const weights = new Map<string, number>();
	for (const title of titles) {
		for (const word of stemsOf(title))
			weights.set(word, (weights.get(word) ?? 0) + 1 / titles.length);
	}
	return weights;
}

/** How many title words a wording has, each by its weight: 1 for three that every title has. */
function titleShare(wording: string, titles: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const word of stemsOf(wording)) sum += titles.get(word) ?? 0;
	return Math.min(1, sum / 3);
}

function stemsOf(text: string): ReadonlySet<string> {
	return new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(stemWord));
}

/** Words that tell little outside their place. */
const leansBack = /^["“'‘]?(?:i|we|my|our|you|now|this|that|these|there|it|he|she|they)\b/iu;

/** What the newest claim of a story has before an equal one from its beginning. */
const newnessWeight = 0.8;

function weightOf(claim: Claim, statements: ReadonlyMap<StatementId, Statement>): number {
	const { origins, positions } = claim;
	const own = claim.statementIds.flatMap((id) => statements.get(id) ?? []);
	const articles = new Set(own.map(({ articleId }) => articleId)).size;
	const parties = new Set(positions.map(({ party }) => party.key)).size;
	const contested = positions.some(({ stance }) => stance === "denies" || stance === "doubts");
	const asserted = positions.some(({ stance }) => speech.has(stance));
	const figures = own.some((statement) => statement.figures.length > 0);
	const named = own.some(({ speaker }) => speaker.resolved && speaker.kind !== "unnamed");
	const length = claim.wording.words.length;
	return (
		2 * Math.log2(1 + articles - origins.copies * 0.5) +
		1.5 * Math.log2(1 + origins.atMost) +
		Math.log2(1 + parties) +
		(contested ? 1.2 : 0) +
		(asserted ? 1.5 : 0) +
		(figures ? 1 : 0) +
		(named ? 0.5 : 0) +
		0.3 * Math.min(4, claim.relations.length) +
		(length < 30 ? -1.5 : 0) +
		(leansBack.test(claim.wording.words) ? -1.5 : 0) -
		(claim.status === "superseded" ? 1.5 : 0)
	);
}
