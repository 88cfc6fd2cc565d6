// Reads the times inside a statement, and when it was said.

import type { Article } from "../../news/article.ts";
import type { Span } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { TimeMention, TimeRange } from "../../news/time-range.ts";
import { findTimes } from "../../text/times/find-times.ts";

const dayMs = 24 * 60 * 60 * 1000;
const refDaysMax = 3;

/**
 * The times of a content, and when the statement was made: the time beside its cue ("said on
 * Friday") where that names an interval, else the article's own date.
 */
export function readTimes(
	article: Article,
	content: readonly Span[],
	beside: readonly Span[],
): Pick<Statement, "times" | "said"> {
	const refDay = refDayOf(article.published);
	const times = content.flatMap((span) => timesIn(article.text, span, refDay));
	for (const span of beside) {
		for (const { earliestMs, latestMs, start, end } of timesIn(article.text, span, refDay)) {
			if (earliestMs === undefined || latestMs === undefined) continue;
			const words = article.text.slice(start, end);
			const why = `said "${words}", read against ${refDay === "" ? "no date" : refDay}`;
			return { times, said: { earliestMs, latestMs, basis: "stated", why } };
		}
	}
	return { times, said: article.published };
}

function timesIn(text: string, span: Span, refDay: string): TimeMention[] {
	return findTimes(text.slice(span.start, span.end), refDay).map((mention) => ({
		...mention,
		start: mention.start + span.start,
		end: mention.end + span.start,
	}));
}

/** The day to read "on Friday" against; empty where the article's date is too wide for it. */
function refDayOf(published: TimeRange): string {
	const { earliestMs, latestMs, basis } = published;
	const known = basis !== "unknown" && latestMs - earliestMs <= refDaysMax * dayMs;
	const readable = Number.isFinite(earliestMs) && Math.abs(earliestMs) < 8e15;
	return known && readable ? new Date(earliestMs).toISOString().slice(0, 10) : "";
}
