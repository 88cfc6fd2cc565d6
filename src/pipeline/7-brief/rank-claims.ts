// Which claims of a story matter most to a reader.

import type { Claim } from "../../news/claim.ts";
import { type BriefScene, compareText } from "./brief-scene.ts";
import { type ClaimFacts, factsOf } from "./claim-facts.ts";
import { inOrder } from "./in-order.ts";
import { titleShare, weighTitles } from "./title-words.ts";

/** A claim with what it weighs, and how much it is about what the titles tell. */
export type WeighedClaim = {
	readonly claim: Claim;
	readonly facts: ClaimFacts;
	readonly weight: number;
	readonly aboutness: number;
};

/** What a claim has that is all about what the titles tell. */
const titleWeight = 3;

/** What the newest claim of a story has before an equal one from its beginning. */
const newnessWeight = 0.8;

/**
 * What each claim weighs: many articles, origins and parties, numbers and names in them, asserted
 * rather than demanded or condemned, new, and about what the titles tell.
 */
export function weighClaims(scene: BriefScene): readonly WeighedClaim[] {
	const { claims } = scene.record;
	const titles = weighTitles(scene.material.articles);
	let first = Number.POSITIVE_INFINITY;
	let last = Number.NEGATIVE_INFINITY;
	for (const { firstMs } of claims) {
		first = Math.min(first, firstMs);
		last = Math.max(last, firstMs);
	}
	return claims.map((claim) => {
		const facts = factsOf(scene, claim);
		const newness = last > first ? (claim.firstMs - first) / (last - first) : 0;
		const aboutness = titleWeight * titleShare(facts.stems, titles);
		const weight = facts.weight + aboutness + newnessWeight * newness;
		return { claim, facts, weight, aboutness };
	});
}

/** Claims from the weightiest down. Equal ones in order of time, then id. */
export function rankClaims(weighed: readonly WeighedClaim[]): Iterable<Claim> {
	return rankBy(weighed, ({ weight }) => weight);
}

/** What a disputed claim has to be weightier by than an event to be told before it. */
const disputedWeight = 3;

/** What the newest of several counts takes over from the earlier ones. */
const newestWeight = 2;

/** What is only to come has to be weightier by than what was done. */
const toComeWeight = 2;

/**
 * The same for the story in one line: what happened stands before what is disputed about it and
 * before what is only to come.
 */
export function rankEvents(weighed: readonly WeighedClaim[]): Iterable<Claim> {
	return rankBy(
		weighed,
		({ facts, weight, aboutness }) =>
			weight +
			aboutness +
			(facts.isNewest ? newestWeight : 0) -
			(facts.isDisputed ? disputedWeight : 0) -
			(facts.isToCome ? toComeWeight : 0),
	);
}

function* rankBy(
	weighed: readonly WeighedClaim[],
	scoreOf: (one: WeighedClaim) => number,
): Iterable<Claim> {
	const scored = weighed.map((one) => ({ claim: one.claim, score: scoreOf(one) }));
	const ranked = inOrder(
		scored,
		(a, b) =>
			b.score - a.score || a.claim.firstMs - b.claim.firstMs || compareText(a.claim.id, b.claim.id),
	);
	for (const { claim } of ranked) yield claim;
}
