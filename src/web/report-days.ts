// The days on which a story was reported, for going back to them.

import type { ArticleHead } from "../wire/stories.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Days as "2025-03-04" in order, UTC; articles whose day is not known are left out. */
export function listReportDays(articles: readonly ArticleHead[]): readonly string[] {
	const dated = articles.filter(
		({ published }) => published.latestMs - published.earliestMs < dayMs,
	);
	const days = dated.map(({ published }) =>
		new Date(published.latestMs).toISOString().slice(0, 10),
	);
	return [...new Set(days)].sort();
}
