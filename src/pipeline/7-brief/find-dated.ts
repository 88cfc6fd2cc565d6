// The sentences of a story that tell when something happened.

import type { Article } from "../../news/article.ts";
import type { Line } from "../../news/brief.ts";
import type { Span } from "../../news/span.ts";
import type { TimeMention } from "../../news/time-range.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { findTimes } from "../../text/times/find-times.ts";
import { type BriefScene, dateOf } from "./brief-scene.ts";
import { checkLine } from "./check-line.ts";
import { lineOf, tellStatement } from "./tell-statement.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** A date is known well enough to read "on Friday" against it. */
export const knownWidthMsMax = 3 * dayMs;

/** A date that a sentence of an article tells. */
export type DatedSentence = {
	readonly earliestMs: number;
	readonly latestMs: number;
	readonly article: Article;
	readonly sentence: Span;
	readonly mention: Span;
};

type ArticleTimes = { readonly refDay: number; readonly times: readonly DatedSentence[] };

const timesByArticle = new WeakMap<Article, ArticleTimes>();

/** The dated sentences of the story's originals; days, months and years, no hours or durations. */
export function findDated(scene: BriefScene): readonly DatedSentence[] {
	return scene.material.articles
		.filter(({ id }) => !scene.repeats.has(id))
		.flatMap((article) => timesOf(article, refDayOf(scene, article)));
}

/** Kept with the article: the same article and day give the same times. */
function timesOf(article: Article, refDay: number): readonly DatedSentence[] {
	const known = timesByArticle.get(article);
	if (known?.refDay === refDay) return known.times;
	const told = refDay === unknownDay ? "" : new Date(refDay * dayMs).toISOString().slice(0, 10);
	const times = findTimes(article.text, told).flatMap((mention) => datedOf(article, mention));
	timesByArticle.set(article, { refDay, times });
	return times;
}

function datedOf(article: Article, mention: TimeMention): readonly DatedSentence[] {
	const { earliestMs, latestMs, value } = mention;
	if (earliestMs === undefined || latestMs === undefined) return [];
	if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) return [];
	const sentence = sentenceAround(article.text, mention.start);
	return [{ earliestMs, latestMs, article, sentence, mention }];
}

/** Stands for no day: the article's date is not known well enough. */
const unknownDay = Number.MIN_SAFE_INTEGER;

/** The day against which an article's times are read, in days since 1970. */
function refDayOf(scene: BriefScene, article: Article): number {
	const { earliestMs, latestMs } = dateOf(scene, article);
	return latestMs - earliestMs > knownWidthMsMax ? unknownDay : Math.floor(earliestMs / dayMs);
}

/** The line of a dated sentence; undefined where the date is only that of somebody's words. */
export function tellDated(
	scene: BriefScene,
	{ article, sentence, mention }: DatedSentence,
): Line | undefined {
	const inside = (scene.statementsBy.get(article.id) ?? []).filter(({ content }) =>
		content.some(({ start }) => start >= sentence.start && start < sentence.end),
	);
	const telling = inside.find(({ content }) =>
		content.some(({ start, end }) => start <= mention.start && mention.end <= end),
	);
	if (inside.length > 0 && telling === undefined) return undefined;
	if (telling !== undefined) {
		return telling.negated || telling.conditional ? undefined : tellStatement(scene, telling);
	}
	const line = lineOf(article, sentence);
	return line !== undefined && checkLine(line).length === 0 ? line : undefined;
}
