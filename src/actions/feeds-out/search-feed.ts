// A search as a feed: the stories and statements that have its words.

import { findStatements } from "../find-statements.ts";
import type { Workspace } from "../workspace.ts";
import { makeOutFeed, type OutFeed, outItemsMax } from "./out-feed.ts";
import { statementItem } from "./statement-item.ts";
import { storyItems } from "./stories-feed.ts";

/** The feed of a search; any words are a valid search. */
export async function getSearchFeed(workspace: Workspace, words: string): Promise<OutFeed> {
	const told = await findStatements(workspace, words, outItemsMax);
	const items = [...(await storyItems(workspace, { words })), ...told.map(statementItem)];
	const query = new URLSearchParams({ q: words }).toString();
	const head = {
		id: `urn:onrecord:search:${encodeURIComponent(words)}`,
		title: `On record: ${words}`,
		description: `Stories and statements with the words ${words}.`,
		...{ path: `/search?${query}`, feedPath: "/feeds/search", query },
	};
	return makeOutFeed(head, items);
}
