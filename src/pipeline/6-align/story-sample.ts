// Invented stories for tests: articles and statements built from a few lines of text.

import type { Article } from "../../news/article.ts";
import type { Copy } from "../../news/copy.ts";
import type { Quantity } from "../../news/figure.ts";
import type { ArticleId, Span } from "../../news/span.ts";
import type { SpeakerRef, Statement, StatementId } from "../../news/statement.ts";
import type { StoryId, StoryMaterial } from "../../news/story.ts";
import type { TimeRange } from "../../news/time-range.ts";

/** A statement as a test writes it: the words are looked up in the article's text. */
export type StatementSample = Partial<
	Omit<Statement, "speaker" | "content" | "figures" | "cue">
> & {
	readonly speaker: string | SpeakerRef;
	readonly content: string;
	readonly cue?: string;
	readonly figures?: readonly (Partial<Quantity> & { readonly words: string })[];
};

/** An article as a test writes it, with its statements. */
export type ArticleSample = {
	readonly id: string;
	readonly text: string;
	/** "2031-05-02"; left out for an article without a date. */
	readonly date?: string;
	readonly publisher?: string;
	readonly title?: string;
	readonly says?: readonly StatementSample[];
};

const dayMs = 24 * 60 * 60 * 1000;

/** When every sample was received. */
export const receivedMs = Date.UTC(2031, 11, 1);

/** A story made of samples. */
export function storyOf(
	samples: readonly ArticleSample[],
	rest: Partial<StoryMaterial> = {},
): StoryMaterial {
	return {
		id: "story-sample" as StoryId,
		articles: samples.map(articleOf),
		statements: samples.flatMap((sample) =>
			(sample.says ?? []).map((say, at) => statementOf(sample, say, at)),
		),
		copies: [],
		families: {},
		...rest,
	};
}

/** One copy of another, for the `copies` of a story. */
export function copyOf(id: string, of: string): Copy {
	return {
		articleId: id as ArticleId,
		of: of as ArticleId,
		root: of as ArticleId,
		ghost: undefined,
		relation: "verbatim",
		share: 1,
		why: "the same words",
	};
}

/** A person who speaks for a side, or for nobody. */
export function person(name: string, rest: Partial<SpeakerRef> = {}): SpeakerRef {
	return {
		key: name.toLowerCase().replaceAll(" ", "-"),
		name,
		kind: "person",
		role: undefined,
		side: undefined,
		resolved: true,
		...rest,
	};
}

function articleOf({
	id,
	text,
	date,
	publisher = "Example Post",
	title = id,
}: ArticleSample): Article {
	return {
		id: id as ArticleId,
		url: undefined,
		title,
		text,
		blocks: [{ kind: "paragraph", start: 0, end: text.length }],
		language: "en",
		published: rangeOf(date),
		modified: undefined,
		bylines: [],
		publisher: { key: publisher.toLowerCase().replaceAll(" ", "-"), name: publisher },
		credits: [],
		section: undefined,
		topics: [],
		related: [],
		images: [],
		removed: [],
		problems: [],
		receivedMs,
	};
}

function rangeOf(date: string | undefined): TimeRange {
	if (date === undefined) {
		return { earliestMs: 0, latestMs: receivedMs, basis: "received", why: "no date on the page" };
	}
	const startMs = Date.parse(date);
	return { earliestMs: startMs, latestMs: startMs + dayMs - 1, basis: "metadata", why: "the page" };
}

function statementOf(article: ArticleSample, say: StatementSample, at: number): Statement {
	const { speaker, content, cue, figures = [], ...rest } = say;
	const contentSpan = spanOf(article.text, content);
	return {
		id: `${article.id}-${at}` as StatementId,
		articleId: article.id as ArticleId,
		speaker: typeof speaker === "string" ? person(speaker) : speaker,
		speakerSpans:
			typeof speaker === "string"
				? spansOf(article.text, speaker)
				: spansOf(article.text, speaker.name),
		via: [],
		cue: cue === undefined ? undefined : spanOf(article.text, cue),
		stance: "asserts",
		stanceSpan: undefined,
		certainty: "unspecified",
		certaintySpan: undefined,
		evidence: [],
		content: content === "" ? [] : [contentSpan],
		quote: "indirect",
		negated: /\b(?:not|no|never|nobody)\b|n't\b/.test(content),
		conditional: /\b(?:if|could|might)\b/.test(content),
		figures: figures.map((figure) => quantityOf(article.text, figure)),
		times: [],
		said: rangeOf(article.date),
		audience: undefined,
		parent: undefined,
		rule: "sample",
		...rest,
	};
}

function quantityOf(
	text: string,
	{ words, ...rest }: Partial<Quantity> & { readonly words: string },
): Quantity {
	return {
		...spanOf(text, words),
		low: undefined,
		best: Number(/\d[\d,]*/.exec(words)?.[0].replaceAll(",", "") ?? "0"),
		high: undefined,
		unit: "person",
		counted: "people",
		countedSpan: undefined,
		approx: undefined,
		change: undefined,
		kind: "count",
		...rest,
	};
}

function spansOf(text: string, words: string): readonly Span[] {
	const start = text.indexOf(words);
	return start < 0 ? [] : [{ start, end: start + words.length }];
}

/** The place of words in a text; a test that misquotes its text fails here. */
function spanOf(text: string, words: string): Span {
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`the sample text has no "${words}"`);
	return { start, end: start + words.length };
}
