// Words that an outlet changed in an article without saying so.

import type { Article } from "../../news/article.ts";
import type { ClaimEvent } from "../../news/claim.ts";
import type { Revision, TextChange } from "../../news/revision.ts";
import type { Citation } from "../../news/span.ts";

/** With less of the earlier text left, the page was made anew, or was read differently. */
const keptShareMin = 0.5;

/**
 * An event for each reading of a page that found words replaced. Text that was only added is news,
 * and text that was only removed may be furniture; an article with a correction has said so.
 */
export function listSilentEdits(
	article: Article,
	revisions: readonly Revision[],
): readonly ClaimEvent[] {
	if (article.blocks.some(({ kind }) => kind === "correction")) return [];
	return revisions
		.filter(({ articleId, isSameSource }) => articleId === article.id && isSameSource)
		.filter((revision) => keptShare(revision) >= keptShareMin)
		.flatMap((revision) => {
			const replaced = revision.changes.filter(
				({ before, after }) => before !== "" && after !== "",
			);
			if (replaced.length === 0) return [];
			return [
				{
					...{ kind: "silent-edit" as const, claimId: undefined, seriesId: undefined },
					atMs: revision.atMs,
					words: findWords(article, replaced),
					text: `${article.publisher.name} changed the words of "${article.title}"`,
				},
			];
		});
}

/** The first of the new words that still stand in the text. */
function findWords({ id, text }: Article, changes: readonly TextChange[]): Citation | undefined {
	for (const { after } of changes) {
		const start = text.indexOf(after);
		if (start !== -1) return { articleId: id, start, end: start + after.length, words: after };
	}
	return undefined;
}

function keptShare({ title, text, changes }: Revision): number {
	const changed = changes.reduce((sum, { before }) => sum + before.length, 0);
	return 1 - changed / Math.max(title.length + text.length, 1);
}
