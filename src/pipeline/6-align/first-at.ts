// Where something belongs in a list in order.

/** The first place whose value is not before what is looked for; the length where all are. */
export function firstAt<Value>(
	values: readonly Value[],
	isBefore: (value: Value) => boolean,
): number {
	let [low, high] = [0, values.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isBefore(values[middle] as Value)) low = middle + 1;
		else high = middle;
	}
	return low;
}
