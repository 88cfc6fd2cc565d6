// A table of the record for other programs: its columns, and how its rows are made of a story.

import type { FoundStory } from "../find-story.ts";

/** A time is in milliseconds UTC; a list is a text with "; " between its parts in flat formats. */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "time" | "list";

export type Column = {
	readonly name: string;
	readonly type: ColumnType;
	/** What it holds, for docs/exports.md. */
	readonly help: string;
};

export type Cell = string | number | boolean | readonly string[] | undefined;
export type Row = Readonly<Record<string, Cell>>;

export type ExportTable = {
	readonly columns: readonly Column[];
	readonly rowsOf: (found: FoundStory) => readonly Row[];
};

/** Columns that every table begins with. */
export const storyColumns: readonly Column[] = [
	{ name: "story_id", type: "text", help: "the story" },
	{ name: "story_title", type: "text", help: "its title" },
];

/** The cells of those columns. */
export function storyCells({ derived }: FoundStory): Row {
	return { story_id: derived.summary.id, story_title: derived.summary.title };
}

/** A moment; undefined for the open end of an interval. */
export function timeCell(ms: number): number | undefined {
	return Number.isFinite(ms) && Math.abs(ms) < 8e15 ? ms : undefined;
}
