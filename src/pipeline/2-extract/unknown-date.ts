// What is said of an article that has no date that can be used.

import type { Page } from "../../news/page.ts";
import type { Problem } from "../../news/skip.ts";
import type { TimeRange } from "../../news/time-range.ts";
import type { ArticleDraft } from "./draft.ts";
import { readDateline } from "./read-dateline.ts";
import { findDayAhead } from "./read-dates.ts";

/** The interval of any time before the article was taken in, and why it has no better one. */
export function unknownDate(
	draft: ArticleDraft,
	page: Page,
): { readonly published: TimeRange; readonly problem: Problem } {
	const dayAhead = draft.dayAhead ?? dayAheadElsewhere(draft, page);
	const known = "it was there when it was taken in";
	const why =
		dayAhead === undefined
			? `the page names no date; ${known}`
			: `the page is dated ${dayAhead}, which lies in the future; ${known}`;
	const detail =
		dayAhead === undefined
			? "The page names no date."
			: `The page is dated ${dayAhead}. That lies in the future, so the date is not used.`;
	return {
		published: { earliestMs: 0, latestMs: page.fetchedMs, basis: "unknown", why },
		problem: { code: dayAhead === undefined ? "no-date" : "date-ahead", detail },
	};
}

/** The day of the dateline or the feed, where it lies in the future. */
function dayAheadElsewhere({ blocks }: ArticleDraft, page: Page): string | undefined {
	const { publishedMs } = page.hints;
	const inFeed = publishedMs === undefined ? "" : String(publishedMs);
	const inDateline = readDateline(blocks[0]?.text ?? "")?.date ?? "";
	const told = [inDateline, inFeed].map((value) => ({
		...{ value, basis: "stated" as const, where: "" },
	}));
	return findDayAhead(told, page);
}
