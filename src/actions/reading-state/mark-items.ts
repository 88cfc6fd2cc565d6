// Marking items as read or unread, and starring them: the same for every surface.

import type { Reader } from "../reader.ts";
import type { Workspace } from "../workspace.ts";
import { findItem, findRef } from "./find-item.ts";
import { openShelf } from "./open-shelf.ts";
import { markNumbers, raiseFloor } from "./read-marks.ts";
import type { ReadingIndex } from "./reading-index.ts";
import type { ItemRef, ReadingItem } from "./reading-item.ts";
import { addStars, removeStars } from "./stars.ts";

export type Mark = "read" | "unread" | "star" | "unstar";

/** Items that one request may mark. */
export const markedMax = 10_000;

/** What is marked: numbers of items, or the articles and stories behind them. */
export type MarkedItems = {
	readonly numbers?: readonly number[] | undefined;
	readonly refs?: readonly ItemRef[] | undefined;
};

/** How many of them are on record and were marked; or why none was. */
export type Marked = { readonly marked: number } | { readonly failed: string };

/** Marks items; those that are not on record are left out. Doing it twice changes nothing. */
export async function markItems(
	workspace: Workspace,
	reader: Reader,
	asked: MarkedItems & { readonly mark: Mark },
): Promise<Marked> {
	const { numbers = [], refs = [], mark } = asked;
	if (numbers.length + refs.length > markedMax) {
		return { failed: `Mark at most ${markedMax} items at once.` };
	}
	const { store, now } = workspace;
	const { index } = await openShelf(workspace, reader);
	const items = await findItems(workspace, index, { numbers, refs });
	const atMs = now();
	if (mark === "star") {
		return (await addStars(store, reader, { items, atMs })) ?? { marked: items.length };
	}
	if (mark === "unstar") await removeStars(store, reader, items);
	else {
		const found = items.map(({ number }) => number).filter((number) => number > 0);
		await markNumbers(store, reader, { numbers: found, isRead: mark === "read", atMs });
	}
	return { marked: items.length };
}

/** Marks every listed item that passes the test and was noted by then as read. */
export async function markAllRead(
	workspace: Workspace,
	reader: Reader,
	{ isIn, untilMs }: { readonly isIn: (item: ReadingItem) => boolean; readonly untilMs: number },
): Promise<number> {
	const { store, now } = workspace;
	const { index, isRead } = await openShelf(workspace, reader);
	const due = index.items.filter((item) => item.notedMs <= untilMs);
	const unread = due.filter((item) => !isRead(item) && isIn(item));
	const last = due.at(-1);
	// Where all of them are meant, one number tells it.
	if (last !== undefined && due.every((item) => isRead(item) || isIn(item))) {
		await raiseFloor(store, reader, { floor: last.number, atMs: now() });
	} else {
		const numbers = unread.map(({ number }) => number);
		await markNumbers(store, reader, { numbers, isRead: true, atMs: now() });
	}
	return unread.length;
}

async function findItems(
	{ store }: Workspace,
	index: ReadingIndex,
	{ numbers, refs }: { readonly numbers: readonly number[]; readonly refs: readonly ItemRef[] },
): Promise<readonly ReadingItem[]> {
	const items: ReadingItem[] = [];
	for (const number of new Set(numbers)) {
		const item = await findItem(store, index, number);
		if (item !== undefined) items.push(item);
	}
	for (const ref of refs) {
		const item = await findRef(store, index, ref);
		if (item !== undefined) items.push(item);
	}
	return items;
}
