// Where a report says of what it tells that nobody has shown it.

import type { Article } from "../../news/article.ts";
import type { Citation, Span } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { cite } from "./claim-member.ts";
import { startOf } from "./start-of.ts";
import { statementsBetween } from "./statements-between.ts";

/** A report's own words that a statement is not borne out, and the statements that it follows. */
export type Caveat = {
	readonly words: Citation;
	readonly statements: readonly Statement[];
};

const caveatPattern =
	/\b(?:lack(?:s|ed|ing)? (?:any )?(?:substantiation|evidence|confirmation|proof)|(?:has|have|had|was|were|could|can|is|are)(?: not|n['’]t) (?:yet )?(?:be |been )?(?:immediately |independently )?(?:verif(?:y|ied)|confirm(?:ed)?|corroborat(?:e|ed)|substantiated?)|unable to (?:independently )?(?:verify|confirm)|(?:without|no|offered no|gave no|provided no) (?:evidence|proof)|unsubstantiated|unverified|unconfirmed)\b/giu;

/** The caveats of an article in order, each with the statements of its own or the last sentence. */
export function findCaveats(article: Article, all: readonly Statement[]): readonly Caveat[] {
	const { text } = article;
	const statements = all.filter((statement) => !isOwnDoubt(statement));
	const places = [
		...[...text.matchAll(caveatPattern)].map(({ index }) => index),
		...all.filter(isOwnDoubt).map(({ cue, content }) => (cue ?? content[0])?.start ?? 0),
	];
	const sentences = new Map(
		places.map((place) => {
			const sentence = sentenceAround(text, place);
			return [sentence.start, sentence] as const;
		}),
	);
	return [...sentences.values()].map((sentence) => {
		const inside = statementsBetween(statements, sentence.start, sentence.end);
		const about = inside.length > 0 ? inside : lastBefore(text, sentence, statements);
		return { words: cite(article, sentence), statements: about };
	});
}

/** Whether an article doubts in its own voice: nobody is named who doubts. */
export function isOwnDoubt({ stance, speakerSpans }: Statement): boolean {
	return stance === "doubts" && speakerSpans.length === 0;
}

/** The statement that stands last in the sentence before: "it gave no evidence" reaches no further. */
function lastBefore(
	text: string,
	{ start }: Span,
	statements: readonly Statement[],
): readonly Statement[] {
	const lastChar = text.slice(0, start).trimEnd().length - 1;
	if (lastChar < 0) return [];
	const before = sentenceAround(text, lastChar);
	return statements
		.filter(({ content }) =>
			content.some((span) => span.start < before.end && span.end > before.start),
		)
		.sort((a, b) => startOf(b) - startOf(a))
		.slice(0, 1);
}
