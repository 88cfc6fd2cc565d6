// What changed in the record, read on from any place.

import type { NotedChange } from "../news/change.ts";
import { changeItem } from "./feeds-out/change-item.ts";
import type { OutItem } from "./feeds-out/out-feed.ts";
import { findQuoted } from "./feeds-out/quote-words.ts";
import type { Workspace } from "./workspace.ts";

export type ChangeQuery = {
	readonly limit: number;
	/** Only changes noted after this one; the newest where none is given. */
	readonly afterSeq?: number | undefined;
	/** A story, by any id it ever had. */
	readonly story?: string | undefined;
	readonly kinds?: readonly NotedChange["kind"][] | undefined;
};

/** A change with its words, and with the title that its story has now. */
export type ToldChange = NotedChange & { readonly storyTitle: string; readonly item: OutItem };

/** The changes in the order in which they were noted; newest first without `afterSeq`. */
export async function listNotedChanges(
	{ store }: Workspace,
	{ story, ...filter }: ChangeQuery,
): Promise<readonly ToldChange[]> {
	const storyId = story === undefined ? undefined : await store.stories.resolve(story);
	if (story !== undefined && storyId === undefined) return [];
	const changes = await store.changes.list({ ...filter, storyId });
	const cited = changes.flatMap(({ articleId, event }) => [articleId, event?.words?.articleId]);
	const articles = await findQuoted(store, cited);
	const titles = await findTitles(store, changes);
	return changes.map((change) => {
		const storyTitle = titles.get(change.storyId) ?? "";
		const { notedMs } = change;
		return { ...change, storyTitle, item: changeItem(change, { storyTitle, notedMs, articles }) };
	});
}

async function findTitles(
	store: Workspace["store"],
	changes: readonly NotedChange[],
): Promise<ReadonlyMap<string, string>> {
	const titles = new Map<string, string>();
	for (const { storyId, text } of changes) {
		if (titles.has(storyId)) continue;
		const id = await store.stories.resolve(storyId);
		const derived = id && (await store.stories.findDerived(id));
		titles.set(storyId, derived ? derived.summary.title : text);
	}
	return titles;
}
