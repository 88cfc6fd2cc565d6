// The full text index in SQLite's FTS5.

import type { SearchKind } from "../search-table.ts";
import type { Schema } from "../tables/schema.ts";
import type { SearchIndex } from "../tables/search-index.ts";

/** The FTS5 tables of SQLite by what they index. */
export const ftsTables = {
	articles: "articles_fts",
	statements: "statements_fts",
	claims: "claims_fts",
	stories: "stories_fts",
} as const satisfies Readonly<Record<SearchKind, keyof Schema>>;

export const ftsIndex: SearchIndex = {
	put: async (trx, kind, rows) => {
		if (rows.length === 0) return;
		await ftsIndex.remove(
			trx,
			kind,
			rows.map(({ seq }) => seq),
		);
		const values = rows.map(({ seq, title, text, marks }) => ({ rowid: seq, title, text, marks }));
		await trx.insertInto(ftsTables[kind]).values(values).execute();
	},
	remove: async (trx, kind, seqs) => {
		if (seqs.length === 0) return;
		await trx.deleteFrom(ftsTables[kind]).where("rowid", "in", seqs).execute();
	},
};
