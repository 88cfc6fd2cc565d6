// Numbers that look like chance and are the same for the same seed.

/** A draw from 0 below 1 that depends on nothing but the numbers given. */
export function drawOf(...numbers: readonly number[]): number {
	let mixed = 0x9e3779b9;
	for (const number of numbers) {
		mixed = Math.imul(mixed ^ (number >>> 0), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		mixed ^= mixed >>> 16;
	}
	return (mixed >>> 0) / 4_294_967_296;
}

export type Chance = {
	/** From 0 below 1. */
	readonly next: () => number;
	/** A whole number from 0 below `below`. */
	readonly below: (below: number) => number;
	readonly pick: <One>(all: readonly One[]) => One;
	readonly isTrue: (share: number) => boolean;
};

/** A stream of draws of its own for each list of numbers. */
export function createChance(...numbers: readonly number[]): Chance {
	let state = Math.floor(drawOf(...numbers) * 4_294_967_296) >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (limit: number): number => Math.floor(next() * limit);
	return {
		next,
		below,
		pick: (all) => all[below(all.length)] as (typeof all)[number],
		isTrue: (share) => next() < share,
	};
}
