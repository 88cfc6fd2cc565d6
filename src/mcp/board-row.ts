// A claim with those who assert and those who deny it, as tools answer with it.

import { z } from "zod";
import type { QuotedArticle } from "../actions/feeds-out/quote-words.ts";
import type { Dossier } from "../actions/get-dossier.ts";
import { claimPath } from "../actions/page-paths.ts";
import { citationSchema, citeAll, tellCitation } from "./citation.ts";

const positionSchema = z.object({
	party: z.string(),
	role: z.string().optional(),
	stance: z.string(),
	citations: z.array(citationSchema),
});

export const rowSchema = z.object({
	claimId: z.string(),
	text: z.string(),
	status: z.string().describe("what the record alone says; never true or false"),
	origins: z.string().describe("with the words “at most”: an upper bound"),
	address: z.string(),
	citations: z.array(citationSchema),
	asserting: z.array(positionSchema),
	denying: z.array(positionSchema),
	other: z.array(positionSchema),
});

type Row = Dossier["brief"]["onTheRecord"][number];
type RowAnswer = z.infer<typeof rowSchema>;

/** Parties of one side that an answer names. */
const partiesMax = 8;

type Sources = { readonly articles: ReadonlyMap<string, QuotedArticle>; readonly base: string };

/** A row of the record of a story. */
export function answerRow(row: Row, storyId: string, { articles, base }: Sources): RowAnswer {
	const side = (positions: Row["asserting"]) =>
		positions.slice(0, partiesMax).map(({ party, stance, words }) => ({
			...{ party: party.name, role: party.role, stance },
			citations: citeAll(words, articles, { base, limit: 2 }),
		}));
	return {
		...{ claimId: row.claimId, text: row.line.text, status: row.status },
		...{ origins: row.originsText, address: base + claimPath(storyId, row.claimId) },
		citations: citeAll(row.line.citations, articles, { base, limit: 2 }),
		...{ asserting: side(row.asserting), denying: side(row.denying), other: side(row.other) },
	};
}

/** The row in a line: what is claimed, who says so, who denies it. */
export function tellRow({ claimId, text, status, origins, asserting, denying }: RowAnswer): string {
	const names = (verb: string, side: RowAnswer["asserting"]): string => {
		if (side.length === 0) return "";
		const told = side.map(({ party, citations }) =>
			[party, ...citations.slice(0, 1).map(tellCitation)].join(" "),
		);
		return `; ${verb}: ${told.join(", ")}`;
	};
	const parties = `${names("asserting", asserting)}${names("denying", denying)}`;
	return `- [${claimId}] ${text} (${status.replaceAll("-", " ")}, ${origins})${parties}`;
}
