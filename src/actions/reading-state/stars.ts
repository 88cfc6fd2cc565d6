// The articles and stories that a reader starred.

import { z } from "zod";
import type { Store } from "../../store/store.ts";
import { keptKind } from "../kept-kind.ts";
import type { Reader } from "../reader.ts";
import { type ItemRef, refKey } from "./reading-item.ts";

/** Stars of one reader. */
export const starsMax = 10_000;

const stars = keptKind({
	...{ kind: "star", isPrivate: true },
	schema: z.object({
		kind: z.enum(["article", "story"]),
		id: z.string(),
		/** The number of the item at that time; 0 where it had none. */
		number: z.int().min(0),
		notedMs: z.number(),
	}),
});

/** A starred item, with when it was starred. */
export type Star = ItemRef & {
	readonly number: number;
	readonly notedMs: number;
	readonly starredMs: number;
};

/** All stars of a reader, the newest first. */
export async function listStars(store: Store, reader: Reader): Promise<readonly Star[]> {
	const kept = await stars.list(store, { owner: reader.id, limit: starsMax });
	return kept.map(({ value, atMs }) => ({ ...value, starredMs: atMs }));
}

/** Stars items; says why where there are too many. What is starred already keeps its time. */
export async function addStars(
	store: Store,
	reader: Reader,
	added: readonly Star[],
): Promise<{ readonly failed: string } | undefined> {
	if ((await stars.count(store, reader.id)) + added.length > starsMax) {
		return { failed: `Nobody can star more than ${starsMax.toLocaleString("en")} items.` };
	}
	for (const { starredMs, ...value } of added) {
		await stars.putNew(store, { owner: reader.id, key: refKey(value), value, atMs: starredMs });
	}
	return undefined;
}

/** Takes stars off; items without one stay as they are. */
export async function removeStars(
	store: Store,
	reader: Reader,
	refs: readonly ItemRef[],
): Promise<void> {
	for (const ref of refs) await stars.remove(store, reader.id, refKey(ref));
}
