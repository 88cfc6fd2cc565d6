// Every statement: who said it, in which words, in which article.

import type { FoundStory } from "../find-story.ts";
import { citeStatement } from "../get-claim-page.ts";
import { dateOf } from "../list-article-heads.ts";
import { type ExportTable, type Row, storyCells, storyColumns, timeCell } from "./export-table.ts";

/** One row a statement. */
export const statementsTable: ExportTable = {
	columns: [
		...storyColumns,
		{ name: "id", type: "text", help: "the statement" },
		{ name: "speaker", type: "text", help: "who said it, by the fullest name" },
		{ name: "speaker_key", type: "text", help: "the same for the same speaker in every article" },
		{
			name: "speaker_kind",
			type: "text",
			help: "person, office, organisation, country, unnamed …",
		},
		{ name: "role", type: "text", help: "office or description" },
		{ name: "side", type: "text", help: "the country or organisation spoken for" },
		{ name: "via", type: "list", help: "who passed it on, nearest to the speaker first" },
		{ name: "stance", type: "text", help: "asserts, denies, confirms, doubts …" },
		{ name: "certainty", type: "text", help: "how sure the speaker says to be" },
		{ name: "evidence", type: "list", help: "what it rests on, as it is told" },
		{ name: "quote", type: "text", help: "direct, indirect or mixed" },
		{ name: "negated", type: "boolean", help: "whether its own words are negated" },
		{ name: "words", type: "text", help: "what was said, as it stands in the article" },
		{ name: "said_from", type: "time", help: "when it was said, at the earliest" },
		{ name: "said_to", type: "time", help: "at the latest" },
		{ name: "claim_id", type: "text", help: "the claim it belongs to, where it belongs to one" },
		{ name: "article_id", type: "text", help: "the article" },
		{ name: "article_title", type: "text", help: "its title" },
		{ name: "publisher", type: "text", help: "its outlet" },
		{ name: "url", type: "text", help: "its address" },
		{ name: "published", type: "time", help: "when it was published, at the latest" },
		{ name: "start", type: "integer", help: "where the statement begins in the article's text" },
		{ name: "end", type: "integer", help: "where it ends, exclusive; UTF-16 code units" },
		{ name: "rule", type: "text", help: "the rule that found it" },
	],
	rowsOf,
};

function rowsOf(found: FoundStory): readonly Row[] {
	const { material, derived } = found;
	const articles = new Map(material.articles.map((article) => [article.id, article]));
	const claims = new Map(
		derived.record.claims.flatMap(({ id, statementIds }) => statementIds.map((one) => [one, id])),
	);
	return material.statements.flatMap((statement): Row[] => {
		const article = articles.get(statement.articleId);
		if (article === undefined) return [];
		const { speaker, said, content, via, evidence } = statement;
		const { start, end } = citeStatement(statement, article.text);
		return [
			{
				...{ ...storyCells(found), id: statement.id, speaker: speaker.name },
				...{ speaker_key: speaker.key, speaker_kind: speaker.kind, role: speaker.role },
				...{ side: speaker.side, via: via.map((link) => link.speaker.name) },
				...{ stance: statement.stance, certainty: statement.certainty },
				evidence: evidence.map(({ kind }) => kind),
				...{ quote: statement.quote, negated: statement.negated },
				words: content.map((span) => article.text.slice(span.start, span.end)).join(" … "),
				...{ said_from: timeCell(said.earliestMs), said_to: timeCell(said.latestMs) },
				...{ claim_id: claims.get(statement.id), article_id: article.id },
				...{ article_title: article.title, publisher: article.publisher.name, url: article.url },
				published: timeCell(dateOf(article, derived.record).latestMs),
				...{ start, end, rule: statement.rule },
			},
		];
	});
}
