// An article whose page was changed: what it said before, and what is different.

import type { Article } from "../news/article.ts";
import type { Page } from "../news/page.ts";
import type { Revision } from "../news/revision.ts";
import { scrapePage } from "../pipeline/1-fetch/scrape/scrape-page.ts";
import { extractArticle } from "../pipeline/2-extract/extract-article.ts";
import { removedKeys, withoutRepeated } from "../pipeline/2-extract/learn-furniture.ts";
import { diffParagraphs } from "../text/diff-paragraphs.ts";

/** An article with the page it was read from, where that is still kept. */
export type Reading = { readonly article: Article; readonly page: Page | undefined };

/** Pages up to this size are read again by today's rules. */
const againBytesMax = 2_000_000;

/**
 * The revision that `after` makes of `before`; undefined where they say the same. The older page is
 * extracted anew, so that a change of our own rules is never taken for one of the outlet's.
 */
export function reviseArticle(before: Reading, after: Reading): Revision | undefined {
	const { title, text } = readAgain(before, removedKeys(after.article));
	const changes = [
		...diffParagraphs(title, after.article.title),
		...diffParagraphs(text, after.article.text),
	];
	if (changes.length === 0) return undefined;
	return {
		...{ articleId: after.article.id, atMs: after.article.receivedMs, title, text, changes },
		isSameSource: isSameSource(before.page, after.page),
	};
}

function readAgain(
	{ article, page }: Reading,
	repeated: ReadonlySet<string>,
): Pick<Article, "title" | "text"> {
	if (page === undefined || page.bytes.length > againBytesMax) return article;
	const again = extractArticle(scrapePage(page));
	// What was learned of the site since is no change of the outlet's.
	return "skip" in again ? article : withoutRepeated(again, repeated);
}

/** The same address in the same form: not a feed's excerpt against the page it announces. */
function isSameSource(before: Page | undefined, after: Page | undefined): boolean {
	if (before?.url === undefined || after === undefined) return false;
	const isWhole = ({ headers }: Page): boolean => Object.keys(headers).length > 1;
	return (
		before.url === after.url &&
		before.mediaType === after.mediaType &&
		isWhole(before) === isWhole(after)
	);
}
