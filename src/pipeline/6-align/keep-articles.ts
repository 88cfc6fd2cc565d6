// The articles of a story with what was found in them, and which are others than the last time.

import type { Article } from "../../news/article.ts";
import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { StoryMaterial } from "../../news/story.ts";
import { compareText } from "./compare-text.ts";
import { isEqual } from "./is-equal.ts";
import { keepSorted } from "./keep-sorted.ts";

/** An article, its statements in order of their ids, and what it repeats. Never changed. */
export type Entry = {
	readonly article: Article;
	readonly statements: readonly Statement[];
	readonly copy: Copy | undefined;
};

export type EntryChanges = {
	/** All of them in order of their articles' ids. */
	readonly entries: readonly Entry[];
	/** One of which anything changed went and came. */
	readonly came: readonly Entry[];
	readonly gone: readonly Entry[];
};

/**
 * Takes the material of a story time and again. What was loaded anew and is equal to what was there
 * is the same entry, so that what was worked out from it still holds. Statements whose article is
 * not in the material are left out.
 */
export function keepArticles(): (material: StoryMaterial) => EntryChanges {
	const known = new Map<ArticleId, Entry>();
	const sorted = keepSorted<Entry>((a, b) => compareText(a.article.id, b.article.id));
	let entries: readonly Entry[] = [];
	return ({ articles, statements, copies }) => {
		const found = groupByArticle(statements, known);
		const copyBy = new Map(copies.map((copy) => [copy.articleId, copy]));
		const came = new Map<ArticleId, Entry>();
		const kept = new Set<Entry>();
		for (const article of articles) {
			const { id } = article;
			const entry = { article, statements: found.get(id) ?? [], copy: copyBy.get(id) };
			const before = known.get(id);
			if (before !== undefined && isSameEntry(before, entry)) kept.add(before);
			else came.set(id, sortEntry(entry));
		}
		const gone = entries.filter((entry) => came.has(entry.article.id) || !kept.has(entry));
		for (const { article } of gone) known.delete(article.id);
		for (const [id, entry] of came) known.set(id, entry);
		if (came.size > 0 || gone.length > 0) entries = sorted.change(came.values(), gone);
		return { entries, came: [...came.values()], gone };
	};
}

/** The statements of each article; the known list where it has the very same ones in order. */
function groupByArticle(
	statements: readonly Statement[],
	known: ReadonlyMap<ArticleId, Entry>,
): ReadonlyMap<ArticleId, readonly Statement[]> {
	const groups = new Map<ArticleId, readonly Statement[]>();
	for (let from = 0; from < statements.length; ) {
		const { articleId } = statements[from] as Statement;
		let end = from + 1;
		while (end < statements.length && statements[end]?.articleId === articleId) end++;
		const before = known.get(articleId)?.statements ?? [];
		const isKnown = standsAt(before, statements, from, end);
		const run = isKnown ? before : statements.slice(from, end);
		const others = groups.get(articleId);
		groups.set(articleId, others === undefined ? run : [...others, ...run]);
		from = end;
	}
	return groups;
}

function standsAt(
	part: readonly Statement[],
	statements: readonly Statement[],
	from: number,
	end: number,
): boolean {
	if (part.length !== end - from) return false;
	for (let at = 0; at < part.length; at++) if (part[at] !== statements[from + at]) return false;
	return true;
}

function sortEntry(entry: Entry): Entry {
	return { ...entry, statements: entry.statements.toSorted((a, b) => compareText(a.id, b.id)) };
}

function isSameEntry(before: Entry, now: Entry): boolean {
	return (
		isEqual(before.article, now.article) &&
		isEqual(before.copy, now.copy) &&
		(isEqual(before.statements, now.statements) ||
			isEqual(before.statements, sortEntry(now).statements))
	);
}
