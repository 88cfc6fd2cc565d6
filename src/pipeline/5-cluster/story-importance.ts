// Why a story stands where it stands on the front page.

import type { StoryRecord } from "../../news/claim.ts";
import type { Importance, StoryMaterial } from "../../news/story.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** The last stretch of a story: its share of the articles is the burst, of the claims the novelty. */
const burstDays = 2;

/**
 * Outlets count once a family, an unseen agency once, copies not at all, and each doubling adds one:
 * forty outlets that repeat one text weigh less than three that each found something out. What came
 * of late adds up to one, and so does what is new in it. `times` are the articles' publication times,
 * milliseconds UTC.
 */
export function weighImportance(
	{ articles, copies, families }: StoryMaterial,
	times: readonly number[],
	record: StoryRecord | undefined,
): Importance {
	const outlets = new Set(articles.map(({ publisher: { key } }) => families[key] ?? key)).size;
	const copyOf = new Map(
		copies.filter(({ relation }) => relation !== "excerpt").map((copy) => [copy.articleId, copy]),
	);
	const tellers = articles.flatMap(({ id, publisher: { key } }) => {
		const copy = copyOf.get(id);
		if (copy === undefined) return [families[key] ?? key];
		return copy.of === undefined && copy.ghost !== undefined ? [`unseen ${copy.ghost}`] : [];
	});
	const told = new Set(tellers).size;
	const claims = record?.claims ?? [];
	const claimed = claims.map((claim) => claim.origins.atMost);
	const origins = Math.max(told, ...claimed);
	const latestMs = Math.max(0, ...times);
	const fresh = times.filter((time) => time > latestMs - burstDays * dayMs).length;
	const burst = articles.length === 0 ? 0 : fresh / articles.length;
	const fromMs = latestMs - burstDays * dayMs;
	const firstTold = claims.filter(({ firstMs }) => firstMs > fromMs).length;
	const novelty = claims.length === 0 ? 0 : firstTold / claims.length;
	const score = Math.log2(1 + outlets) + 2 * Math.log2(1 + origins) + burst + novelty;
	const ofOutlets = `${count(articles.length, "article")} of ${count(outlets, "outlet")}`;
	const late = `in its last ${burstDays} days ${count(fresh, "article")}`;
	const news =
		claims.length === 0 ? "" : `, and ${firstTold} of ${count(claims.length, "claim")} first told`;
	return {
		score: round(score),
		outlets,
		origins,
		articles: articles.length,
		burst: round(burst),
		novelty: round(novelty),
		why: `${ofOutlets}, at most ${count(origins, "independent origin")}; ${late}${news}.`,
	};
}

function round(number: number): number {
	return Math.round(number * 1000) / 1000;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
