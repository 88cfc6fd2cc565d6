// Stage 4: an article to its statements, who said what.

import type { Article } from "../../news/article.ts";
import type { Skip } from "../../news/skip.ts";
import type { Attribution } from "../../news/statement.ts";
import { buildStatements } from "./build-statements.ts";
import { findAttributions } from "./find-attributions.ts";
import { joinFreeQuotes } from "./free-quotes.ts";
import { findLineAttributions } from "./line-attributions.ts";
import { readArticle } from "./read-article.ts";

/**
 * The statements of an article, in the order of their content.
 *
 * Pure: the same article gives the same statements. An article in a language other than English
 * is skipped; "und" is read as English, since a wrong guess costs only missing statements.
 */
export function attributeStatements(article: Article): Attribution | Skip {
	if (article.language !== "en" && article.language !== "und") {
		return {
			skip: "language-not-covered",
			detail: `Attribution reads English; this article is in "${article.language}".`,
		};
	}
	const reading = readArticle(article);
	const { text, quotes, paragraphs } = reading;
	const found = [
		...findLineAttributions(text, paragraphs, quotes),
		...reading.scenes.flatMap(findAttributions),
	].sort((a, b) => a.cue.start - b.cue.start);
	const drafts = joinFreeQuotes(text, found, quotes);
	return { statements: buildStatements(article, reading, drafts), problems: [] };
}
