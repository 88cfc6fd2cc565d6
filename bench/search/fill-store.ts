// Invented articles with statements, stories and claims, saved as the pipeline saves them.

import type { Article } from "../../src/news/article.ts";
import type { ClaimId } from "../../src/news/claim.ts";
import type { ArticleId } from "../../src/news/span.ts";
import type { Statement, StatementId } from "../../src/news/statement.ts";
import type { StoryId } from "../../src/news/story.ts";
import type { TimeRange } from "../../src/news/time-range.ts";
import { joinMarks, markOf, stanceMarkOf } from "../../src/store/search-marks.ts";
import { figureMarks, figureRange, originsMark } from "../../src/store/search-numbers.ts";
import { monthMarks } from "../../src/store/search-times.ts";
import type { SearchableClaim, SearchableStory } from "../../src/store/searchable-story.ts";
import type { DerivedStory, PageId, Store, TakenArticle } from "../../src/store/store.ts";
import { makeChance, type Newsroom, pick } from "./newsroom.ts";

const articlesPerCommit = 500;
const articlesPerStory = 5;
const wordsPerArticle = 450;
const statementsPerArticle = 6;
const wordsPerStatement = 18;
const claimsPerStory = 6;

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
	await store.stories.saveDerived([...stories].map(([id, own]) => derive(newsroom, id, own)));
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

function derive(newsroom: Newsroom, id: StoryId, own: readonly TakenArticle[]): DerivedStory {
	const chance = makeChance(Number(id.replace("story-", "")));
	const times = own.map(({ article }) => article.receivedMs);
	const [firstMs, latestMs] = [Math.min(...times), Math.max(...times)];
	const title = own[0]?.article.title ?? "";
	const topics = [...new Set(own.flatMap(({ article }) => article.topics))].slice(0, 4);
	const places = [pick(newsroom.places, chance)];
	const searchable = makeSearchable(own, { id, title, topics, places, firstMs, latestMs });
	const none = {
		keyFacts: [],
		onTheRecord: [],
		figures: [],
		flags: [],
		notKnown: [],
		timeline: [],
	};
	const about = { topics, places, firstMs, latestMs };
	const importance = { score: 1, outlets: 1, origins: 1, articles: own.length, burst: 1, why: "" };
	return {
		...{ revision: 1, searchable },
		story: { ...about, id, title, articleIds: [], names: [], importance, related: [] },
		record: { storyId: id, claims: [], figures: [], flags: [], events: [], inferredDates: {} },
		brief: {
			...none,
			storyId: id,
			title,
			topline: undefined,
			background: [],
			voices: [],
			coverage: [],
		},
		summary: {
			...{ ...about, id, title, topline: undefined, articles: own.length, outlets: own.length },
			...{ copies: 0, originsAtMost: 1 + Math.floor(chance() * 4), claims: claimsPerStory },
			...{
				contestedClaims: 1,
				newestChange: undefined,
				movedFigures: [],
				score: chance(),
				why: "",
			},
		},
	};
}

type Told = {
	readonly id: StoryId;
	readonly title: string;
	readonly topics: readonly string[];
	readonly places: readonly string[];
	readonly firstMs: number;
	readonly latestMs: number;
};

function makeSearchable(own: readonly TakenArticle[], told: Told): SearchableStory {
	const about = [
		...told.topics.map((topic) => markOf("topic", topic)),
		...told.places.map((place) => markOf("place", place)),
		...monthMarks(told.firstMs, told.latestMs),
	];
	const all = own.flatMap(({ article, statements }) =>
		statements.map((statement) => ({ article, statement })),
	);
	const claims = all
		.slice(0, claimsPerStory)
		.map(({ article, statement }, index): SearchableClaim => {
			const { start, end } = statement.content[0] ?? { start: 0, end: 0 };
			const words = article.text.slice(start, end);
			const { speaker, stance } = statement;
			const status = index === 0 ? "contested" : "single-origin";
			const figures = figureRange(statement.figures);
			const originsAtMost = 1 + (index % 3);
			const marks = joinMarks([
				...[
					...about,
					markOf("status", status),
					originsMark(originsAtMost),
					...figureMarks(figures),
				],
				...[
					markOf("speaker", speaker.name),
					stanceMarkOf(stance, speaker.name),
					markOf("stance", stance),
				],
			]);
			const wording = { articleId: article.id, start, end, words };
			const times = { firstMs: told.firstMs, latestMs: told.latestMs };
			return {
				hit: {
					...{ id: `claim-${index}` as ClaimId, storyId: told.id, storyTitle: told.title, wording },
					...{ status, originsAtMost, outlets: 2, copies: 0, ...times },
					positions: [{ key: speaker.key, name: speaker.name, stance }],
				},
				...{ words, marks, figures },
			};
		});
	const speakers = all.map(({ statement }) => statement.speaker);
	const marks = joinMarks([...about, ...speakers.map(({ name }) => markOf("speaker", name))]);
	const words = own.map(({ article }) => article.text.slice(0, 300)).join("\n");
	const terms = [
		...told.topics.map((term) => ({ kind: "topic" as const, term })),
		...told.places.map((term) => ({ kind: "place" as const, term })),
		...speakers.map(({ key }) => ({ kind: "speaker" as const, term: key })),
	];
	return { words, marks, terms, figures: { least: undefined, most: undefined }, claims };
}
