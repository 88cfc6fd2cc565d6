// Tables of the record, written and read back in each format.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedRecord, serveRecord } from "../../../test/served-record.ts";
import {
	type ExportTableName,
	exportRecord,
	exportTableNames,
	exportTables,
} from "./export-record.ts";
import type { Column, Row } from "./export-table.ts";
import { writeCsv } from "./write-csv.ts";
import { writeParquet } from "./write-parquet.ts";

let record: ServedRecord;

beforeAll(async () => {
	record = await serveRecord();
});

afterAll(() => record.close());

async function bytesOf(chunks: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
	const found: Uint8Array[] = [];
	for await (const chunk of chunks ?? []) found.push(chunk);
	return Buffer.concat(found);
}

async function listRows(table: ExportTableName): Promise<Record<string, unknown>[]> {
	const bytes = await bytesOf(await exportRecord(record.workspace, { table, format: "jsonl" }));
	const lines = bytes.toString("utf8").split("\n").filter(Boolean);
	return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** RFC 4180 as its grammar has it, for the test alone. */
function parseCsv(text: string): string[][] {
	const cells = text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g);
	const rows: string[][] = [[]];
	for (const [, cell = "", end] of cells) {
		rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
		if (end === "\r\n") rows.push([]);
	}
	return rows.slice(0, -1);
}

test("every row of statements has words that stand in its article", async () => {
	const rows = await listRows("statements");
	expect(rows.length).toBeGreaterThan(4);
	for (const row of rows) {
		const stored = await record.workspace.store.articles.find(row["article_id"] as never);
		const cited = stored?.article.text.slice(Number(row["start"]), Number(row["end"])) ?? "";
		expect(cited).toContain(String(row["words"]).split(" … ")[0]);
		expect(row).toMatchObject({ story_id: record.storyId, publisher: expect.any(String) });
	}
	expect(rows.map(({ stance }) => stance)).toContain("denies");
});

test("claims, figures and origins tell the same as the story", async () => {
	const [claims, figures, origins] = await Promise.all([
		listRows("claims"),
		listRows("figures"),
		listRows("origins"),
	]);
	const denied = claims.find(({ denying }) => (denying as string[]).length > 0);
	expect(denied).toMatchObject({ asserting: expect.arrayContaining(["Ilan Stroud"]) });
	expect(figures.map(({ best }) => best)).toEqual(expect.arrayContaining([14, 20]));
	for (const claim of claims) {
		const own = origins.filter(({ claim_id }) => claim_id === claim["id"]);
		expect(own).toHaveLength(Number(claim["origins_at_most"]));
	}
});

test.each(exportTableNames)("%s are the same in each format", async (table) => {
	const { columns } = exportTables[table];
	const rows = await listRows(table);
	const csv = await bytesOf(await exportRecord(record.workspace, { table, format: "csv" }));
	const [head, ...lines] = parseCsv(csv.toString("utf8"));
	expect(head).toEqual(columns.map(({ name }) => name));
	const flat = (value: unknown) => (Array.isArray(value) ? value.join("; ") : (value ?? ""));
	expect(lines).toEqual(rows.map((row) => columns.map(({ name }) => String(flat(row[name])))));
	const parquet = await bytesOf(await exportRecord(record.workspace, { table, format: "parquet" }));
	const read = await parquetReadObjects({ file: fileOf(parquet) });
	expect(read).toHaveLength(rows.length);
	const [first = {}] = read;
	for (const { name, type } of columns) {
		const told = rows[0]?.[name] ?? null;
		const value = first[name] ?? null;
		if (type === "time") expect((value as Date | null)?.toISOString() ?? null).toBe(told);
		else if (type === "integer") expect(value === null ? null : Number(value)).toBe(told);
		else expect(value).toEqual(told === null ? null : flat(told));
	}
});

test("one story is chosen by any id; one that is not there is told", async () => {
	const query = { table: "claims", format: "csv" } as const;
	const one = await exportRecord(record.workspace, { ...query, story: record.storyId });
	const all = await exportRecord(record.workspace, query);
	expect(await bytesOf(one)).toEqual(await bytesOf(all));
	expect(await exportRecord(record.workspace, { ...query, story: "none" })).toBeUndefined();
	const none = await exportRecord(record.workspace, { ...query, words: "zebra" });
	expect((await bytesOf(none)).toString().split("\r\n")).toHaveLength(2);
});

const columns: readonly Column[] = [
	{ name: "text", type: "text", help: "" },
	{ name: "count", type: "integer", help: "" },
	{ name: "when", type: "time", help: "" },
];

test("odd cells come back as they were, and none is a formula", async () => {
	const rows: Row[] = [
		{ text: 'a "quoted", cell\r\nof two lines', count: 1, when: 0 },
		{ text: "=1+1", count: undefined, when: undefined },
		{ text: undefined, count: -5, when: Date.UTC(1990, 0, 1) },
	];
	const csv = await bytesOf(writeCsv(columns, batch(rows)));
	expect(parseCsv(csv.toString())).toEqual([
		["text", "count", "when"],
		['a "quoted", cell\r\nof two lines', "1", "1970-01-01T00:00:00.000Z"],
		["'=1+1", "", ""],
		["", "-5", "1990-01-01T00:00:00.000Z"],
	]);
});

test("a table of several row groups is one file, and an empty one is one, too", async () => {
	const group = Array.from({ length: 15_000 }, (_, n) => ({ text: `row ${n}`, count: n, when: n }));
	const bytes = await bytesOf(writeParquet(columns, batch(group, group, group)));
	const read = await parquetReadObjects({ file: fileOf(bytes) });
	expect(read).toHaveLength(45_000);
	expect(read[44_999]).toEqual({ text: "row 14999", count: 14_999n, when: new Date(14_999) });
	expect(parquetMetadata(arrayOf(bytes)).row_groups).toHaveLength(2);
	const empty = await bytesOf(writeParquet(columns, batch()));
	expect(await parquetReadObjects({ file: fileOf(empty) })).toEqual([]);
});

test("docs/exports.md has every column with what it holds", () => {
	const path = join(import.meta.dirname, "../../../docs/exports.md");
	const parts = readFileSync(path, "utf8").split(/^### /m);
	for (const [name, table] of Object.entries(exportTables)) {
		const part = parts.find((text) => text.startsWith(`\`${name}\``)) ?? "";
		for (const column of table.columns) {
			expect(part).toContain(`| \`${column.name}\` | ${column.type} | ${column.help} |`);
		}
	}
});

async function* batch(...batches: readonly (readonly Row[])[]): AsyncIterable<readonly Row[]> {
	yield* batches;
}

function arrayOf(bytes: Buffer): ArrayBuffer {
	return new Uint8Array(bytes).buffer;
}

function fileOf(bytes: Buffer) {
	const array = arrayOf(bytes);
	return {
		byteLength: array.byteLength,
		slice: (start: number, end?: number) => array.slice(start, end),
	};
}
