// Fills the full text index and the names from what is kept, when a database gets a new index.

import type Database from "better-sqlite3";
import type { Article } from "../../news/article.ts";
import type { Statement } from "../../news/statement.ts";
import { foldWords } from "../search-marks.ts";
import { figureRange } from "../search-numbers.ts";
import { articleIndexRow, type IndexRow, statementIndexRow } from "../tables/search-index.ts";

/** The format whose index holds marks. Stories and claims come into it as they are derived anew. */
export const indexedFormat = 7;

type Stored = { readonly seq: number; readonly id: string; readonly body: string };

/** Reads every article once; runs inside the transaction of the migration. */
export function reindex(database: Database.Database): void {
	const articles = database.prepare<[number], Stored>(
		"SELECT seq, id, body FROM articles WHERE seq > ? ORDER BY seq LIMIT 200",
	);
	const statements = database.prepare<[string], Stored>(
		"SELECT seq, id, body FROM statements WHERE article_id = ?",
	);
	const writes = prepareWrites(database);
	let after = 0;
	for (let rows = articles.all(after); rows.length > 0; rows = articles.all(after)) {
		for (const row of rows) {
			after = row.seq;
			const article = JSON.parse(row.body) as Article;
			writes.index("articles_fts", articleIndexRow(row.seq, article));
			writes.name("outlet", article.publisher);
			for (const one of statements.all(row.id)) {
				const statement = JSON.parse(one.body) as Statement;
				writes.index("statements_fts", statementIndexRow(one.seq, article, statement));
				writes.figures(one.seq, statement);
				if (statement.speaker.resolved) writes.name("speaker", statement.speaker);
			}
		}
	}
}

function prepareWrites(database: Database.Database) {
	const insert = (table: string) =>
		database.prepare(`INSERT INTO ${table} (rowid, title, text, marks) VALUES (?, ?, ?, ?)`);
	const inserts = {
		articles_fts: insert("articles_fts"),
		statements_fts: insert("statements_fts"),
	};
	const figures = database.prepare(
		"UPDATE statements SET figure_least = ?, figure_most = ? WHERE seq = ?",
	);
	const names = database.prepare("INSERT OR IGNORE INTO names VALUES (?, ?, ?)");
	const words = database.prepare("INSERT OR IGNORE INTO name_words VALUES (?, ?, ?)");
	return {
		index: (table: keyof typeof inserts, { seq, title, text, marks }: IndexRow) => {
			inserts[table].run(seq, title, text, marks);
		},
		figures: (seq: number, statement: Statement) => {
			const { least, most } = figureRange(statement.figures);
			if (least !== undefined) figures.run(least, most, seq);
		},
		name: (kind: string, { key, name }: { readonly key: string; readonly name: string }) => {
			names.run(kind, key, name);
			for (const word of foldWords(name)) words.run(kind, word, key);
		},
	};
}
