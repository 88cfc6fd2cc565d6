// The tables as Kysely knows them. Columns named `body` and `…_json` hold nouns as JSON.

import type { Generated } from "kysely";

export type Schema = {
	settings: { key: string; value: string };
	pages: PageRow;
	articles: ArticleRow;
	traces: { article_id: string; fingerprint: Uint8Array; profile: Uint8Array };
	copies: CopyRow;
	revisions: RevisionRow;
	statements: StatementRow;
	stories: StoryRow;
	/** `found_id` is where clustering put the article, where readers put it elsewhere. */
	story_members: { article_id: string; story_id: string; found_id: string | null };
	story_terms: { story_id: string; kind: string; term: string };
	story_merges: {
		from_id: string;
		into_id: string;
		why: string;
		at_ms: number;
		by_reader: Generated<number>;
	};
	corrections: CorrectionRow;
	skips: { page_id: string; stage: string; reason: string; detail: string; at_ms: number };
	jobs: JobRow;
	feeds: FeedRow;
	changes: ChangeRow;
	documents: DocumentRow;
	articles_fts: IndexedRow;
	statements_fts: IndexedRow;
	claims: ClaimRow;
	claims_fts: IndexedRow;
	stories_fts: IndexedRow;
	names: { kind: string; key: string; name: string };
	name_words: { kind: string; word: string; key: string };
};

/** Words and marks of a row in the full text index. */
export type IndexedRow = { rowid: number; title: string; text: string; marks: string };

export type PageRow = {
	seq: Generated<number>;
	id: string;
	url: string | null;
	path: string | null;
	media_type: string;
	headers: string;
	hints: string;
	fetched_ms: number;
	/** "zstd", "gzip" of earlier versions, or "dropped" where the bytes are kept no more. */
	encoding: string;
	bytes: Uint8Array;
	size_bytes: number;
	article_id: string | null;
	/** When it was kept; `fetched_ms` of a page from an archive is much earlier. */
	kept_ms: number;
};

export type ArticleRow = {
	seq: Generated<number>;
	id: string;
	page_id: string;
	title: string;
	publisher_key: string;
	language: string;
	published_latest_ms: number;
	text_hash: string;
	body: string;
};

export type CopyRow = {
	article_id: string;
	of_id: string | null;
	root_id: string;
	body: string;
};

export type StatementRow = {
	seq: Generated<number>;
	id: string;
	article_id: string;
	speaker_key: string;
	stance: string;
	body: string;
	figure_least: number | null;
	figure_most: number | null;
};

/** A claim as search finds it; the whole of it is in what is derived of its story. */
export type ClaimRow = {
	seq: Generated<number>;
	story_id: string;
	id: string;
	origins: number;
	figure_least: number | null;
	figure_most: number | null;
	first_ms: number;
	latest_ms: number;
	words: string;
	marks: string;
	body: string;
};

export type StoryRow = {
	seq: Generated<number>;
	id: string;
	title: string;
	topline: string;
	revision: number;
	derived_revision: number;
	articles: number;
	articles_derived: number;
	score: number;
	first_ms: number;
	latest_ms: number;
	summary: string | null;
	/** Story, record and brief as JSON, packed with gzip: a tenth of their size. */
	derived: Uint8Array | null;
	/** What readers marked the story with. */
	given_title: Generated<string | null>;
	pinned: Generated<number>;
	/** What search finds it by. */
	words: Generated<string>;
	marks: Generated<string>;
	origins: Generated<number>;
	figure_least: Generated<number | null>;
	figure_most: Generated<number | null>;
};

export type CorrectionRow = {
	seq: Generated<number>;
	id: string;
	at_ms: number;
	kind: string;
	by: string;
	told: string;
	body: string;
	undone_ms: number | null;
};

export type JobRow = {
	seq: Generated<number>;
	id: string;
	kind: string;
	key: string;
	state: "waiting" | "leased" | "quarantined";
	tries: number;
	due_ms: number;
	lease_until_ms: number;
	error: string | null;
};

export type FeedRow = {
	url: string;
	title: string | null;
	next_ms: number;
	state: string;
	listing: string;
};

export type RevisionRow = {
	seq: Generated<number>;
	article_id: string;
	at_ms: number;
	/** Of the body: the same revision is kept once. */
	hash: string;
	body: string;
};

export type ChangeRow = {
	seq: Generated<number>;
	id: string;
	story_id: string;
	kind: string;
	at_ms: number;
	noted_ms: number;
	body: string;
};

export type DocumentRow = {
	kind: string;
	owner: string;
	key: string;
	body: string;
	at_ms: number;
	/** 1 where it is left out of exports. */
	private: number;
};
