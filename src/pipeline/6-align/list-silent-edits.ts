// Words that an outlet changed in an article without saying so.

import type { Article } from "../../news/article.ts";
import type { ClaimEvent } from "../../news/claim.ts";
import type { Revision } from "../../news/revision.ts";

/** With less of the earlier text left, the page was made anew, or was read differently. */
const keptShareMin = 0.5;

/**
 * An event for each replacement of words between two readings of one page. Text that was only
 * added is news, and text that was only removed may be furniture; an article with a correction has
 * said so.
 */
export function listSilentEdits(
	article: Article,
	revisions: readonly Revision[],
): readonly ClaimEvent[] {
	if (article.blocks.some(({ kind }) => kind === "correction")) return [];
	return revisions
		.filter(({ articleId, isSameSource }) => articleId === article.id && isSameSource)
		.filter((revision) => keptShare(revision) >= keptShareMin)
		.flatMap(({ atMs, title, changes }) =>
			changes.flatMap(({ before, after }) => {
				if (before === "" || after === "") return [];
				const start = article.text.indexOf(after);
				const isShown = start !== -1 || (before === title && after === article.title);
				if (!isShown) return [];
				const words = { articleId: article.id, start, end: start + after.length, words: after };
				return [
					{
						kind: "silent-edit" as const,
						claimId: undefined,
						seriesId: undefined,
						atMs,
						words: start === -1 ? undefined : words,
						text: `${article.publisher.name} changed the words of "${article.title}"`,
					},
				];
			}),
		);
}

function keptShare({ title, text, changes }: Revision): number {
	const changed = changes.reduce((sum, { before }) => sum + before.length, 0);
	return 1 - changed / Math.max(title.length + text.length, 1);
}
