// What a reader starred in a feed reader: the same list as “read later” in the web application.

import { z } from "zod";
import type { ArticleId } from "../../news/span.ts";
import type { Store } from "../../store/store.ts";
import { keptItemSchema } from "../../wire/following.ts";
import { keptKind } from "../kept-kind.ts";
import type { Reader } from "../reader.ts";
import { findRef } from "./find-item.ts";
import type { ReadingIndex } from "./reading-index.ts";
import { type ItemRef, type ReadingItem, refKey } from "./reading-item.ts";

/** Stars of one reader. */
const starsMax = 10_000;

/** The longest title that is kept with a star. */
const nameLengthMax = 300;

/** The list that the web application keeps for later. */
const later = keptKind({ kind: "reading-list", schema: keptItemSchema, isPrivate: false });

/** The number that an item had when it was starred, so that it is found when it is no longer new. */
const numbers = keptKind({
	...{ kind: "star-number", isPrivate: true },
	schema: z.object({ number: z.int().min(0), notedMs: z.number() }),
});

/** A starred item, with when it was starred. */
export type Star = ItemRef & {
	/** 0 for one that never was among the items. */
	readonly number: number;
	readonly notedMs: number;
	readonly starredMs: number;
};

/** All stars of a reader, the newest first, with the numbers that their items have or had. */
export async function listStars(
	store: Store,
	reader: Reader,
	index: ReadingIndex,
): Promise<readonly Star[]> {
	const kept = await later.list(store, { owner: reader.id, limit: starsMax });
	const known = await numbers.list(store, { owner: reader.id, limit: starsMax });
	const byKey = new Map(known.map(({ key, value }) => [key, value]));
	const stars: Star[] = [];
	for (const { value, atMs } of kept) {
		const { kind, key: id } = value;
		if (kind !== "article" && kind !== "story") continue;
		const ref = { kind, id };
		// A story that changed since is starred as it stands now.
		const numbered =
			index.findRef(ref) ??
			byKey.get(refKey(ref)) ??
			(await numberStar(store, reader, { ref, index }));
		const { number, notedMs } = numbered;
		stars.push({ ...ref, number, notedMs, starredMs: atMs });
	}
	return stars;
}

/** Looks up the number of what was put on the list in the web application, once. */
async function numberStar(
	store: Store,
	reader: Reader,
	{ ref, index }: { readonly ref: ItemRef; readonly index: ReadingIndex },
): Promise<Pick<Star, "number" | "notedMs">> {
	const { number = 0, notedMs = 0 } = (await findRef(store, index, ref)) ?? {};
	const value = { number, notedMs };
	await numbers.put(store, { owner: reader.id, key: refKey(ref), value, atMs: notedMs });
	return value;
}

/** Stars items; says why where there are too many. What is starred already keeps its time. */
export async function addStars(
	store: Store,
	reader: Reader,
	{ items, atMs }: { readonly items: readonly ReadingItem[]; readonly atMs: number },
): Promise<{ readonly failed: string } | undefined> {
	if ((await later.count(store, reader.id)) + items.length > starsMax) {
		return { failed: `Nobody can star more than ${starsMax.toLocaleString("en")} items.` };
	}
	for (const item of items) {
		const { kind, id, number, notedMs } = item;
		const named = { owner: reader.id, key: refKey(item), atMs };
		const name = (await findTitle(store, item)).slice(0, nameLengthMax);
		await later.putNew(store, { ...named, value: { kind, key: id, name } });
		await numbers.put(store, { ...named, value: { number, notedMs } });
	}
	return undefined;
}

/** Takes stars off; items without one stay as they are. */
export async function removeStars(
	store: Store,
	reader: Reader,
	refs: readonly ItemRef[],
): Promise<void> {
	for (const ref of refs) {
		await later.remove(store, reader.id, refKey(ref));
		await numbers.remove(store, reader.id, refKey(ref));
	}
}

async function findTitle(store: Store, { kind, id }: ItemRef): Promise<string> {
	if (kind === "article") return (await store.articles.find(id as ArticleId))?.article.title ?? id;
	const storyId = await store.stories.resolve(id);
	const derived = storyId && (await store.stories.findDerived(storyId));
	return derived ? derived.summary.title : id;
}
