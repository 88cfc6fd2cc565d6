// Why a story stands where it stands on the front page.

import type { StoryRecord } from "../../news/claim.ts";
import type { Importance, StoryMaterial } from "../../news/story.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** The last stretch of a story whose share of the articles is its burst, in days. */
const burstDays = 2;

/**
 * Outlets count once a family, an unseen agency once, copies not at all, and each doubling adds one: forty outlets that
 * repeat one text weigh less than three that each found something out. `times` are the articles'
 * publication times, milliseconds UTC.
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
	const claimed = (record?.claims ?? []).map((claim) => claim.origins.atMost);
	const origins = Math.max(told, ...claimed);
	const latestMs = Math.max(0, ...times);
	const fresh = times.filter((time) => time > latestMs - burstDays * dayMs).length;
	const burst = articles.length === 0 ? 0 : fresh / articles.length;
	const score = Math.log2(1 + outlets) + 2 * Math.log2(1 + origins) + burst;
	return {
		score: Math.round(score * 1000) / 1000,
		outlets,
		origins,
		articles: articles.length,
		burst: Math.round(burst * 1000) / 1000,
		why: `${count(articles.length, "article")} of ${count(outlets, "outlet")}, at most ${count(origins, "independent origin")}; ${fresh} of them in its last ${burstDays} days.`,
	};
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
