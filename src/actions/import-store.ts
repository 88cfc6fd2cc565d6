// Reads an export back into an empty data folder.

import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { ExportedRow } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { exportFormat } from "./export-store.ts";
import type { Workspace } from "./workspace.ts";

const rowsPerCommit = 200;

/**
 * Writes every row of an export; says how many. Rejects with a StoreError for a folder that is not
 * empty, since two orders of arrival cannot be woven into one, and for lines of no export.
 */
export async function importStore({ store }: Workspace, input: Readable): Promise<number> {
	const { pages, articles } = await store.count();
	if (pages + articles > 0) {
		throw new StoreError(
			"failed",
			"The data folder already holds articles. Import into an empty one: choose it with --data.",
		);
	}
	let rows: ExportedRow[] = [];
	let written = 0;
	let number = 0;
	for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
		number++;
		if (number === 1) checkHead(line);
		else if (line !== "") rows.push(readRow(line, number));
		if (rows.length < rowsPerCommit) continue;
		written += await store.importRows(rows);
		rows = [];
	}
	if (number === 0) throw notAnExport("there is nothing in it");
	return written + (await store.importRows(rows));
}

function checkHead(line: string): void {
	const { onrecord, format } = parse(line, 1);
	if (onrecord !== "export") throw notAnExport("its first line does not say so");
	if (typeof format !== "number" || format > exportFormat) {
		throw notAnExport(`it has format ${format}, and this Onrecord knows up to ${exportFormat}`);
	}
}

function readRow(line: string, number: number): ExportedRow {
	const { table, row } = parse(line, number);
	if (typeof table !== "string" || row === null || typeof row !== "object") {
		throw notAnExport(`line ${number} has no table and row`);
	}
	const wrong = Object.values(row).find(
		(value) => value !== null && typeof value !== "string" && typeof value !== "number",
	);
	if (wrong !== undefined)
		throw notAnExport(`line ${number} holds a value that is no text or number`);
	return { table, row: row as ExportedRow["row"] };
}

function parse(
	line: string,
	number: number,
): Readonly<Record<"onrecord" | "format" | "table" | "row", unknown>> {
	try {
		const value: unknown = JSON.parse(line);
		if (value !== null && typeof value === "object") return value as ReturnType<typeof parse>;
	} catch {
		// Told below, like a line that is JSON but no object.
	}
	throw notAnExport(`line ${number} is not a JSON object`);
}

function notAnExport(why: string): StoreError {
	return new StoreError("failed", `This is not an export of Onrecord: ${why}.`);
}
