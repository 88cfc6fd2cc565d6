// One set less another.

/** Those of the first that are not in the second, in their order. */
export function without<Value>(
	values: ReadonlySet<Value>,
	others: ReadonlySet<Value>,
): ReadonlySet<Value> {
	return new Set([...values].filter((value) => !others.has(value)));
}
