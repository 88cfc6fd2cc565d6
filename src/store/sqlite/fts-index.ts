// The full text index in SQLite's FTS5.

import type { SearchKind } from "../search-table.ts";
import { inParts } from "../tables/in-parts.ts";
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
		await ftsIndex.remove(
			trx,
			kind,
			rows.map(({ seq }) => seq),
		);
		const values = rows.map(({ seq, title, text, marks }) => ({ rowid: seq, title, text, marks }));
		for (const part of inParts(values)) {
			await trx.insertInto(ftsTables[kind]).values(part).execute();
		}
	},
	remove: async (trx, kind, seqs) => {
		for (const part of inParts(seqs)) {
			await trx.deleteFrom(ftsTables[kind]).where("rowid", "in", part).execute();
		}
	},
};
