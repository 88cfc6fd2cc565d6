// A statement as tools answer with it.

import { z } from "zod";
import { statementItem } from "../actions/feeds-out/statement-item.ts";
import type { ToldStatement } from "../actions/find-statements.ts";
import { storyPath } from "../actions/page-paths.ts";
import { citationSchema, citeQuote, tellCitation } from "./citation.ts";
import { isoTime } from "./find-dossier.ts";

export const statementSchema = z.object({
	speaker: z.string(),
	role: z.string().optional(),
	speakerKey: z.string(),
	stance: z.string().describe("asserts, denies, confirms, doubts, declines-to-comment …"),
	certainty: z.string().describe("how sure the speaker says to be"),
	evidence: z.array(z.string()).describe("what the statement rests on, as it is told"),
	via: z.array(z.string()).describe("who passed it on, nearest to the speaker first"),
	words: z.string(),
	said: z.string().optional().describe("by when it was said"),
	story: z.object({ id: z.string(), title: z.string(), address: z.string() }).optional(),
	citation: citationSchema.optional(),
});

type StatementAnswer = z.infer<typeof statementSchema>;

/** The statement with the place of its words. */
export function answerStatement(told: ToldStatement, base: string): StatementAnswer {
	const { statement, article, story } = told;
	const { speaker, stance, certainty, evidence, via, content, said } = statement;
	const [quote] = statementItem(told).quotes;
	return {
		...{ speaker: speaker.name, role: speaker.role, speakerKey: speaker.key, stance, certainty },
		evidence: evidence.map(({ kind }) => kind),
		via: via.map((link) => link.speaker.name),
		words: content.map(({ start, end }) => article.text.slice(start, end)).join(" … "),
		said: isoTime(said.latestMs),
		story: story && { id: story.id, title: story.title, address: base + storyPath(story.id) },
		citation: quote && citeQuote(quote, base),
	};
}

/** "Petra Lind · denies: “…” (Sarnford Herald, http://…)" */
export function tellStatement({ speaker, stance, citation, words }: StatementAnswer): string {
	const shown = citation === undefined ? `“${words}”` : tellCitation(citation);
	return `${speaker} · ${stance.replaceAll("-", " ")}: ${shown}`;
}
