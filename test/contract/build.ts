// Values for tests of the store, each with only what the test says about it.

import type { Article } from "../../src/news/article.ts";
import type { ClaimId } from "../../src/news/claim.ts";
import type { Page } from "../../src/news/page.ts";
import type { ArticleId } from "../../src/news/span.ts";
import type { Statement, StatementId } from "../../src/news/statement.ts";
import type { StoryId } from "../../src/news/story.ts";
import type { TimeRange } from "../../src/news/time-range.ts";
import { applyCorrections } from "../../src/pipeline/5-cluster/apply-corrections.ts";
import { joinMarks } from "../../src/store/search-marks.ts";
import type { ClaimHit, SearchPage, SearchQuery } from "../../src/store/search-table.ts";
import type { SearchableClaim, SearchableStory } from "../../src/store/searchable-story.ts";
import type { DerivedStory, Intake, NewPage, PageId, TakenArticle } from "../../src/store/store.ts";

const day: TimeRange = { earliestMs: 1_000, latestMs: 2_000, basis: "metadata", why: "stated" };

export function buildPage(name: string): NewPage {
	const page: Page = {
		...{ url: `https://courier.example/${name}`, path: undefined, mediaType: "text/html" },
		bytes: new TextEncoder().encode(`<p>${name}</p>`),
		headers: { etag: name },
		fetchedMs: 5_000,
		hints: { title: name },
	};
	return { id: `page-${name}` as PageId, page };
}

export function buildArticle(name: string, text = `The ${name} text.`): Article {
	return {
		...{ id: name as ArticleId, url: `https://courier.example/${name}`, title: `Title of ${name}` },
		...{ text, blocks: [{ start: 0, end: text.length, kind: "paragraph" }], language: "en" },
		...{ published: day, modified: undefined, bylines: [], credits: [], section: undefined },
		publisher: { key: "courier.example", name: "Courier" },
		...{ topics: [], related: [], images: [], removed: [], problems: [], receivedMs: 5_000 },
	};
}

export function buildStatement(article: Article, at: number, speaker = "Ada Brill"): Statement {
	return {
		...{ id: `${article.id}:${at}` as StatementId, articleId: article.id },
		speaker: {
			...{ key: speaker.toLowerCase(), name: speaker, kind: "person" },
			...{ role: undefined, side: undefined, resolved: true },
		},
		...{ speakerSpans: [], via: [], cue: undefined, stance: "asserts", stanceSpan: undefined },
		...{ certainty: "certain", certaintySpan: undefined, evidence: [] },
		content: [{ start: 0, end: article.text.length }],
		...{ quote: "indirect", negated: false, conditional: false, figures: [], times: [] },
		...{ said: day, audience: undefined, parent: undefined, rule: "test" },
	};
}

export function buildTaken(
	name: string,
	more: Partial<TakenArticle> & { readonly story?: string } = {},
): TakenArticle {
	const { story = "story", ...parts } = more;
	const article = parts.article ?? buildArticle(name);
	return {
		...{ pageId: `page-${name}` as PageId, jobId: `intake:page-${name}`, article },
		...{ textHash: article.text, statements: [buildStatement(article, 0)] },
		...{ attributionSkip: undefined, copy: undefined, storyId: story as StoryId },
		traces: { fingerprint: new Uint8Array([1, 2]), profile: new Uint8Array([3]) },
		...parts,
	};
}

export function buildIntake(articles: readonly TakenArticle[], more: Partial<Intake> = {}): Intake {
	const none = { pages: [], merges: [], revisedCopies: [], revisions: [] };
	return { articles, ...none, correct: applyCorrections, atMs: 9_000, ...more };
}

export function buildDerived(
	storyName: string,
	more: {
		readonly revision?: number;
		readonly score?: number;
		readonly latestMs?: number;
		readonly searchable?: SearchableStory;
	} = {},
): DerivedStory {
	const { revision = 1, score = 1, latestMs = 2_000, searchable } = more;
	const id = storyName as StoryId;
	const title = `Story ${storyName}`;
	return {
		...{ revision, searchable },
		story: {
			...{ id, title, articleIds: [], firstMs: 1_000, latestMs },
			...{ topics: ["Mining"], places: ["Hollin"], names: [], related: [] },
			importance: { score, outlets: 1, origins: 1, articles: 1, burst: 1, why: "test" },
		},
		record: {
			...{ storyId: id, claims: [], figures: [], flags: [], events: [], inferredDates: {} },
		},
		brief: {
			...{ storyId: id, title, topline: undefined, keyFacts: [], onTheRecord: [], figures: [] },
			...{ flags: [], notKnown: [], timeline: [], background: [], voices: [], coverage: [] },
		},
		summary: {
			...{ id, title, topline: undefined, articles: 1, outlets: 1, copies: 0, originsAtMost: 1 },
			...{ claims: 0, contestedClaims: 0, newestChange: undefined, movedFigures: [] },
			...{ topics: ["Mining"], places: ["Hollin"], score, why: "test", firstMs: 1_000, latestMs },
		},
	};
}

/** A query of words that must all occur; several in one string stand side by side. */
export function buildQuery(...phrases: readonly string[]): SearchQuery {
	const words = phrases.map((phrase) => ({
		anyOf: [{ words: phrase.replace("*", "").split(" "), isOpen: phrase.endsWith("*") }],
		isNot: false,
	}));
	return { words, marks: [], numbers: [] };
}

export function buildSearchPage(more: Partial<SearchPage> = {}): SearchPage {
	return { limit: 9, sort: "best", ...more };
}

export function buildClaim(
	id: string,
	more: Partial<Omit<SearchableClaim, "hit">> & { readonly hit?: Partial<ClaimHit> } = {},
): SearchableClaim {
	const { hit, ...parts } = more;
	const wording = { articleId: "a" as ArticleId, start: 0, end: 3, words: `The dam ${id} held.` };
	return {
		hit: {
			...{ id: id as ClaimId, storyId: "story" as StoryId, storyTitle: "Story story", wording },
			...{ status: "contested", originsAtMost: 2, outlets: 3, copies: 1, positions: [] },
			...{ firstMs: 1_000, latestMs: 2_000, ...hit },
		},
		...{
			words: wording.words,
			marks: joinMarks([]),
			figures: { least: undefined, most: undefined },
		},
		...parts,
	};
}

export function buildSearchable(more: Partial<SearchableStory> = {}): SearchableStory {
	return {
		...{ words: "The dam held, and nobody was hurt.", marks: joinMarks([]) },
		figures: { least: undefined, most: undefined },
		terms: [
			{ kind: "topic", term: "Mining" },
			{ kind: "place", term: "Hollin" },
		],
		claims: [buildClaim("one")],
		...more,
	};
}
