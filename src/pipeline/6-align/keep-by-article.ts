// What was read from an article and its statements, kept for when its story is aligned again.

import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";

type Read<Value> = (article: Article, statements: readonly Statement[]) => Value;

/**
 * The same function, which reads an article once for as long as its statements are the same ones.
 * What it gives must depend on these two alone.
 */
export function keepByArticle<Value>(read: Read<Value>): Read<Value> {
	const known = new WeakMap<
		Article,
		{ readonly statements: readonly Statement[]; readonly value: Value }
	>();
	return (article, statements) => {
		const kept = known.get(article);
		if (kept !== undefined && areSame(kept.statements, statements)) return kept.value;
		const value = read(article, statements);
		known.set(article, { statements, value });
		return value;
	};
}

function areSame(a: readonly Statement[], b: readonly Statement[]): boolean {
	return a.length === b.length && a.every((statement, at) => statement === b[at]);
}
