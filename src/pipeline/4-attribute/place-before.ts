// Finds by bisection what stands before a place, so that long texts cost no more a word than short ones.

/** The index of the last of items, sorted by start, that starts before a place; -1 where none does. */
export function indexBefore(sorted: readonly { readonly start: number }[], at: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle]?.start ?? 0) < at) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
