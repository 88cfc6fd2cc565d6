// What a reader read and starred of given articles and stories, and everything they starred.

import type { ArticleId } from "../../news/span.ts";
import type { ReadingState, StarList } from "../../wire/reading.ts";
import type { Reader } from "../reader.ts";
import type { Workspace } from "../workspace.ts";
import { findRef } from "./find-item.ts";
import { openShelf } from "./open-shelf.ts";
import type { ItemRef } from "./reading-item.ts";
import type { Star } from "./stars.ts";

/** The state of each that is on record. */
export async function listState(
	workspace: Workspace,
	reader: Reader,
	refs: readonly ItemRef[],
): Promise<ReadingState> {
	const shelf = await openShelf(workspace, reader);
	const items: ReadingState["items"][number][] = [];
	for (const { kind, id } of refs) {
		const item = await findRef(workspace.store, shelf.index, { kind, id });
		if (item === undefined) continue;
		items.push({ kind, id, isRead: shelf.isRead(item), isStarred: shelf.isStarred(item) });
	}
	return { items };
}

/** Stars that one answer shows. */
const starsShownMax = 200;

/** What a reader starred, with titles, the newest first. */
export async function listStarred(workspace: Workspace, reader: Reader): Promise<StarList> {
	const { stars } = await openShelf(workspace, reader);
	const shown = await Promise.all(
		stars.slice(0, starsShownMax).map((star) => describeStar(workspace, star)),
	);
	return { items: shown.filter((item) => item !== undefined), count: stars.length };
}

async function describeStar(
	{ store }: Workspace,
	{ kind, id, starredMs }: Star,
): Promise<StarList["items"][number] | undefined> {
	if (kind === "article") {
		const stored = await store.articles.find(id as ArticleId);
		if (stored === undefined) return undefined;
		const { title, publisher } = stored.article;
		return { kind, id, title, publisher: publisher.name, starredMs };
	}
	const storyId = await store.stories.resolve(id);
	const derived = storyId && (await store.stories.findDerived(storyId));
	return derived
		? { kind, id: derived.story.id, title: derived.summary.title, starredMs }
		: undefined;
}
