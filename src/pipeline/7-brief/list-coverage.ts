// The originals of a story with the copies that repeat them.

import type { Article } from "../../news/article.ts";
import type { CoverageEntry } from "../../news/brief.ts";
import type { TimeRange } from "../../news/time-range.ts";
import { type BriefScene, compareText, dateOf } from "./brief-scene.ts";

/** Every article once: originals by date, each with its copies by date. */
export function listCoverage(scene: BriefScene): readonly CoverageEntry[] {
	const copyBy = new Map(scene.material.copies.map((copy) => [copy.articleId, copy]));
	const byDate = [...scene.material.articles].sort(
		(a, b) => dateOf(scene, a).latestMs - dateOf(scene, b).latestMs || compareText(a.id, b.id),
	);
	const originals = byDate.filter((article) => rootOf(article, scene) === article.id);
	return originals.map((original) => ({
		articleId: original.id,
		title: original.title,
		publisher: original.publisher.name,
		dateText: dateText(dateOf(scene, original)),
		copies: byDate
			.filter(({ id }) => id !== original.id)
			.filter((article) => rootOf(article, scene) === original.id)
			.map((article) => {
				const copy = copyBy.get(article.id);
				return {
					articleId: article.id,
					title: article.title,
					publisher: article.publisher.name,
					relation: copy?.relation ?? "",
					share: copy?.share ?? 0,
					why: copy?.why ?? "",
				};
			}),
	}));
}

/** The end of the chain of copies among the story's own articles. */
function rootOf({ id }: Article, { material, articles, repeats }: BriefScene): Article["id"] {
	if (!repeats.has(id)) return id;
	const seen = new Set([id]);
	let at = id;
	for (;;) {
		const copy = material.copies.find(({ articleId }) => articleId === at);
		const of = copy?.of;
		if (of === undefined || !repeats.has(at) || !articles.has(of) || seen.has(of)) return at;
		seen.add(of);
		at = of;
	}
}

const dayMs = 24 * 60 * 60 * 1000;

/** An interval as a reader sees it: "16 October 2024", "between … and … (inferred)". */
export function dateText({ earliestMs, latestMs, basis }: TimeRange): string {
	const note = basis === "inferred" ? " (inferred)" : "";
	if (latestMs - earliestMs < dayMs) return `${dayText(earliestMs)}${note}`;
	if (earliestMs <= 0) return `no later than ${dayText(latestMs)}${note}`;
	return `between ${dayText(earliestMs)} and ${dayText(latestMs)}${note}`;
}

const months =
	"January February March April May June July August September October November December".split(
		" ",
	);

function dayText(ms: number): string {
	const date = new Date(ms);
	return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`;
}
