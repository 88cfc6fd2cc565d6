// What happened when, by the date of the event.

import type { Article } from "../../news/article.ts";
import type { Line, TimelineEvent } from "../../news/brief.ts";
import type { ClaimEvent } from "../../news/claim.ts";
import type { Span } from "../../news/span.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { type BriefScene, compareText, dateOf } from "./brief-scene.ts";
import { checkLine } from "./check-line.ts";
import { chooseLines } from "./choose-lines.ts";
import { type DatedSentence, findDated, knownWidthMsMax, tellDated } from "./find-dated.ts";
import { inOrder } from "./in-order.ts";
import { lineOf, tellStatement } from "./tell-statement.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Events earlier than this before the story are its background. */
const backgroundDays = 150;

/** Dates shown at most, those that most articles tell of; and lines for each. */
const datesMax = 20;
const linesPerDateMax = 3;

/** Sentences of one date that are tried. */
const triesMax = 12;

const recordEventsMax = 12;

/** The story's events and the changes of its record, in order of their dates. */
export function listTimeline(scene: BriefScene, { during }: Dated): readonly TimelineEvent[] {
	const events = withoutRepeats(busiestDates(during).flatMap((date) => eventsOf(scene, date)));
	const changes = withoutRepeats(recordEvents(scene)).slice(-recordEventsMax);
	return [...events, ...changes].sort(
		(a, b) =>
			a.earliestMs - b.earliestMs ||
			a.latestMs - b.latestMs ||
			compareText(a.kind, b.kind) ||
			compareText(a.line.text, b.line.text),
	);
}

/** Each line once, at its first place in the list. */
function withoutRepeats(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
	const byText = new Map<string, TimelineEvent>();
	for (const event of events) {
		if (!byText.has(event.line.text)) byText.set(event.line.text, event);
	}
	return [...byText.values()];
}

/** A year alone is no place on a line of days. */
const eventDaysMax = 31;

/** Lines of what happened long before the story, the oldest first. */
export function* earlierLines(
	scene: BriefScene,
	{ before }: Dated,
): Iterable<{ readonly line: Line }> {
	const inTime = inOrder(
		before,
		(a, b) =>
			a.earliestMs - b.earliestMs ||
			a.latestMs - b.latestMs ||
			compareText(a.article.id, b.article.id) ||
			a.mention.start - b.mention.start,
	);
	for (const dated of inTime) {
		const line = tellDated(scene, dated);
		if (line !== undefined) yield { line };
	}
}

/** The dated sentences of a story, in order of its articles. */
export type Dated = {
	readonly before: readonly DatedSentence[];
	readonly during: readonly DatedSentence[];
};

/** What was long before the story, and what is part of it. */
export function splitByStart(scene: BriefScene): Dated {
	let start = Number.MAX_SAFE_INTEGER;
	for (const article of scene.material.articles) {
		const { earliestMs, latestMs } = dateOf(scene, article);
		if (latestMs - earliestMs <= knownWidthMsMax) start = Math.min(start, earliestMs);
	}
	const floor = start - backgroundDays * dayMs;
	const dated = findDated(scene);
	return {
		before: dated.filter(({ latestMs }) => latestMs < floor),
		during: dated.filter(
			({ earliestMs, latestMs }) =>
				latestMs >= floor && latestMs - earliestMs <= eventDaysMax * dayMs,
		),
	};
}

/** The sentences by date, for the dates that most articles tell of. */
function busiestDates(dated: readonly DatedSentence[]): readonly (readonly DatedSentence[])[] {
	const byDate = new Map<string, DatedSentence[]>();
	for (const sentence of dated) {
		const key = `${sentence.earliestMs} ${sentence.latestMs}`;
		const list = byDate.get(key);
		if (list === undefined) byDate.set(key, [sentence]);
		else list.push(sentence);
	}
	return [...byDate]
		.map(([key, list]) => ({ key, list, articles: articlesOf(list) }))
		.sort((a, b) => b.articles - a.articles || compareText(a.key, b.key))
		.slice(0, datesMax)
		.map(({ list }) => list);
}

function articlesOf(list: readonly DatedSentence[]): number {
	return new Set(list.map(({ article }) => article.id)).size;
}

/** What one date's sentences tell, each thing once with the number of articles that tell it. */
function eventsOf(scene: BriefScene, list: readonly DatedSentence[]): readonly TimelineEvent[] {
	const told = list.slice(0, triesMax).flatMap((dated) => {
		const line = tellDated(scene, dated);
		return line === undefined ? [] : [{ ...dated, line }];
	});
	return chooseLines(told, linesPerDateMax).map(({ earliestMs, latestMs, line }) => {
		const alike = told.filter((other) => chooseLines([{ line }, other], 2).length === 1);
		return { earliestMs, latestMs, line, kind: "event", articles: articlesOf(alike) };
	});
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
	const shown = scene.record.events.filter(({ kind }) => shownKinds.has(kind));
	return shown.slice(-2 * recordEventsMax).flatMap(({ words }) => {
		const article = words && scene.articles.get(words.articleId);
		if (words === undefined || article === undefined) return [];
		const line = tellChange(scene, article, words);
		if (line === undefined) return [];
		const { earliestMs, latestMs } = dateOf(scene, article);
		if (latestMs - earliestMs > knownWidthMsMax) return [];
		return [{ earliestMs, latestMs, line, kind: "record" as const, articles: 1 }];
	});
}

function tellChange(scene: BriefScene, article: Article, words: Span): Line | undefined {
	const statement = scene.statementsBy
		.get(article.id)
		?.find(({ content }) =>
			content.some(({ start, end }) => start >= words.start && end <= words.end),
		);
	if (statement !== undefined) return tellStatement(scene, statement);
	const line = lineOf(article, sentenceAround(article.text, words.start));
	return line !== undefined && checkLine(line).length === 0 ? line : undefined;
}
