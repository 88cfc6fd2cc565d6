// Whether two plain values hold the same.

/** One key with undefined is as good as none. */
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
