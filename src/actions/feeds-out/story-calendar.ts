// The timeline of a story as dates for a calendar.

import { createHash } from "node:crypto";
import type { TimelineEvent } from "../../news/brief.ts";
import { findStory } from "../find-story.ts";
import { storyPath } from "../page-paths.ts";
import type { Workspace } from "../workspace.ts";
import type { Quote } from "./out-feed.ts";
import { quoteAll } from "./quote-words.ts";

/** One event of a timeline. A whole day, or several, where no time is told. */
export type CalendarEvent = {
	/** The same however often the story is derived, as long as its words are. */
	readonly id: string;
	readonly text: string;
	readonly kind: TimelineEvent["kind"];
	readonly startMs: number;
	/** Inclusive. */
	readonly endMs: number;
	readonly isWholeDay: boolean;
	readonly quotes: readonly Quote[];
};

export type StoryCalendar = {
	readonly title: string;
	readonly path: string;
	readonly feedPath: string;
	readonly updatedMs: number;
	readonly events: readonly CalendarEvent[];
};

const dayMs = 24 * 60 * 60 * 1000;

/** An event that could be on any day of a longer time is no date for a calendar. */
const spanMsMax = 31 * dayMs;

/** The calendar of a story; undefined for an id that is not known. */
export async function getStoryCalendar(
	workspace: Workspace,
	id: string,
): Promise<StoryCalendar | undefined> {
	const found = await findStory(workspace, id);
	if (found === undefined) return undefined;
	const { brief, summary } = found.derived;
	const articles = new Map(found.material.articles.map((article) => [String(article.id), article]));
	const events = brief.timeline
		.filter(isDated)
		.map(({ line, kind, earliestMs, latestMs }): CalendarEvent => {
			const name = `${summary.id}\n${kind}\n${earliestMs}\n${line.text}`;
			return {
				id: createHash("sha256").update(name).digest("base64url").slice(0, 22),
				...{ text: line.text, kind, startMs: earliestMs, endMs: latestMs },
				isWholeDay: latestMs - earliestMs >= dayMs - 1000,
				quotes: quoteAll(line.citations.slice(0, 3), articles),
			};
		});
	return {
		title: summary.title,
		path: storyPath(summary.id),
		feedPath: `/feeds/story/${summary.id}`,
		updatedMs: summary.latestMs,
		events,
	};
}

function isDated({ earliestMs, latestMs }: TimelineEvent): boolean {
	const isTime = (ms: number): boolean => Number.isFinite(ms) && Math.abs(ms) < 8e15;
	return isTime(earliestMs) && isTime(latestMs) && latestMs - earliestMs <= spanMsMax;
}
