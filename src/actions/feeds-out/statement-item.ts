// A statement as an item of a feed: who said it, in which words, where.

import type { ToldStatement } from "../find-statements.ts";
import { citeStatement } from "../get-claim-page.ts";
import { articlePath } from "../page-paths.ts";
import type { OutItem } from "./out-feed.ts";
import { quoteWords } from "./quote-words.ts";

/** The longest title; what is said beyond it stands in the item. */
const titleLengthMax = 140;

/** "Ada Brill denies: “The dam was inspected.”" with the words as they stand in the article. */
export function statementItem({ statement, article, story }: ToldStatement): OutItem {
	const { id, speaker, stance, said, content } = statement;
	const cited = citeStatement(statement, article.text);
	const words = content.map(({ start, end }) => article.text.slice(start, end)).join(" … ");
	const quote = quoteWords(cited, new Map([[String(article.id), article]]), speaker.name);
	const told = `${speaker.name} ${tellStance(stance)}: ${shorten(words)}`;
	return {
		id: `urn:onrecord:statement:${id}`,
		title: told,
		text: story === undefined ? [] : [story.title],
		quotes: quote === undefined ? [] : [quote],
		path: articlePath(article.id, cited),
		...{ publishedMs: said.latestMs, updatedMs: said.latestMs },
		...{ authors: [article.publisher.name], tags: [stance] },
		record: {
			...{ type: "statement", id, articleId: article.id, speaker, stance },
			...{ words, citation: cited, certainty: statement.certainty, said },
			...{ evidence: statement.evidence.map(({ kind }) => kind), story },
		},
	};
}

/** A stance as a verb: "declines to comment". */
export function tellStance(stance: string): string {
	return stance.replaceAll("-", " ");
}

function shorten(words: string): string {
	const line = words.replaceAll(/\s+/g, " ").trim();
	if (line.length <= titleLengthMax) return `“${line}”`;
	return `“${line.slice(0, Math.max(line.lastIndexOf(" ", titleLengthMax), 1))} …”`;
}
