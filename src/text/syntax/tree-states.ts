// The states of the arc-hybrid transition system, kept in one flat pool.
//
// A state names its stack by a chain: the state that was left by the shift of its top word holds
// the word below. Word 0 is the root, words 1 to n are the sentence, n + 1 stands for none.
// Kuhlmann, Gómez-Rodríguez and Satta 2011, "Dynamic programming algorithms for transition-based
// dependency parsers".

/** Places of a state's fields in the pool. */
export const field = {
	previous: 0,
	tail: 1,
	action: 2,
	next: 3,
	top: 4,
	topLeft1: 5,
	topLeft2: 6,
	topRight1: 7,
	topRight2: 8,
	topLeftCount: 9,
	topRightCount: 10,
	nextLeft1: 11,
	nextLeft2: 12,
	nextLeftCount: 13,
} as const;

/** Fields of one state. */
export const stateSize = 14;

/** Shift the next word; make the top a child of the next word; or of the word below it. */
export const shift = 0;
export const attachLeft = 1;
export const attachRight = 2;
export const actionCount = 3;

/** A pool of states for one sentence. */
export type StatePool = { cells: Int32Array; count: number; readonly wordCount: number };

/** A pool with the first state: only the root on the stack. */
export function openPool(wordCount: number, cells: Int32Array): StatePool {
	const none = wordCount + 1;
	cells.fill(none, 0, stateSize);
	cells[field.previous] = -1;
	cells[field.tail] = -1;
	cells[field.action] = -1;
	cells[field.next] = 1;
	cells[field.top] = 0;
	cells[field.topLeftCount] = 0;
	cells[field.topRightCount] = 0;
	cells[field.nextLeftCount] = 0;
	return { cells, count: 1, wordCount };
}

/** Whether an action may be taken; exactly one word can become a child of the root. */
export function isAllowed(pool: StatePool, state: number, action: number): boolean {
	const { cells, wordCount } = pool;
	const at = state * stateSize;
	const hasNext = (cells[at + field.next] as number) <= wordCount;
	if (action === shift) return hasNext;
	if (cells[at + field.top] === 0) return false;
	if (action === attachLeft) return hasNext;
	const below = (cells[at + field.tail] as number) * stateSize;
	return !hasNext || cells[below + field.top] !== 0;
}

/** Adds the state that an allowed action leads to; returns its number. */
export function takeAction(pool: StatePool, state: number, action: number): number {
	const { cells, wordCount } = pool;
	const none = wordCount + 1;
	const from = state * stateSize;
	const to = pool.count * stateSize;
	const top = cells[from + field.top] as number;
	const next = cells[from + field.next] as number;
	cells[to + field.previous] = state;
	cells[to + field.action] = action;
	if (action === shift) {
		cells[to + field.tail] = state;
		cells[to + field.next] = next + 1;
		cells[to + field.top] = next;
		cells[to + field.topLeft1] = cells[from + field.nextLeft1] as number;
		cells[to + field.topLeft2] = cells[from + field.nextLeft2] as number;
		cells[to + field.topLeftCount] = cells[from + field.nextLeftCount] as number;
		cells[to + field.topRight1] = none;
		cells[to + field.topRight2] = none;
		cells[to + field.topRightCount] = 0;
		cells[to + field.nextLeft1] = none;
		cells[to + field.nextLeft2] = none;
		cells[to + field.nextLeftCount] = 0;
		return pool.count++;
	}
	const below = (cells[from + field.tail] as number) * stateSize;
	cells[to + field.tail] = cells[below + field.tail] as number;
	cells[to + field.next] = next;
	for (let f = field.top; f <= field.topRightCount; f++) {
		cells[to + f] = cells[below + f] as number;
	}
	for (let f = field.nextLeft1; f <= field.nextLeftCount; f++) {
		cells[to + f] = cells[from + f] as number;
	}
	if (action === attachLeft) {
		cells[to + field.nextLeft2] = cells[from + field.nextLeft1] as number;
		cells[to + field.nextLeft1] = top;
		cells[to + field.nextLeftCount] = (cells[from + field.nextLeftCount] as number) + 1;
	} else {
		cells[to + field.topRight2] = cells[below + field.topRight1] as number;
		cells[to + field.topRight1] = top;
		cells[to + field.topRightCount] = (cells[below + field.topRightCount] as number) + 1;
	}
	return pool.count++;
}

/** Head of each word of the sentence, from the actions that led to `state`; 0 is the root. */
export function readHeads(pool: StatePool, state: number): Int32Array {
	const { cells, wordCount } = pool;
	const heads = new Int32Array(wordCount + 2);
	for (let at = state; at > 0; at = cells[at * stateSize + field.previous] as number) {
		const before = (cells[at * stateSize + field.previous] as number) * stateSize;
		const action = cells[at * stateSize + field.action];
		const top = cells[before + field.top] as number;
		if (action === attachLeft) heads[top] = cells[before + field.next] as number;
		if (action === attachRight) {
			heads[top] = cells[(cells[before + field.tail] as number) * stateSize + field.top] as number;
		}
	}
	return heads;
}
