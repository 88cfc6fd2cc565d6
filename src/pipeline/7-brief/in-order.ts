// Values in order, for who needs the first of many.

/**
 * The values in order, each found when it is asked for: a few of thousands cost little more than one
 * look at each. The order must tell all values apart, or those equal in it must be alike.
 */
export function* inOrder<Value>(
	values: Iterable<Value>,
	compare: (a: Value, b: Value) => number,
): Iterable<Value> {
	const heap = [...values];
	for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(heap, at, compare);
	for (let first = heap[0]; first !== undefined; first = heap[0]) {
		yield first;
		const last = heap.pop() as Value;
		if (heap.length === 0) return;
		heap[0] = last;
		sink(heap, 0, compare);
	}
}

/** Lets the value at a place of a binary heap go down to where none below comes before it. */
function sink<Value>(heap: Value[], from: number, compare: (a: Value, b: Value) => number): void {
	const value = heap[from] as Value;
	let at = from;
	for (;;) {
		let below = 2 * at + 1;
		if (below >= heap.length) break;
		if (below + 1 < heap.length && compare(heap[below + 1] as Value, heap[below] as Value) < 0) {
			below++;
		}
		if (compare(value, heap[below] as Value) <= 0) break;
		heap[at] = heap[below] as Value;
		at = below;
	}
	heap[at] = value;
}
