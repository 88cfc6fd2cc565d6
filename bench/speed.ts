// How fast each stage is on the example articles, as a ratio to a fixed piece of work in the same
// run: absolute times tell more of the machine than of the code.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../src/news/article.ts";
import type { Page } from "../src/news/page.ts";
import type { Statement } from "../src/news/statement.ts";
import type { StoryId, StoryMaterial } from "../src/news/story.ts";
import { extractArticle } from "../src/pipeline/2-extract/extract-article.ts";
import { fingerprintArticle } from "../src/pipeline/3-match/fingerprint-article.ts";
import { attributeStatements } from "../src/pipeline/4-attribute/attribute-statements.ts";
import { profileArticle } from "../src/pipeline/5-cluster/profile-article.ts";
import { alignStory } from "../src/pipeline/6-align/align-story.ts";
import { writeBrief } from "../src/pipeline/7-brief/write-brief.ts";
import { findQuantities } from "../src/text/quantities/find-quantities.ts";
import { findTimes } from "../src/text/times/find-times.ts";
import type { Scores } from "./quality.ts";
import { recordStages } from "./record-speed.ts";

const examples = join(import.meta.dirname, "../examples/korrin");
const measureMs = 2_000;
const runs = 10;
const sampleMsMin = 20;

/** Passes over the examples per pass of the fixed work, times 1,000; the best of ten runs. */
export async function measureSpeed(): Promise<Scores> {
	const pages = readdirSync(examples).map(readPage);
	const articles = pages.map(extractArticle).filter((answer) => "text" in answer);
	const found = articles.map((article) => ({ article, statements: statementsOf(article) }));
	const material: StoryMaterial = {
		id: "bench" as StoryId,
		articles,
		statements: found.flatMap(({ statements }) => statements),
		copies: [],
		families: {},
	};
	const record = alignStory(material);
	const stages: Readonly<Record<string, () => unknown>> = {
		"speed extract": () => pages.map(extractArticle),
		"speed match": () => articles.map(fingerprintArticle),
		"speed attribute": () => articles.map(attributeStatements),
		"speed cluster": () => found.map((each) => profileArticle(each.article, each.statements)),
		"speed align": () => alignStory(material),
		"speed brief": () => writeBrief(material, record),
		...recordStages(),
		"speed times": () => articles.map(({ text }) => findTimes(text, "2025-03-10")),
		"speed quantities": () => articles.map(({ text }) => findQuantities(text)),
	};
	const texts = articles.map(({ text }) => text);
	const fixed = () => texts.map(countWords);
	return Object.fromEntries(
		Object.entries(stages).map(([name, stage]) => [name, ratio(stage, fixed)]),
	);
}

function ratio(stage: () => unknown, fixed: () => unknown): number {
	const ratios = Array.from({ length: runs }, () => (1000 * passMs(fixed)) / passMs(stage));
	return Math.max(...ratios);
}

/**
 * CPU milliseconds of one pass: the median of samples. A mean would tell when the compiler and the
 * collector happened to run.
 */
function passMs(work: () => unknown): number {
	const samples: number[] = [];
	for (let spentMs = 0; spentMs < measureMs / runs; ) {
		const { sampleMs, passes } = takeSample(work);
		spentMs += sampleMs;
		samples.push(sampleMs / passes);
	}
	samples.sort((a, b) => a - b);
	return samples[Math.floor(samples.length / 2)] ?? 0;
}

/** Passes until their time is long against the clock's steps. */
function takeSample(work: () => unknown): { readonly sampleMs: number; readonly passes: number } {
	const start = process.cpuUsage();
	for (let passes = 1; ; passes++) {
		work();
		const { user, system } = process.cpuUsage(start);
		const sampleMs = (user + system) / 1000;
		if (sampleMs >= sampleMsMin) return { sampleMs, passes };
	}
}

function countWords(text: string): number {
	const counts = new Map<string, number>();
	for (const [word] of text.matchAll(/\p{L}+/gu)) {
		counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
	}
	return counts.size;
}

function statementsOf(article: Article): readonly Statement[] {
	const answer = attributeStatements(article);
	return "statements" in answer ? answer.statements : [];
}

function readPage(name: string): Page {
	return {
		url: undefined,
		path: name,
		bytes: readFileSync(join(examples, name)),
		mediaType: name.endsWith(".html") ? "text/html" : "text/plain",
		headers: {},
		fetchedMs: Date.UTC(2025, 3, 1),
		hints: {},
	};
}
