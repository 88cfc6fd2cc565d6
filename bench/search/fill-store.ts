// Invented articles with statements, stories and claims, saved as the pipeline saves them.

import type { Article } from "../../src/news/article.ts";
import type { ArticleId } from "../../src/news/span.ts";
import type { Statement, StatementId } from "../../src/news/statement.ts";
import type { StoryId } from "../../src/news/story.ts";
import type { TimeRange } from "../../src/news/time-range.ts";
import type { PageId, Store, TakenArticle } from "../../src/store/store.ts";
import { makeDerived } from "./make-derived.ts";
import { makeChance, type Newsroom, pick } from "./newsroom.ts";

const articlesPerCommit = 500;
const articlesPerStory = 5;
const wordsPerArticle = 450;
const statementsPerArticle = 6;
const wordsPerStatement = 18;

/** Fills an empty store. Full texts of about 3 KB, six statements each, a story for every five. */
export async function fillStore(store: Store, newsroom: Newsroom, count: number): Promise<void> {
	const chance = makeChance(3);
	for (let from = 0; from < count; from += articlesPerCommit) {
		const size = Math.min(articlesPerCommit, count - from);
		await addArticles({ store, newsroom, chance }, { from, size, count });
		if (from % 20_000 === 0) console.error(`${from} of ${count}`);
	}
}

export type FillParts = {
	readonly store: Store;
	readonly newsroom: Newsroom;
	readonly chance: () => number;
};

/** Saves some articles, and what is derived of their stories, as of a store of `count`. */
export async function addArticles(
	{ store, newsroom, chance }: FillParts,
	{ from, size, count }: { readonly from: number; readonly size: number; readonly count: number },
): Promise<void> {
	const articles = Array.from({ length: size }, (_, at) =>
		makeTaken(newsroom, { number: from + at, count, chance }),
	);
	const atMs = articles.at(-1)?.article.receivedMs ?? 0;
	await store.saveIntake({
		...{ articles, pages: [], merges: [], revisedCopies: [], revisions: [], atMs },
	});
	const stories = Map.groupBy(articles, ({ storyId }) => storyId);
	await store.stories.saveDerived(
		[...stories].map(([id, members]) =>
			makeDerived({ id, revision: 1, members, places: [pick(newsroom.places, chance)] }),
		),
	);
}

type Draw = { readonly number: number; readonly count: number; readonly chance: () => number };

function makeTaken(newsroom: Newsroom, { number, count, chance }: Draw): TakenArticle {
	const { startMs, endMs, outlets, topics } = newsroom;
	const atMs = Math.round(startMs + ((endMs - startMs) * number) / count);
	const at: TimeRange = { earliestMs: atMs, latestMs: atMs, basis: "metadata", why: "stated" };
	const words = Array.from({ length: wordsPerArticle }, () => pick(newsroom.words, chance));
	const text = words.join(" ");
	const id = `article-${number}` as ArticleId;
	const article: Article = {
		...{ id, url: `https://news.example/${number}`, title: words.slice(0, 9).join(" ") },
		...{ text, blocks: [{ start: 0, end: text.length, kind: "paragraph" }], language: "en" },
		...{ published: at, modified: undefined, bylines: [], publisher: pick(outlets, chance) },
		...{ credits: [], section: undefined, topics: [pick(topics, chance), pick(topics, chance)] },
		...{ related: [], images: [], removed: [], problems: [], receivedMs: atMs },
	};
	const statements = Array.from({ length: statementsPerArticle }, (_, index) =>
		makeStatement(newsroom, article, { index, at, words, chance }),
	);
	return {
		...{ pageId: `page-${number}` as PageId, jobId: `intake:page-${number}`, article, statements },
		...{ textHash: id, attributionSkip: undefined, copy: undefined },
		storyId: `story-${Math.floor(number / articlesPerStory)}` as StoryId,
		traces: { fingerprint: new Uint8Array(8), profile: new Uint8Array(8) },
	};
}

type StatementDraw = {
	readonly index: number;
	readonly at: TimeRange;
	readonly words: readonly string[];
	readonly chance: () => number;
};

function makeStatement(
	{ speakers }: Newsroom,
	article: Article,
	{ index, at, words, chance }: StatementDraw,
): Statement {
	const from = Math.floor((wordsPerArticle / statementsPerArticle) * index);
	const start = words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
	const end = start + words.slice(from, from + wordsPerStatement).join(" ").length;
	const value = Math.round(10 ** (chance() * 6));
	const quantity = { start, end: start + 1, low: value, best: value, high: value, unit: "" };
	const rest = { counted: "", countedSpan: undefined, approx: undefined, change: undefined };
	return {
		...{ id: `${article.id}-${index}` as StatementId, articleId: article.id },
		speaker: {
			...{ ...pick(speakers, chance), kind: "person" as const, role: undefined },
			...{ side: undefined, resolved: true },
		},
		...{ speakerSpans: [], via: [], cue: undefined, stanceSpan: undefined },
		stance: chance() < 0.1 ? "denies" : "asserts",
		...{ certainty: "unspecified", certaintySpan: undefined, evidence: [] },
		...{ content: [{ start, end }], quote: "indirect", negated: false, conditional: false },
		figures: chance() < 0.4 ? [{ ...quantity, ...rest, kind: "count" }] : [],
		...{ times: [], said: at, audience: undefined, parent: undefined, rule: "bench" },
	};
}
