// Every claim: its words, its status by the record alone, who stands where.

import type { Claim } from "../../news/claim.ts";
import type { FoundStory } from "../find-story.ts";
import { type ExportTable, type Row, storyCells, storyColumns, timeCell } from "./export-table.ts";

/** One row a claim. */
export const claimsTable: ExportTable = {
	columns: [
		...storyColumns,
		{ name: "id", type: "text", help: "the claim" },
		{ name: "words", type: "text", help: "its clearest wording, as it stands in an article" },
		{ name: "status", type: "text", help: "what the record alone says; never true or false" },
		{ name: "origins_at_most", type: "integer", help: "an upper bound of independent origins" },
		{ name: "outlets", type: "integer", help: "outlets that carry it" },
		{ name: "copies", type: "integer", help: "articles that only repeat another" },
		{ name: "statements", type: "integer", help: "statements that say it or answer it" },
		{ name: "asserting", type: "list", help: "who asserts or confirms it" },
		{ name: "denying", type: "list", help: "who denies or doubts it" },
		{ name: "evidence", type: "list", help: "kinds of evidence that are told for it" },
		{ name: "first", type: "time", help: "when it was first said" },
		{ name: "latest", type: "time", help: "when it was last said" },
		{ name: "article_id", type: "text", help: "the article of its wording" },
		{ name: "start", type: "integer", help: "where the wording begins in the article's text" },
		{ name: "end", type: "integer", help: "where it ends, exclusive; UTF-16 code units" },
	],
	rowsOf: (found) => found.derived.record.claims.map((claim) => rowOf(claim, found)),
};

const denying: ReadonlySet<string> = new Set(["denies", "doubts", "does-not-deny", "retracts"]);

function rowOf(claim: Claim, found: FoundStory): Row {
	const { id, wording, status, origins, positions, evidence, statementIds } = claim;
	const names = (isDenying: boolean): readonly string[] => {
		const side = positions.filter(({ stance }) => denying.has(stance) === isDenying);
		return [...new Set(side.map(({ party }) => party.name))];
	};
	return {
		...{ ...storyCells(found), id, words: wording.words, status },
		...{ origins_at_most: origins.atMost, outlets: origins.outlets, copies: origins.copies },
		...{ statements: statementIds.length, asserting: names(false), denying: names(true) },
		evidence: [...new Set(evidence.map(({ kind }) => kind))],
		...{ first: timeCell(claim.firstMs), latest: timeCell(claim.latestMs) },
		...{ article_id: wording.articleId, start: wording.start, end: wording.end },
	};
}
