// The remembered article that a newcomer repeats most of.

import { gap } from "../../text/shingles.ts";
import type { FamiliesOfCopies, Held } from "./families-of-copies.ts";
import type { Fingerprint } from "./fingerprint-article.ts";
import { type Comparable, compareWords, countOnlyIn, makeComparable } from "./shared-words.ts";
import { familiesMax, isIndexed, type ShingleIndex } from "./shingle-index.ts";
import type { Repeated } from "./write-copy.ts";

/** The most families that a newcomer is compared with. */
const comparedFamiliesMax = 4;

/** The families that share most shingles with an article, and its words without common phrases. */
export function findCandidates(
	fingerprint: Fingerprint,
	index: ShingleIndex,
): { candidates: number[]; comparable: Comparable } {
	const { hashes } = fingerprint;
	const hits = new Map<number, number>();
	const common = new Uint8Array(hashes.length);
	const found: number[] = [];
	for (let at = 0; at < hashes.length; at++) {
		const hash = hashes[at] ?? gap;
		if (hash === gap || !isIndexed(hash, at, hashes.length)) continue;
		if (index.find(hash, found) >= familiesMax) {
			common.fill(1, Math.max(0, at - 1), at + 2);
			continue;
		}
		for (const family of found) hits.set(family, (hits.get(family) ?? 0) + 1);
	}
	const candidates = [...hits]
		.filter(([, count]) => count >= 2)
		.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		.slice(0, comparedFamiliesMax)
		.map(([family]) => family);
	return { candidates, comparable: makeComparable(hashes, common) };
}

/** Shares within this of the best are equal: the earliest of them is taken. */
const equalShare = 0.02;

/** The root of a family is not taken where another has more of the newcomer by this share. */
const rootPreference = 0.5;

/** So many shingles that only the root has tell that the newcomer goes back to it. */
const onlyInRootMin = 2;

/** How much it counts that the earlier article is used up: tells a copy of a brief from others. */
const usedUpWeight = 0.1;

/** A parent with a later clock must be the better one by this share. */
const latePenaltyShare = 0.15;

function latePenalty(newcomer: Fingerprint, held: Held): number {
	if (newcomer.publishedMs === undefined || held.publishedMs === undefined) return 0;
	return held.publishedMs > newcomer.publishedMs ? latePenaltyShare : 0;
}

/** The nearest of the candidates' articles; undefined where there are none. */
export function findRepeated(
	fingerprint: Fingerprint,
	comparable: Comparable,
	candidates: readonly number[],
	families: FamiliesOfCopies,
): Repeated | undefined {
	let best: Repeated | undefined;
	let bestScore = 0;
	for (const family of candidates) {
		for (const held of families.members(family)) {
			if (held.articleId === fingerprint.articleId) continue;
			const shared = compareWords(comparable, held.hashes);
			const likeness = shared.ofLater + usedUpWeight * shared.ofEarlier;
			const score = likeness - latePenalty(fingerprint, held);
			if (best === undefined || score > bestScore + equalShare) {
				best = { held, shared };
				bestScore = score;
			}
		}
	}
	return best && preferRoot(fingerprint, best, comparable, families);
}

/**
 * The root in place of the best, where the newcomer has words of the root that the best lacks: an
 * editor may have changed the same words as another, but does not guess what another took out.
 */
function preferRoot(
	fingerprint: Fingerprint,
	best: Repeated,
	comparable: Comparable,
	families: FamiliesOfCopies,
): Repeated {
	const rootId = families.find(best.held.family)?.root;
	if (rootId === best.held.articleId || rootId === fingerprint.articleId) return best;
	const held = families.members(best.held.family).find(({ articleId }) => articleId === rootId);
	if (held === undefined || latePenalty(fingerprint, held) > 0) return best;
	const shared = compareWords(comparable, held.hashes);
	if (shared.ofLater < best.shared.ofLater - rootPreference) return best;
	return countOnlyIn(shared, best.shared) >= onlyInRootMin ? { held, shared } : best;
}
