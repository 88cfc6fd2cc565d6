// A story as a feed: its brief as it stands, and every change of its record.

import { listChanges } from "../../jobs/list-changes.ts";
import type { Line } from "../../news/brief.ts";
import { tellStoryOrigins } from "../dossier-page/tell-origins.ts";
import { type FoundStory, findStory } from "../find-story.ts";
import { storyPath } from "../page-paths.ts";
import type { Workspace } from "../workspace.ts";
import { changeItem, publishersOf } from "./change-item.ts";
import { makeOutFeed, type OutFeed, type OutItem } from "./out-feed.ts";
import { type QuotedArticle, quoteAll } from "./quote-words.ts";

/** Changes that a feed leaves out: the brief holds the claims, its coverage the articles. */
const untold: ReadonlySet<string> = new Set(["new-story", "new-claim"]);

/** The feed of a story; undefined for an id that is not known. */
export async function getStoryFeed(workspace: Workspace, id: string): Promise<OutFeed | undefined> {
	const found = await findStory(workspace, id);
	if (found === undefined) return undefined;
	const { derived, material } = found;
	const { summary } = derived;
	const articles = new Map(material.articles.map((article) => [String(article.id), article]));
	const changes = listChanges(derived)
		.filter(({ kind }) => !untold.has(kind))
		.map((change) => changeItem(change, { storyTitle: summary.title, articles }));
	const head = {
		id: `urn:onrecord:story:${summary.id}`,
		title: summary.title,
		description: summary.topline?.text ?? "Who said what, and what changed.",
		...{ path: storyPath(summary.id), feedPath: `/feeds/story/${summary.id}`, query: undefined },
	};
	return makeOutFeed(head, [briefItem(found, articles), ...changes]);
}

/** The brief of a story as one item, which is updated when the story goes on. */
export function briefItem(
	{ derived: { summary, brief } }: Pick<FoundStory, "derived">,
	articles: ReadonlyMap<string, QuotedArticle>,
): OutItem {
	const lines: readonly Line[] = [
		...(brief.topline === undefined ? [] : [brief.topline]),
		...brief.keyFacts,
	];
	const cited = lines.flatMap(({ citations }) => citations.slice(0, 1));
	const quotes = quoteAll(
		distinctBy(cited, ({ words }) => words),
		articles,
	);
	const told = distinctBy(lines, ({ text }) => text).map(({ text }) => text);
	return {
		id: `urn:onrecord:story:${summary.id}`,
		title: summary.title,
		text: [...told, countsOf(summary)],
		quotes: quotes.slice(0, 8),
		path: storyPath(summary.id),
		...{ publishedMs: summary.firstMs, updatedMs: summary.latestMs },
		...{ authors: publishersOf(quotes), tags: summary.topics },
		record: { type: "story", ...summary },
	};
}

function distinctBy<Value>(
	values: readonly Value[],
	keyOf: (value: Value) => string,
): readonly Value[] {
	return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

/** "3 articles · 2 outlets · at most 1 independent origin" */
export function countsOf(counts: {
	readonly articles: number;
	readonly outlets: number;
	readonly originsAtMost: number;
}): string {
	const count = (number: number, noun: string): string =>
		`${number} ${noun}${number === 1 ? "" : "s"}`;
	const { articles, outlets, originsAtMost } = counts;
	const origins = tellStoryOrigins(originsAtMost);
	return [count(articles, "article"), count(outlets, "outlet"), origins].join(" · ");
}
