// Values that were seen before, found again in a copy of them.

/**
 * Gives back the first of equal values with one id, so that what was worked out from it and is kept
 * with it still holds after a story was loaded anew.
 */
export type KeptValues<Value extends { readonly id: string }> = {
	readonly keep: (values: readonly Value[]) => readonly Value[];
};

/** Values by id; those that are not in the newest list are forgotten. */
export function keepValues<Value extends { readonly id: string }>(): KeptValues<Value> {
	let known = new Map<string, Value>();
	return {
		keep: (values) => {
			const next = new Map<string, Value>();
			const kept = values.map((value) => {
				const before = known.get(value.id);
				const same = before !== undefined && isEqual(before, value) ? before : value;
				next.set(value.id, same);
				return same;
			});
			known = next;
			return kept;
		},
	};
}

/** Whether two plain values hold the same; one key with undefined is as good as none. */
export function isEqual(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
	return Array.isArray(a) ? Array.isArray(b) && areEqual(a, b) : holdEqual(a, b);
}

function areEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
	if (a.length !== b.length) return false;
	for (let at = 0; at < a.length; at++) if (!isEqual(a[at], b[at])) return false;
	return true;
}

function holdEqual(a: object, b: object): boolean {
	const [first, second] = [a as Record<string, unknown>, b as Record<string, unknown>];
	for (const key in first) if (!isEqual(first[key], second[key])) return false;
	for (const key in second) {
		if (first[key] === undefined && second[key] !== undefined) return false;
	}
	return true;
}
