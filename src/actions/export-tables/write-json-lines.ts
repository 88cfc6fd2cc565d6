// Rows as JSON lines: one object a row; what has no value is null.

import type { Cell, Column, Row } from "./export-table.ts";

/** UTF-8, a row a line; times as ISO 8601, lists as lists. */
export async function* writeJsonLines(
	columns: readonly Column[],
	batches: AsyncIterable<readonly Row[]>,
): AsyncIterable<Uint8Array> {
	const encoder = new TextEncoder();
	for await (const rows of batches) {
		const lines = rows.map((row) => {
			const cells = columns.map((column) => [column.name, jsonCell(column, row[column.name])]);
			return `${JSON.stringify(Object.fromEntries(cells))}\n`;
		});
		if (lines.length > 0) yield encoder.encode(lines.join(""));
	}
}

function jsonCell({ type }: Column, cell: Cell): Cell | null {
	if (cell === undefined) return null;
	return type === "time" ? new Date(Number(cell)).toISOString() : cell;
}
