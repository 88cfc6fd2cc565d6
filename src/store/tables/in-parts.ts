// Long lists cut to what one statement takes.

/** Rows in one insert, or values in one list: engines take only so many parameters at a time. */
const partMax = 500;

/** Values in their order, in parts of at most 500; none of no values. */
export function inParts<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
	return Array.from({ length: Math.ceil(values.length / partMax) }, (_, part) =>
		values.slice(part * partMax, (part + 1) * partMax),
	);
}
