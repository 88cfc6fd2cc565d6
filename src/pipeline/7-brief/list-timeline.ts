// What happened when, by the date of the event.

import type { Article } from "../../news/article.ts";
import type { Line, TimelineEvent } from "../../news/brief.ts";
import type { ClaimEvent } from "../../news/claim.ts";
import type { Span } from "../../news/span.ts";
import type { TimeMention } from "../../news/time-range.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { findTimes } from "../../text/times/find-times.ts";
import { type BriefScene, compareText, dateOf } from "./brief-scene.ts";
import { checkLine } from "./check-line.ts";
import { chooseLines } from "./choose-lines.ts";
import { lineOf, tellStatement } from "./tell-statement.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** A date is known well enough to read "on Friday" against it. */
const knownDaysMax = 3;

/** Events earlier than this before the story are its background. */
const backgroundDays = 150;

/** Entries shown at most, of each kind. */
const eventsMax = 24;
const recordEventsMax = 12;

type Dated = {
	readonly earliestMs: number;
	readonly latestMs: number;
	readonly line: Line;
	readonly article: Article;
};

/** The story's events and the changes of its record, in order of their dates. */
export function listTimeline(scene: BriefScene): readonly TimelineEvent[] {
	const events = foldAlike(datedSentences(scene)).slice(-eventsMax);
	const changes = recordEvents(scene).slice(-recordEventsMax);
	return [...events, ...changes].sort(
		(a, b) =>
			a.earliestMs - b.earliestMs ||
			a.latestMs - b.latestMs ||
			compareText(a.kind, b.kind) ||
			compareText(a.line.text, b.line.text),
	);
}

/** Sentences with the date of what they tell, from before the story's time. */
export function listEarlier(
	scene: BriefScene,
): readonly { readonly line: Line; readonly earliestMs: number }[] {
	const floor = storyStart(scene) - backgroundDays * dayMs;
	return allDated(scene).filter(({ latestMs }) => latestMs < floor);
}

function datedSentences(scene: BriefScene): readonly Dated[] {
	const floor = storyStart(scene) - backgroundDays * dayMs;
	return allDated(scene)
		.filter(({ latestMs }) => latestMs >= floor)
		.sort(
			(a, b) =>
				a.earliestMs - b.earliestMs ||
				a.latestMs - b.latestMs ||
				compareText(a.article.id, b.article.id) ||
				compareText(a.line.text, b.line.text),
		);
}

function storyStart(scene: BriefScene): number {
	const known = scene.material.articles
		.map((article) => dateOf(scene, article))
		.filter(({ earliestMs, latestMs }) => latestMs - earliestMs <= knownDaysMax * dayMs);
	return Math.min(...known.map(({ earliestMs }) => earliestMs), Number.MAX_SAFE_INTEGER);
}

function allDated(scene: BriefScene): readonly Dated[] {
	return scene.material.articles
		.filter(({ id }) => !scene.repeats.has(id))
		.flatMap((article) => datedIn(scene, article));
}

const timesByArticle = new WeakMap<
	Article,
	{ readonly refDay: string; readonly times: readonly TimeMention[] }
>();

/** The times of an article, kept with it: the same article and day give the same times. */
function timesOf(article: Article, refDay: string): readonly TimeMention[] {
	const known = timesByArticle.get(article);
	if (known?.refDay === refDay) return known.times;
	const times = findTimes(article.text, refDay);
	timesByArticle.set(article, { refDay, times });
	return times;
}

function refDayOf(scene: BriefScene, article: Article): string {
	const { earliestMs, latestMs } = dateOf(scene, article);
	if (latestMs - earliestMs > knownDaysMax * dayMs) return "";
	return new Date(earliestMs).toISOString().slice(0, 10);
}

function datedIn(scene: BriefScene, article: Article): readonly Dated[] {
	const found = new Map<number, Dated>();
	for (const mention of timesOf(article, refDayOf(scene, article))) {
		const { earliestMs, latestMs, value } = mention;
		if (earliestMs === undefined || latestMs === undefined) continue;
		if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) continue;
		const sentence = sentenceAround(article.text, mention.start);
		if (found.has(sentence.start)) continue;
		const line = tellEvent(scene, article, sentence, mention);
		if (line !== undefined) found.set(sentence.start, { earliestMs, latestMs, line, article });
	}
	return [...found.values()];
}

/** The sentence of an event; undefined where the date is that of somebody's words. */
function tellEvent(
	scene: BriefScene,
	article: Article,
	sentence: Span,
	mention: Span,
): Line | undefined {
	const inside = scene.material.statements.filter(
		({ articleId, content }) =>
			articleId === article.id &&
			content.some(({ start }) => start >= sentence.start && start < sentence.end),
	);
	const telling = inside.find(({ content }) =>
		content.some(({ start, end }) => start <= mention.start && mention.end <= end),
	);
	if (inside.length > 0 && telling === undefined) return undefined;
	if (telling !== undefined && (telling.negated || telling.conditional)) return undefined;
	if (telling !== undefined) return tellStatement(scene, telling);
	const line = lineOf(article, sentence);
	return line !== undefined && checkLine(line).length === 0 ? line : undefined;
}

/** Events of one date that tell the same become one, with the number of articles that tell it. */
function foldAlike(dated: readonly Dated[]): readonly TimelineEvent[] {
	const byDate = new Map<string, Dated[]>();
	for (const event of dated) {
		const key = `${event.earliestMs} ${event.latestMs}`;
		const list = byDate.get(key);
		if (list === undefined) byDate.set(key, [event]);
		else list.push(event);
	}
	return [...byDate.values()].flatMap((list) =>
		chooseLines(list, 4).map(({ earliestMs, latestMs, line }) => ({
			earliestMs,
			latestMs,
			line,
			kind: "event" as const,
			articles: new Set(
				list
					.filter((other) => chooseLines([{ line }, other], 2).length === 1)
					.map(({ article }) => article.id),
			).size,
		})),
	);
}

const shownKinds: ReadonlySet<ClaimEvent["kind"]> = new Set([
	"first-denial",
	"second-origin",
	"named-source",
	"figure-changed",
	"correction",
	"changed-position",
]);

/** Changes of the record, told by the words that made them. */
function recordEvents(scene: BriefScene): readonly TimelineEvent[] {
	return scene.record.events.flatMap((event) => {
		if (!shownKinds.has(event.kind) || event.words === undefined) return [];
		const article = scene.articles.get(event.words.articleId);
		if (article === undefined) return [];
		const line = tellChange(scene, article, event.words);
		if (line === undefined) return [];
		const { earliestMs, latestMs } = dateOf(scene, article);
		return [{ earliestMs, latestMs, line, kind: "record" as const, articles: 1 }];
	});
}

function tellChange(scene: BriefScene, article: Article, words: Span): Line | undefined {
	const statement = scene.material.statements.find(
		({ articleId, content }) =>
			articleId === article.id &&
			content.some(({ start, end }) => start >= words.start && end <= words.end),
	);
	if (statement !== undefined) return tellStatement(scene, statement);
	const line = lineOf(article, sentenceAround(article.text, words.start));
	return line !== undefined && checkLine(line).length === 0 ? line : undefined;
}
