// Which items a reader has read: a floor below which all are, and bits for those above it.

import { z } from "zod";
import type { Store } from "../../store/store.ts";
import { type Kept, keptKind } from "../kept-kind.ts";
import type { Reader } from "../reader.ts";

/** Numbers whose marks stand in one document: 4,096 bits are 684 characters. */
export const numbersPerBlock = 4_096;

const bytesPerBlock = numbersPerBlock / 8;

/** Blocks that one reader has at most: the log of changes is read by far fewer. */
const blocksMax = 2_000;

/** Items below the floor that were marked as unread again; the oldest are given up first. */
const keptUnreadMax = 1_000;

const floors = keptKind({
	...{ kind: "read-floor", isPrivate: true },
	schema: z.object({ floor: z.int().min(0), unread: z.array(z.int()).max(keptUnreadMax) }),
});

const blocks = keptKind({
	...{ kind: "read-block", isPrivate: true },
	schema: z.object({ bits: z.base64().max(2 * bytesPerBlock) }),
});

/** What a reader has read, as it was when it was loaded. */
export type ReadMarks = {
	/** Everything up to here counts as read. */
	readonly floor: number;
	readonly isRead: (number: number) => boolean;
};

/** The marks of a reader; undefined for one who never had any. */
export async function loadMarks(store: Store, reader: Reader): Promise<ReadMarks | undefined> {
	const found = await floors.find(store, reader.id, "");
	if (found === undefined) return undefined;
	const { floor } = found.value;
	const unread = new Set(found.value.unread);
	const kept = await blocks.list(store, { owner: reader.id, limit: blocksMax });
	const bits = new Map(kept.map(({ key, value }) => [Number(key), readBits(value.bits)]));
	return {
		floor,
		isRead: (number) => {
			if (number <= floor) return !unread.has(number);
			return isSet(bits.get(blockOf(number)), number % numbersPerBlock);
		},
	};
}

/** Marks everything up to a number as read, and gives up the marks below it. */
export async function raiseFloor(
	store: Store,
	reader: Reader,
	{ floor, atMs }: { readonly floor: number; readonly atMs: number },
): Promise<void> {
	await changeFloor(store, reader, atMs, (before) => {
		const unread = before.unread.filter((number) => number > floor);
		return { floor: Math.max(before.floor, floor), unread };
	});
	for (const { key } of await blocks.list(store, { owner: reader.id, limit: blocksMax })) {
		if (Number(key) < blockOf(floor)) await blocks.remove(store, reader.id, key);
	}
}

type Floor = { floor: number; unread: number[] };

async function changeFloor(
	store: Store,
	reader: Reader,
	atMs: number,
	change: (before: Floor) => Floor,
): Promise<void> {
	await tryAgain(async () => {
		const before = await floors.find(store, reader.id, "");
		const value = change(before?.value ?? { floor: 0, unread: [] });
		const after = { owner: reader.id, key: "", value, atMs };
		if (before === undefined) return await floors.putNew(store, after);
		return await floors.replace(store, before, after);
	});
}

/** Times that a change is tried again where another request writes the same at that moment. */
const triesMax = 50;

async function tryAgain(change: () => Promise<boolean>): Promise<void> {
	for (let tries = 0; tries < triesMax; tries++) {
		if (await change()) return;
	}
	throw new Error("The marks of this reader are changed all the time.");
}

export type NumberMarks = {
	readonly numbers: readonly number[];
	readonly isRead: boolean;
	readonly atMs: number;
};

/** Marks numbers as read or unread. */
export async function markNumbers(
	store: Store,
	reader: Reader,
	{ numbers, isRead, atMs }: NumberMarks,
): Promise<void> {
	const floor = (await floors.find(store, reader.id, ""))?.value.floor ?? 0;
	const below = numbers.filter((number) => number <= floor);
	if (below.length > 0) {
		await changeFloor(store, reader, atMs, (before) => {
			const others = before.unread.filter((number) => !below.includes(number));
			const unread = isRead ? others : [...others, ...below].slice(-keptUnreadMax);
			return { ...before, unread };
		});
	}
	const above = Map.groupBy(
		numbers.filter((number) => number > floor),
		blockOf,
	);
	for (const [block, inBlock] of above) {
		const change = { block, numbers: inBlock, isRead, atMs };
		await tryAgain(() => changeBlock(store, reader, change));
	}
}

type BlockChange = {
	readonly block: number;
	readonly numbers: readonly number[];
	readonly isRead: boolean;
	readonly atMs: number;
};

/** False where another request changed the block in between. */
async function changeBlock(
	store: Store,
	reader: Reader,
	{ block, numbers, isRead, atMs }: BlockChange,
): Promise<boolean> {
	const name = { owner: reader.id, key: String(block) };
	const before = await blocks.find(store, reader.id, name.key);
	const bits = readBits(before?.value.bits ?? "");
	for (const number of numbers) setBit(bits, number % numbersPerBlock, isRead);
	const after: Kept<{ bits: string }> = {
		...{ ...name, atMs },
		value: { bits: Buffer.from(bits).toString("base64") },
	};
	if (before === undefined) return await blocks.putNew(store, after);
	return await blocks.replace(store, before, after);
}

function blockOf(number: number): number {
	return Math.floor(number / numbersPerBlock);
}

function readBits(text: string): Uint8Array {
	const bits = new Uint8Array(bytesPerBlock);
	bits.set(Buffer.from(text, "base64").subarray(0, bytesPerBlock));
	return bits;
}

function isSet(bits: Uint8Array | undefined, place: number): boolean {
	return ((bits?.[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
}

function setBit(bits: Uint8Array, place: number, isOn: boolean): void {
	const byte = bits[place >> 3] ?? 0;
	bits[place >> 3] = isOn ? byte | (1 << (place & 7)) : byte & ~(1 << (place & 7));
}
