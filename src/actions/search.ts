// Stories, articles and statements with given words.

import type { ArticleHit, StatementHit } from "../store/store.ts";
import type { SearchResults } from "../wire/search.ts";
import { makeSnippet } from "./make-snippet.ts";
import type { Workspace } from "./workspace.ts";

/** The best matches of each kind, at most `limit` of each. Any input is a valid search. */
export async function search(
	{ store }: Workspace,
	words: string,
	{ limit }: { readonly limit: number },
): Promise<SearchResults> {
	const [articles, statements] = await Promise.all([
		store.search.articles(words, limit),
		store.search.statements(words, limit),
	]);
	const storyIds = [...articles, ...statements].map(({ storyId }) => storyId);
	const stories = [...new Set(storyIds)].slice(0, limit).map(async (id) => {
		const derived = id && (await store.stories.findDerived(id));
		return derived ? [{ id: derived.summary.id, title: derived.summary.title }] : [];
	});
	return {
		words,
		stories: (await Promise.all(stories)).flat(),
		articles: articles.map((hit) => shownArticle(hit, words)),
		statements: statements.map(shownStatement),
	};
}

function shownArticle(
	{ articleId, title, publisher, latestMs, text }: ArticleHit,
	words: string,
): SearchResults["articles"][number] {
	return { id: articleId, title, publisher, latestMs, snippet: makeSnippet(text, words) };
}

function shownStatement(hit: StatementHit): SearchResults["statements"][number] {
	const { id, articleId, content, speaker, stance } = hit.statement;
	return {
		...{ id, articleId, speaker: speaker.name, stance },
		...{ words: hit.words, publisher: hit.publisher },
		start: content[0]?.start ?? 0,
		end: content.at(-1)?.end ?? 0,
	};
}
