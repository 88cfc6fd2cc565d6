// Rows as comma-separated values (RFC 4180): a line of names, then a line a row.

import type { Cell, Column, Row } from "./export-table.ts";

/** UTF-8 with CRLF, a row a line; times as ISO 8601, lists with "; " between their parts. */
export async function* writeCsv(
	columns: readonly Column[],
	batches: AsyncIterable<readonly Row[]>,
): AsyncIterable<Uint8Array> {
	const encoder = new TextEncoder();
	yield encoder.encode(`${columns.map(({ name }) => name).join(",")}\r\n`);
	for await (const rows of batches) {
		const lines = rows.map(
			(row) => `${columns.map((column) => csvCell(column, row)).join(",")}\r\n`,
		);
		if (lines.length > 0) yield encoder.encode(lines.join(""));
	}
}

function csvCell(column: Column, row: Row): string {
	const text = asWords(column, flatText(column, row[column.name]));
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets calculate what begins with one of these signs, and the words are a stranger's: an
 * apostrophe before it says that it is text.
 */
function asWords({ type }: Column, text: string): string {
	return (type === "text" || type === "list") && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function flatText({ type }: Column, cell: Cell): string {
	if (cell === undefined) return "";
	if (type === "time") return new Date(Number(cell)).toISOString();
	return Array.isArray(cell) ? cell.join("; ") : String(cell);
}
