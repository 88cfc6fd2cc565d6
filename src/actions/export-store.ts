// The whole record as JSON lines: for backups, moves and other programs.

import type { Workspace } from "./workspace.ts";

/** The first line of an export: what it is. */
export type ExportHead = { readonly onrecord: "export"; readonly format: number };

/** The format of exports; a store's own format may move on without it. */
export const exportFormat = 1;

/** The lines of an export, each with its line feed: a head, then one row a line. */
export async function* exportStore({ store }: Workspace): AsyncIterable<string> {
	const head: ExportHead = { onrecord: "export", format: exportFormat };
	yield `${JSON.stringify(head)}\n`;
	for await (const row of store.exportRows()) yield `${JSON.stringify(row)}\n`;
}
