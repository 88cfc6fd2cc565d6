// A sorted list that things come to and go from.

import { firstAt } from "./first-at.ts";

/** A list in order. The order must tell all its values apart, or those equal in it must be alike. */
export type Sorted<Value> = {
	/** Takes what changed; gives all in order, another list each time. */
	readonly change: (came: Iterable<Value>, gone: Iterable<Value>) => readonly Value[];
};

/** At one place of the old list a value comes, or the one that is there goes. */
type Edit<Value> = { readonly at: number; readonly came: readonly Value[]; readonly left: 0 | 1 };

/** A list that is brought up to date by few comparisons and one copy. */
export function keepSorted<Value>(compare: (a: Value, b: Value) => number): Sorted<Value> {
	let values: readonly Value[] = [];
	const change: Sorted<Value>["change"] = (came, gone) => {
		const edits: Edit<Value>[] = [];
		for (const value of gone) {
			const at = placeOf(values, value, compare);
			if (at >= 0) edits.push({ at, came: [], left: 1 });
		}
		for (const value of [...came].sort(compare)) {
			edits.push({
				at: firstAt(values, (other) => compare(other, value) < 0),
				came: [value],
				left: 0,
			});
		}
		values = apply(
			values,
			edits.sort((a, b) => a.at - b.at || a.left - b.left),
		);
		return values;
	};
	return { change };
}

function apply<Value>(values: readonly Value[], edits: readonly Edit<Value>[]): readonly Value[] {
	const changed: Value[] = [];
	let from = 0;
	for (const { at, came, left } of [...edits, { at: values.length, came: [], left: 0 }]) {
		for (; from < at; from++) changed.push(values[from] as Value);
		changed.push(...came);
		from = Math.max(from, at + left);
	}
	return changed;
}

/** The place of this very value; -1 where it is not in the list. */
function placeOf<Value>(
	values: readonly Value[],
	value: Value,
	compare: (a: Value, b: Value) => number,
): number {
	const first = firstAt(values, (other) => compare(other, value) < 0);
	for (let at = first; at < values.length; at++) {
		if (values[at] === value) return at;
		if (compare(values[at] as Value, value) !== 0) return -1;
	}
	return -1;
}
