// Stories as a feed: all of them, or those of a topic.

import type { StorySummary } from "../../store/store.ts";
import { storyPath } from "../page-paths.ts";
import type { Workspace } from "../workspace.ts";
import { makeOutFeed, type OutFeed, type OutItem, outItemsMax } from "./out-feed.ts";
import { findQuoted, quoteAll } from "./quote-words.ts";
import { countsOf } from "./story-feed.ts";

/** The newest stories; of one topic, where one is given. */
export async function getStoriesFeed(workspace: Workspace, topic?: string): Promise<OutFeed> {
	const head =
		topic === undefined
			? { title: "Stories on record", path: "/", feedPath: "/feeds/stories" }
			: {
					title: `Stories on record: ${topic}`,
					path: `/?topic=${encodeURIComponent(topic)}`,
					feedPath: `/feeds/topic/${encodeURIComponent(topic)}`,
				};
	const id = topic === undefined ? "stories" : `topic:${encodeURIComponent(topic.toLowerCase())}`;
	const description = "Each story in a line, with what is on record for it.";
	const filter = { limit: outItemsMax, sort: "latest", topic } as const;
	const items = await storyItems(workspace, (await workspace.store.stories.list(filter)).stories);
	return makeOutFeed({ ...head, id: `urn:onrecord:${id}`, description, query: undefined }, items);
}

/** Stories as items, with the words behind their toplines. */
export async function storyItems(
	{ store }: Workspace,
	stories: readonly StorySummary[],
): Promise<readonly OutItem[]> {
	const ids = stories.flatMap(({ topline }) => topline?.citations[0]?.articleId ?? []);
	const articles = await findQuoted(store, ids);
	return stories.map((summary) => storyItem(summary, articles));
}

function storyItem(
	summary: StorySummary,
	articles: Awaited<ReturnType<typeof findQuoted>>,
): OutItem {
	const { id, title, topline, newestChange, movedFigures, topics, firstMs, latestMs } = summary;
	const moved = movedFigures.map(({ label, from, to }) => `${label}: from ${from} to ${to}.`);
	return {
		id: `urn:onrecord:story:${id}`,
		title,
		text: [
			...(topline === undefined ? [] : [topline.text]),
			...(newestChange === undefined ? [] : [newestChange.text]),
			...moved,
			countsOf(summary),
		],
		quotes: quoteAll(topline?.citations.slice(0, 1) ?? [], articles),
		path: storyPath(id),
		...{ publishedMs: firstMs, updatedMs: latestMs, authors: [], tags: topics },
		record: { type: "story", ...summary },
	};
}
