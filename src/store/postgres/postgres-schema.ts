// The tables that PostgreSQL has besides the common ones: heads, monthly partitions, shared work.

import type { Generated, Kysely, RawBuilder, Transaction } from "kysely";
import type { PageRow, Schema } from "../tables/schema.ts";

type Words = string | RawBuilder<unknown>;

export type PostgresTables = {
	page_heads: Omit<PageRow, "bytes"> & { month: number; packed_bytes: number };
	page_bytes: { page_id: string; month: number; bytes: Uint8Array };
	article_heads: {
		seq: Generated<number>;
		id: string;
		month: number;
		page_id: string;
		title: string;
		publisher_key: string;
		language: string;
		published_latest_ms: number;
		text_hash: string;
	};
	article_texts: {
		article_id: string;
		month: number;
		seq: number;
		body: string;
		words: Words;
		marks: Words;
	};
	statement_texts: {
		seq: Generated<number>;
		id: string;
		article_id: string;
		month: number;
		speaker_key: string;
		stance: string;
		body: string;
		figure_least: number | null;
		figure_most: number | null;
		words: Words;
		marks: Words;
	};
	analyses: { page_id: string; bytes: Uint8Array };
	story_leases: { story_id: string; until_ms: number };
};

export type PostgresDatabase = Kysely<Schema & PostgresTables>;

/** The same transaction with PostgreSQL's own tables in its types. */
export function own(trx: Transaction<Schema> | Kysely<Schema>): PostgresDatabase {
	return trx as unknown as PostgresDatabase;
}
