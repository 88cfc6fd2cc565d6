// The steps that make the tables, in order. A step that was released is never changed.

/** The SQL of each format version; the first makes version 1. */
export const migrations: readonly string[] = [
	`
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE pages (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	url TEXT, path TEXT, media_type TEXT NOT NULL,
	headers TEXT NOT NULL, hints TEXT NOT NULL, fetched_ms INTEGER NOT NULL,
	encoding TEXT NOT NULL, bytes BLOB NOT NULL, size_bytes INTEGER NOT NULL,
	article_id TEXT
);
CREATE INDEX pages_by_article ON pages (article_id) WHERE article_id IS NOT NULL;

CREATE TABLE articles (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	page_id TEXT NOT NULL, title TEXT NOT NULL, publisher_key TEXT NOT NULL,
	language TEXT NOT NULL, published_latest_ms INTEGER NOT NULL,
	text_hash TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX articles_by_page ON articles (page_id);
CREATE INDEX articles_by_publisher ON articles (publisher_key, seq);

CREATE TABLE traces (
	article_id TEXT PRIMARY KEY, fingerprint BLOB NOT NULL, profile BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE copies (
	article_id TEXT PRIMARY KEY, of_id TEXT, root_id TEXT NOT NULL, body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX copies_by_root ON copies (root_id);

CREATE TABLE statements (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	article_id TEXT NOT NULL, speaker_key TEXT NOT NULL, stance TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX statements_by_article ON statements (article_id);
CREATE INDEX statements_by_speaker ON statements (speaker_key, seq);

CREATE TABLE stories (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	title TEXT NOT NULL, topline TEXT NOT NULL,
	revision INTEGER NOT NULL, derived_revision INTEGER NOT NULL,
	articles INTEGER NOT NULL, articles_derived INTEGER NOT NULL,
	score REAL NOT NULL, first_ms INTEGER NOT NULL, latest_ms INTEGER NOT NULL,
	summary TEXT, derived BLOB
);
CREATE INDEX stories_by_score ON stories (score, seq);
CREATE INDEX stories_by_latest ON stories (latest_ms, seq);
CREATE INDEX stories_stale ON stories (seq) WHERE revision > derived_revision;

CREATE TABLE story_members (article_id TEXT PRIMARY KEY, story_id TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX story_members_by_story ON story_members (story_id);

CREATE TABLE story_terms (
	story_id TEXT NOT NULL, kind TEXT NOT NULL, term TEXT NOT NULL,
	PRIMARY KEY (kind, term, story_id)
) WITHOUT ROWID;
CREATE INDEX story_terms_by_story ON story_terms (story_id);

CREATE TABLE story_merges (
	from_id TEXT PRIMARY KEY, into_id TEXT NOT NULL, why TEXT NOT NULL, at_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE skips (
	page_id TEXT NOT NULL, stage TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL,
	at_ms INTEGER NOT NULL, PRIMARY KEY (page_id, stage)
) WITHOUT ROWID;

CREATE TABLE jobs (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	kind TEXT NOT NULL, key TEXT NOT NULL, state TEXT NOT NULL, tries INTEGER NOT NULL,
	due_ms INTEGER NOT NULL, lease_until_ms INTEGER NOT NULL, error TEXT
);
CREATE INDEX jobs_by_state ON jobs (kind, state, seq);

CREATE TABLE feeds (
	url TEXT PRIMARY KEY, title TEXT, next_ms INTEGER NOT NULL, state TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX feeds_by_next ON feeds (next_ms);

CREATE VIRTUAL TABLE articles_fts USING fts5(
	title, text, content='', contentless_delete=1, tokenize="porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE statements_fts USING fts5(
	speaker, words, content='', contentless_delete=1, tokenize="porter unicode61 remove_diacritics 2"
);
`,
	`
ALTER TABLE feeds ADD COLUMN listing TEXT NOT NULL DEFAULT '{}';

CREATE TABLE revisions (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	article_id TEXT NOT NULL, at_ms INTEGER NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL,
	UNIQUE (article_id, at_ms, hash)
);

CREATE INDEX pages_kept ON pages (seq, fetched_ms, length(bytes)) WHERE encoding <> 'dropped';
`,
	`
ALTER TABLE pages ADD COLUMN kept_ms INTEGER NOT NULL DEFAULT 0;
UPDATE pages SET kept_ms = fetched_ms;
DROP INDEX pages_kept;
CREATE INDEX pages_kept ON pages (kept_ms, seq, length(bytes)) WHERE encoding <> 'dropped';
`,
	`
CREATE TABLE corrections (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	at_ms INTEGER NOT NULL, kind TEXT NOT NULL, by TEXT NOT NULL, told TEXT NOT NULL,
	body TEXT NOT NULL, undone_ms INTEGER
);
ALTER TABLE story_members ADD COLUMN found_id TEXT;
CREATE INDEX story_members_corrected ON story_members (found_id) WHERE found_id IS NOT NULL;
ALTER TABLE story_merges ADD COLUMN by_reader INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stories ADD COLUMN given_title TEXT;
ALTER TABLE stories ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
CREATE INDEX stories_marked ON stories (id) WHERE given_title IS NOT NULL OR pinned = 1;
`,
	`
CREATE INDEX jobs_by_due ON jobs (kind, state, due_ms);
`,
	`
CREATE TABLE changes (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL UNIQUE,
	story_id TEXT NOT NULL, kind TEXT NOT NULL,
	at_ms INTEGER NOT NULL, noted_ms INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE INDEX changes_by_story ON changes (story_id, seq);

CREATE TABLE documents (
	kind TEXT NOT NULL, owner TEXT NOT NULL, key TEXT NOT NULL,
	body TEXT NOT NULL, at_ms INTEGER NOT NULL, private INTEGER NOT NULL,
	PRIMARY KEY (kind, owner, key)
) WITHOUT ROWID;
CREATE INDEX documents_by_time ON documents (kind, owner, at_ms);
`,
	`
CREATE TABLE claims (
	seq INTEGER PRIMARY KEY AUTOINCREMENT,
	story_id TEXT NOT NULL, id TEXT NOT NULL,
	origins INTEGER NOT NULL, figure_least REAL, figure_most REAL,
	first_ms INTEGER NOT NULL, latest_ms INTEGER NOT NULL,
	words TEXT NOT NULL, marks TEXT NOT NULL, body TEXT NOT NULL,
	UNIQUE (story_id, id)
);

ALTER TABLE stories ADD COLUMN words TEXT NOT NULL DEFAULT '';
ALTER TABLE stories ADD COLUMN marks TEXT NOT NULL DEFAULT '';
ALTER TABLE stories ADD COLUMN origins INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stories ADD COLUMN figure_least REAL;
ALTER TABLE stories ADD COLUMN figure_most REAL;
ALTER TABLE statements ADD COLUMN figure_least REAL;
ALTER TABLE statements ADD COLUMN figure_most REAL;

CREATE TABLE names (
	kind TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE TABLE name_words (
	kind TEXT NOT NULL, word TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (kind, word, key)
) WITHOUT ROWID;
CREATE INDEX copies_by_of ON copies (of_id) WHERE of_id IS NOT NULL;

DROP TABLE articles_fts;
DROP TABLE statements_fts;
CREATE VIRTUAL TABLE articles_fts USING fts5(
	title, text, marks, content='', contentless_delete=1,
	tokenize="porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE statements_fts USING fts5(
	title, text, marks, content='', contentless_delete=1,
	tokenize="porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE claims_fts USING fts5(
	title, text, marks, content='', contentless_delete=1,
	tokenize="porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE stories_fts USING fts5(
	title, text, marks, content='', contentless_delete=1,
	tokenize="porter unicode61 remove_diacritics 2"
);

CREATE TRIGGER stories_gone AFTER DELETE ON stories BEGIN
	DELETE FROM stories_fts WHERE rowid = old.seq;
	DELETE FROM claims_fts WHERE rowid IN (SELECT seq FROM claims WHERE story_id = old.id);
	DELETE FROM claims WHERE story_id = old.id;
END;

UPDATE stories SET derived_revision = -1 WHERE derived_revision >= 0;
`,
	`
CREATE INDEX stories_bounds
	ON stories (seq, origins, figure_least, figure_most, first_ms, latest_ms);
`,
	// What is known of sites is kept where it can be bounded, and learned anew; pages are packed with zstd.
	`
DELETE FROM settings WHERE key LIKE 'site-blocks:%';
`,
];

/** The format that this program writes. A data folder of a newer one is refused. */
export const formatVersion = migrations.length;
