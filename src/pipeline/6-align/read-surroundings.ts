// The words that stand around a statement: its sentence and the headline of its article.

import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { bitsOf, type ConceptBits, conceptsOf } from "./concepts.ts";
import { readWords } from "./words.ts";

/** The words around a statement, its own among them, and the concepts that they stand for. */
export type Surroundings = {
	readonly keys: ReadonlySet<string>;
	readonly bits: ConceptBits;
};

const headlines = new WeakMap<Article, readonly string[]>();

/** Reads the sentence in which a content begins, and the headline: one names what the other leaves out. */
export function readSurroundings({ content }: Statement, article: Article): Surroundings {
	const { text, title } = article;
	const headline = headlines.get(article) ?? keysIn(title, { start: 0, end: title.length });
	headlines.set(article, headline);
	const sentence = keysIn(text, sentenceAround(text, content[0]?.start ?? 0));
	const keys = new Set([...sentence, ...headline]);
	return { keys, bits: bitsOf([...keys].flatMap(conceptsOf)) };
}

function keysIn(text: string, span: { readonly start: number; readonly end: number }) {
	return readWords(text, span)
		.filter(({ kind }) => kind !== "stop")
		.map(({ key }) => key);
}
