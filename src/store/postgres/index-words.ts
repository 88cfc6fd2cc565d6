// Text as PostgreSQL's full text index takes it, folded like FTS5 folds: without accents and signs.

import { type RawBuilder, sql } from "kysely";

/** Letters of one text that are indexed: a tsvector may take a megabyte at most. */
const indexedLettersMax = 300_000;

/** Lower case, no accents, letters and digits only; one space between two words. */
export function foldText(text: string): string {
	const folded = text.slice(0, indexedLettersMax).normalize("NFKD").replaceAll(/\p{M}/gu, "");
	return folded.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ");
}

/** The tsvector of an article's words: those of its title weigh more. */
export function articleWords(title: string, text: string): RawBuilder<unknown> {
	return sql`setweight(to_tsvector('onrecord', ${foldText(title)}), 'A')
		|| setweight(to_tsvector('onrecord', ${foldText(text)}), 'D')`;
}

/** The tsvector of text of one weight. */
export function plainWords(text: string): RawBuilder<unknown> {
	return sql`to_tsvector('onrecord', ${foldText(text)})`;
}

/** The tsvector of marks, which are never folded or stemmed. */
export function markWords(marks: string): RawBuilder<unknown> {
	return sql`to_tsvector('simple', ${marks})`;
}
