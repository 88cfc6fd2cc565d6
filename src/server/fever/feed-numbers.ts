// Numbers for feeds and groups: the Fever API knows no other ids.

import { createHash } from "node:crypto";

/** The largest number: signed 32 bits, which the clients' own databases hold. */
const numberMax = 2 ** 31 - 1;

/**
 * A number for each name, the same whenever it is among the names. Of two names that fall on one
 * number the one that stands first has it, and the other the next that is free.
 */
export function numberNames(names: readonly string[]): ReadonlyMap<string, number> {
	const numbers = new Map<string, number>();
	const taken = new Set<number>();
	for (const name of names) {
		if (numbers.has(name)) continue;
		let number = hashName(name);
		while (taken.has(number)) number = (number % numberMax) + 1;
		taken.add(number);
		numbers.set(name, number);
	}
	return numbers;
}

/** From 1 to the largest. */
function hashName(name: string): number {
	return (createHash("sha256").update(name).digest().readUInt32BE(0) % numberMax) + 1;
}
