// An item by its number or name, also where it is no longer among the newest.

import type { ArticleId } from "../../news/span.ts";
import type { Store } from "../../store/store.ts";
import type { ReadingIndex } from "./reading-index.ts";
import { type ItemRef, itemKinds, type ReadingItem, storyKinds } from "./reading-item.ts";

/** The item with this number; undefined for a number that never was one. */
export async function findItem(
	store: Store,
	index: ReadingIndex,
	number: number,
): Promise<ReadingItem | undefined> {
	const known = index.find(number);
	if (known !== undefined) return known;
	const [change] = await store.changes.list({ limit: 1, beforeSeq: number + 1 });
	if (change?.seq !== number || !itemKinds.includes(change.kind)) return undefined;
	const { notedMs, articleId, storyId } = change;
	if (change.kind === "new-article") {
		const stored = articleId && (await store.articles.find(articleId));
		if (!stored) return undefined;
		const { id, feedUrl } = stored.article;
		return { number, kind: "article", id, notedMs, feedUrl, topics: [] };
	}
	const id = await store.stories.resolve(storyId);
	if (id === undefined) return undefined;
	return { number, kind: "story", id, notedMs, feedUrl: undefined, topics: [] };
}

/** Changes of one story that are looked through for the coming of an article. */
const changesMax = 1_000;

/** The item that stands for an article or story; undefined where that is not on record. */
export async function findRef(
	store: Store,
	index: ReadingIndex,
	ref: ItemRef,
): Promise<ReadingItem | undefined> {
	const known = index.findRef(ref);
	if (known !== undefined) return known;
	const storyId =
		ref.kind === "story"
			? await store.stories.resolve(ref.id)
			: await store.articles.findStory(ref.id as ArticleId);
	if (storyId === undefined) return undefined;
	const isArticle = ref.kind === "article";
	const changes = await store.changes.list({
		...{ storyId, limit: isArticle ? changesMax : 1 },
		kinds: isArticle ? ["new-article"] : storyKinds,
	});
	const found = changes.find(({ articleId }) => !isArticle || articleId === ref.id);
	const { seq = 0, notedMs = 0 } = found ?? {};
	const id = isArticle ? ref.id : storyId;
	return { number: seq, kind: ref.kind, id, notedMs, feedUrl: undefined, topics: [] };
}
