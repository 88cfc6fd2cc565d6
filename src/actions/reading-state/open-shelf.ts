// A reader's items with what they read and starred, as they are at this moment.

import type { Reader } from "../reader.ts";
import type { Workspace } from "../workspace.ts";
import { loadMarks, type ReadMarks, raiseFloor } from "./read-marks.ts";
import { getReadingIndex, type ReadingIndex } from "./reading-index.ts";
import { type ItemRef, type ReadingItem, refKey } from "./reading-item.ts";
import { listStars, type Star } from "./stars.ts";

/** Of what was on record before a reader came, this many items are unread. */
const unreadAtFirst = 500;

export type Shelf = {
	readonly index: ReadingIndex;
	readonly isRead: (item: Pick<ReadingItem, "number">) => boolean;
	readonly isStarred: (ref: ItemRef) => boolean;
	/** The newest first. */
	readonly stars: readonly Star[];
};

/** Opens the shelf of a reader; a new one finds the newest items unread and the others read. */
export async function openShelf({ store, now }: Workspace, reader: Reader): Promise<Shelf> {
	const index = await getReadingIndex(store);
	const marks = (await loadMarks(store, reader)) ?? (await makeMarks());
	const stars = await listStars(store, reader, index);
	const starred = new Set(stars.map(refKey));
	const oldest = index.items[0]?.number ?? 0;
	return {
		...{ index, stars },
		// What is no longer listed can no longer be read: it must not stay unread for ever.
		isRead: ({ number }) => number < oldest || marks.isRead(number),
		isStarred: (ref) => starred.has(refKey(ref)),
	};

	async function makeMarks(): Promise<ReadMarks> {
		const floor = index.items.at(-1 - unreadAtFirst)?.number ?? 0;
		await raiseFloor(store, reader, { floor, atMs: now() });
		return { floor, isRead: (number) => number <= floor };
	}
}
