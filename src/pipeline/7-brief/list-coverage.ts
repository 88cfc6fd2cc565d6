// The originals of a story with the copies that repeat them.

import type { Article } from "../../news/article.ts";
import type { CoverageEntry } from "../../news/brief.ts";
import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import type { TimeRange } from "../../news/time-range.ts";
import { type BriefScene, compareText, dateOf } from "./brief-scene.ts";

/** Every article once: originals by date, each with its copies by date. */
export function listCoverage(scene: BriefScene): readonly CoverageEntry[] {
	const copyBy = new Map(scene.material.copies.map((copy) => [copy.articleId, copy]));
	const byDate = [...scene.material.articles].sort(
		(a, b) => dateOf(scene, a).latestMs - dateOf(scene, b).latestMs || compareText(a.id, b.id),
	);
	const rooted = new Map<ArticleId, Article[]>();
	for (const article of byDate) {
		const root = rootOf(article, scene, copyBy);
		const group = rooted.get(root);
		if (group === undefined) rooted.set(root, [article]);
		else group.push(article);
	}
	const originals = byDate.filter(({ id }) => rooted.has(id));
	return originals.map((original) => ({
		articleId: original.id,
		title: original.title,
		publisher: original.publisher.name,
		dateText: dateText(dateOf(scene, original)),
		copies: (rooted.get(original.id) ?? [])
			.filter(({ id }) => id !== original.id)
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
function rootOf(
	{ id }: Article,
	{ articles, repeats }: BriefScene,
	copyBy: ReadonlyMap<ArticleId, Copy>,
): ArticleId {
	if (!repeats.has(id)) return id;
	const seen = new Set([id]);
	let at = id;
	for (;;) {
		const of = copyBy.get(at)?.of;
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
