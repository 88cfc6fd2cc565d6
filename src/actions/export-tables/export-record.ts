// Tables of the record in the forms that other programs read, a story at a time.

import { type FoundStory, findStory } from "../find-story.ts";
import { listStories } from "../list-stories.ts";
import type { Workspace } from "../workspace.ts";
import { claimsTable } from "./claims-table.ts";
import type { ExportTable, Row } from "./export-table.ts";
import { figuresTable } from "./figures-table.ts";
import { originsTable } from "./origins-table.ts";
import { statementsTable } from "./statements-table.ts";
import { writeCsv } from "./write-csv.ts";
import { writeJsonLines } from "./write-json-lines.ts";
import { writeParquet } from "./write-parquet.ts";

/** The tables by name. */
export const exportTables = {
	statements: statementsTable,
	claims: claimsTable,
	figures: figuresTable,
	origins: originsTable,
} as const satisfies Readonly<Record<string, ExportTable>>;

export type ExportTableName = keyof typeof exportTables;

/** The formats, with what they are served as. */
export const exportFormats = {
	csv: { mediaType: "text/csv; charset=utf-8", write: writeCsv },
	jsonl: { mediaType: "application/x-ndjson", write: writeJsonLines },
	parquet: { mediaType: "application/vnd.apache.parquet", write: writeParquet },
} as const;

export type ExportFormat = keyof typeof exportFormats;

export const exportTableNames = Object.keys(exportTables) as ExportTableName[];
export const exportFormatNames = Object.keys(exportFormats) as ExportFormat[];

export type ExportQuery = {
	readonly table: ExportTableName;
	readonly format: ExportFormat;
	/** Only of this story, by any id that it ever had. */
	readonly story?: string | undefined;
	/** Only of stories of a topic, or with these words. */
	readonly topic?: string | undefined;
	readonly words?: string | undefined;
};

/**
 * The table as bytes, whatever its size: stories are read one by one, the newest first. Undefined
 * where a story is named that is not known.
 */
export async function exportRecord(
	workspace: Workspace,
	query: ExportQuery,
): Promise<AsyncIterable<Uint8Array> | undefined> {
	const table = exportTables[query.table];
	const { story } = query;
	const found = story === undefined ? undefined : await findStory(workspace, story);
	if (story !== undefined && found === undefined) return undefined;
	const rows = found === undefined ? rowsOfAll(workspace, query) : rowsOfOne(table, found);
	return exportFormats[query.format].write(table.columns, rows);
}

async function* rowsOfOne(table: ExportTable, found: FoundStory): AsyncIterable<readonly Row[]> {
	yield table.rowsOf(found);
}

const storiesPerRead = 100;

async function* rowsOfAll(
	workspace: Workspace,
	{ table, topic, words }: ExportQuery,
): AsyncIterable<readonly Row[]> {
	let after: string | undefined;
	do {
		const filter = { limit: storiesPerRead, sort: "latest", topic, words, after } as const;
		const { stories, next } = await listStories(workspace, filter);
		for (const { id } of stories) {
			const found = await findStory(workspace, id);
			if (found !== undefined) yield exportTables[table].rowsOf(found);
		}
		after = next;
	} while (after !== undefined);
}
