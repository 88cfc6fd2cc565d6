// A search as a feed: the newest stories and statements that it finds.

import type { StoryId } from "../../news/story.ts";
import { tellStatements } from "../find-statements.ts";
import { search } from "../search.ts";
import type { Workspace } from "../workspace.ts";
import { makeOutFeed, type OutFeed, outItemsMax } from "./out-feed.ts";
import { statementItem } from "./statement-item.ts";
import { storyItems } from "./stories-feed.ts";

/** The feed of a search; anything that search takes is valid, operators too. */
export async function getSearchFeed(workspace: Workspace, words: string): Promise<OutFeed> {
	const found = await search(workspace, words, { limit: outItemsMax, sort: "newest" });
	const stories = await Promise.all(
		found.stories.map(({ id }) => workspace.store.stories.findDerived(id as StoryId)),
	);
	const summaries = stories.flatMap((derived) => derived?.summary ?? []);
	const items = [
		...(await storyItems(workspace, summaries)),
		...(await tellStatements(workspace, found.statements)).map(statementItem),
	];
	const query = new URLSearchParams({ q: words }).toString();
	const head = {
		id: `urn:onrecord:search:${encodeURIComponent(words)}`,
		title: `On record: ${words}`,
		description: `Stories and statements that the search “${words}” finds.`,
		...{ path: `/search?${query}`, feedPath: "/feeds/search", query },
	};
	return makeOutFeed(head, items);
}
