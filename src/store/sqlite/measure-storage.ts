// How many bytes each table of a store takes, its indexes among them.

import { join } from "node:path";
import Database from "better-sqlite3";
import { asStoreError } from "./sqlite-error.ts";

export type TableSize = { readonly table: string; readonly bytes: number };

/** Reads the whole file: on a large one it takes its time, and holds the thread. */
export function measureTables(folder: string): readonly TableSize[] {
	try {
		const database = new Database(join(folder, "onrecord.sqlite"), {
			...{ readonly: true, fileMustExist: true },
		});
		try {
			return database
				.prepare(
					`SELECT coalesce(s.tbl_name, d.name) AS "table", sum(d.pgsize) AS bytes
					FROM dbstat d LEFT JOIN sqlite_schema s ON s.name = d.name
					GROUP BY 1 ORDER BY 2 DESC`,
				)
				.all() as TableSize[];
		} finally {
			database.close();
		}
	} catch (error) {
		throw asStoreError(error);
	}
}
