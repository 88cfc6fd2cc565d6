// Rows as Apache Parquet: a row group at a time, so that memory stays flat.

import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell, Column, ColumnType, Row } from "./export-table.ts";

/** Rows of one group: enough to pack well, few enough to hold. */
const rowsPerGroup = 20_000;

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

const elements: Readonly<Record<ColumnType, Omit<SchemaElement, "name">>> = {
	text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
	list: { type: "BYTE_ARRAY", converted_type: "UTF8" },
	integer: { type: "INT64" },
	number: { type: "DOUBLE" },
	boolean: { type: "BOOLEAN" },
	time: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
};

/** A file with one flat schema; every column may be null, lists have "; " between their parts. */
export async function* writeParquet(
	columns: readonly Column[],
	batches: AsyncIterable<readonly Row[]>,
): AsyncIterable<Uint8Array> {
	const writer = new ByteWriter();
	const schema: SchemaElement[] = [
		{ name: "root", num_children: columns.length },
		...columns.map(
			({ name, type }): SchemaElement => ({ name, repetition_type: "OPTIONAL", ...elements[type] }),
		),
	];
	const file = new ParquetWriter({ writer, schema, createdBy: "Onrecord" });
	let waiting: Row[] = [];
	for await (const rows of batches) {
		waiting.push(...rows);
		if (waiting.length < rowsPerGroup) continue;
		await writeGroup(file, columns, waiting);
		waiting = [];
		yield take(writer);
	}
	if (waiting.length > 0) await writeGroup(file, columns, waiting);
	await file.finish();
	yield take(writer);
}

async function writeGroup(
	file: ParquetWriter,
	columns: readonly Column[],
	rows: readonly Row[],
): Promise<void> {
	const columnData = columns.map(({ name, type }) => ({
		name,
		data: rows.map((row) => parquetCell(type, row[name])),
	}));
	await file.write({ columnData, rowGroupSize: rows.length });
}

function parquetCell(type: ColumnType, cell: Cell) {
	if (cell === undefined) return null;
	if (type === "integer") return BigInt(Math.round(Number(cell)));
	if (type === "time") return new Date(Number(cell));
	return Array.isArray(cell) ? cell.join("; ") : cell;
}

/** The bytes that were written since the last time; offsets into the file go on. */
function take(writer: ByteWriter): Uint8Array {
	const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
	writer.index = 0;
	return bytes;
}
