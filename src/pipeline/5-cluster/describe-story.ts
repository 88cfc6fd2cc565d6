// What a reader is told of a story before opening it: title, topics, places, names, importance.

import type { Article } from "../../news/article.ts";
import type { StoryRecord } from "../../news/claim.ts";
import type { Importance, RelatedStory, Story, StoryMaterial } from "../../news/story.ts";
import { findTerms } from "../../text/terms.ts";

const namesMax = 12;
const topicsMax = 8;
const charsMax = 6000;

/**
 * Describes a story. `record` counts its origins; `related` is given by whoever holds the stories.
 * Pure: the same material gives the same description.
 */
export function describeStory(
	material: StoryMaterial,
	record?: StoryRecord,
	related: readonly RelatedStory[] = [],
): Story {
	const { articles } = material;
	const counts = countOver(articles);
	const times = articles.map(timeOf);
	return {
		id: material.id,
		title: chooseTitle(articles),
		articleIds: articles.map(({ id }) => id),
		firstMs: times.length === 0 ? 0 : Math.min(...times),
		latestMs: times.length === 0 ? 0 : Math.max(...times),
		topics: counts.topics,
		places: [],
		names: counts.names,
		importance: weighImportance(material, times, record),
		related,
	};
}

function timeOf({ published, receivedMs }: Article): number {
	return published.basis === "unknown" ? receivedMs : published.latestMs;
}

function countOver(articles: readonly Article[]): { names: string[]; topics: string[] } {
	const names = new Map<string, number>();
	const topics = new Map<string, number>();
	for (const article of articles) {
		for (const { name } of findTerms(article.text, charsMax).names.values()) {
			names.set(name, (names.get(name) ?? 0) + 1);
		}
		for (const topic of article.topics) topics.set(topic, (topics.get(topic) ?? 0) + 1);
	}
	return { names: most(names, namesMax), topics: most(topics, topicsMax) };
}

function most(counts: ReadonlyMap<string, number>, max: number): string[] {
	return [...counts]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, max)
		.map(([word]) => word);
}

/** The title that shares most words with the others; the earliest of equals. */
function chooseTitle(articles: readonly Article[]): string {
	const stems = articles.map(({ title }) => findTerms(title, 400).stems);
	const shared = new Map<string, number>();
	for (const own of stems)
		for (const stem of own.keys()) shared.set(stem, (shared.get(stem) ?? 0) + 1);
	let best = "";
	let bestScore = -1;
	for (const [at, { title }] of articles.entries()) {
		const own = [...(stems[at]?.keys() ?? [])];
		const sum = own.reduce((total, stem) => total + (shared.get(stem) ?? 0) - 1, 0);
		const score = own.length === 0 ? -0.5 : sum / Math.sqrt(own.length + 4);
		if (score > bestScore && title !== "") {
			best = title;
			bestScore = score;
		}
	}
	return best;
}

const dayMs = 24 * 60 * 60 * 1000;

function weighImportance(
	{ articles, copies, families }: StoryMaterial,
	times: readonly number[],
	record: StoryRecord | undefined,
): Importance {
	const outlets = new Set(
		articles.map(({ publisher }) => families[publisher.key] ?? publisher.key),
	);
	const copied = new Set(
		copies.filter(({ relation }) => relation !== "excerpt").map((c) => c.articleId),
	);
	const fromRecord = record?.claims.map(({ origins }) => origins.atMost) ?? [];
	const origins = Math.max(0, articles.length - copied.size, ...fromRecord);
	const latest = times.length === 0 ? 0 : Math.max(...times);
	const fresh = times.filter((time) => time > latest - 2 * dayMs).length;
	const burst = articles.length === 0 ? 0 : fresh / articles.length;
	const score = Math.log2(1 + outlets.size) + Math.log2(1 + origins) + burst;
	return {
		score: Math.round(score * 1000) / 1000,
		outlets: outlets.size,
		origins,
		articles: articles.length,
		burst: Math.round(burst * 1000) / 1000,
		why: `${articles.length} articles of ${outlets.size} independent outlets, at most ${origins} origins; ${fresh} of them in its last two days.`,
	};
}
