// How PostgreSQL writes the full text index of stories and claims; articles and statements carry theirs.

import { sql } from "kysely";
import type { SearchIndex } from "../tables/search-index.ts";
import { articleWords, markWords } from "./index-words.ts";

const tables = { stories: "stories_fts", claims: "claims_fts" } as const;

/** The index as tsvectors in tables of their own, so that a story's row stays small. */
export const vectorIndex: SearchIndex = {
	put: async (trx, kind, rows) => {
		if (kind === "articles" || kind === "statements") return;
		if (rows.length === 0) return;
		const values = rows.map(
			({ seq, title, text, marks }) =>
				sql`(${seq}::bigint, ${articleWords(title, text)}, ${markWords(marks)})`,
		);
		await sql`
			INSERT INTO ${sql.table(tables[kind])} (seq, words, marks) VALUES ${sql.join(values)}
			ON CONFLICT (seq) DO UPDATE SET words = excluded.words, marks = excluded.marks`.execute(trx);
	},
	remove: async (trx, kind, seqs) => {
		if (kind === "articles" || kind === "statements" || seqs.length === 0) return;
		await sql`
			DELETE FROM ${sql.table(tables[kind])} WHERE seq = ANY(${[...seqs]}::bigint[])`.execute(trx);
	},
};
