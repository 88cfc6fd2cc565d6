// Rows by their numbers as words of the full text index, so that a search among the newest rows reads
// of a frequent word's list only the end.

/** Blocks of numbers by what their words begin with, the largest first: those of `row_marks`. */
const blocks = [
	{ prefix: "~c", rows: 2 ** 18 },
	{ prefix: "~b", rows: 2 ** 14 },
	{ prefix: "~a", rows: 2 ** 10 },
] as const;

/** The least block: a cover begins and ends at one. */
export const blockRows = 2 ** 10;

/**
 * The words of which one is on every row from `low` to below `high`, and on no other, as the text
 * of a tsquery. Both are counted in whole blocks: `low` is lowered and `high` raised to the next one.
 */
export function coverRows(low: number, high: number): string {
	const words: string[] = [];
	const end = Math.ceil(high / blockRows) * blockRows;
	for (let at = Math.floor(low / blockRows) * blockRows; at < end; ) {
		const block = blocks.find(({ rows }) => at % rows === 0 && at + rows <= end);
		if (block === undefined) break;
		words.push(`'${block.prefix}${at / block.rows}'`);
		at += block.rows;
	}
	return words.join(" | ");
}

/**
 * Where rows begin that end below `high`: at a block that is as large as so many rows allow, so that
 * few words cover them, and not before the block of `lowest`.
 */
export function beginRows(high: number, rows: number, lowest: number): number {
	const block = blocks.find((one) => one.rows <= rows)?.rows ?? blockRows;
	const begin = Math.floor((high - rows) / block) * block;
	return Math.max(begin, Math.floor(lowest / blockRows) * blockRows);
}
