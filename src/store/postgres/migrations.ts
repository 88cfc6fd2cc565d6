// The steps that make the tables in PostgreSQL, in order. A step that was released is never changed.

/**
 * The SQL of each format version; the first makes version 1.
 *
 * Columns are those of SQLite's tables. Three of them are views here: what is large lies in tables
 * that are partitioned by month (`page_bytes`, `article_texts`, `statement_texts`), beside heads with
 * the keys that must be unique over all months. Every table has a key by which a distributed
 * PostgreSQL can place it; docs/postgresql.md has the lines for Citus.
 */
export const migrations: readonly string[] = [
	`
CREATE TEXT SEARCH DICTIONARY onrecord_stem (TEMPLATE = snowball, Language = english);
CREATE TEXT SEARCH CONFIGURATION onrecord (PARSER = default);
ALTER TEXT SEARCH CONFIGURATION onrecord ADD MAPPING FOR
	asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part,
	hword_numpart, int, uint, float, sfloat, version WITH onrecord_stem;

CREATE TABLE settings (key text COLLATE "C" PRIMARY KEY, value text NOT NULL);

CREATE SEQUENCE page_seq;
CREATE TABLE page_heads (
	id text COLLATE "C" PRIMARY KEY, seq bigint NOT NULL DEFAULT nextval('page_seq'),
	month integer NOT NULL,
	url text, path text, media_type text NOT NULL,
	headers text NOT NULL, hints text NOT NULL, fetched_ms bigint NOT NULL,
	encoding text NOT NULL, packed_bytes bigint NOT NULL, size_bytes bigint NOT NULL,
	article_id text COLLATE "C", kept_ms bigint NOT NULL
);
CREATE INDEX page_heads_by_seq ON page_heads (seq);
CREATE INDEX page_heads_by_article ON page_heads (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX page_heads_kept ON page_heads (kept_ms, seq) WHERE encoding <> 'dropped';
CREATE TABLE page_bytes (
	page_id text COLLATE "C" NOT NULL, month integer NOT NULL, bytes bytea NOT NULL,
	PRIMARY KEY (page_id, month)
) PARTITION BY RANGE (month);
ALTER TABLE page_bytes ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE VIEW pages AS
	SELECT h.seq, h.id, h.url, h.path, h.media_type, h.headers, h.hints, h.fetched_ms,
		h.encoding, coalesce(b.bytes, ''::bytea) AS bytes, h.size_bytes, h.article_id, h.kept_ms
	FROM page_heads h LEFT JOIN page_bytes b ON b.page_id = h.id AND b.month = h.month;

CREATE SEQUENCE article_seq;
CREATE TABLE article_heads (
	id text COLLATE "C" PRIMARY KEY, seq bigint NOT NULL DEFAULT nextval('article_seq'),
	month integer NOT NULL,
	page_id text COLLATE "C" NOT NULL, title text NOT NULL,
	publisher_key text COLLATE "C" NOT NULL, language text NOT NULL,
	published_latest_ms bigint NOT NULL, text_hash text NOT NULL
);
CREATE INDEX article_heads_by_seq ON article_heads (seq);
CREATE INDEX article_heads_by_page ON article_heads (page_id);
CREATE INDEX article_heads_by_publisher ON article_heads (publisher_key, seq);
CREATE TABLE article_texts (
	article_id text COLLATE "C" NOT NULL, month integer NOT NULL, seq bigint NOT NULL,
	body text NOT NULL, words tsvector NOT NULL, marks tsvector NOT NULL,
	PRIMARY KEY (article_id, month)
) PARTITION BY RANGE (month);
CREATE INDEX article_texts_by_seq ON article_texts (seq);
CREATE INDEX article_texts_words ON article_texts USING gin (words, marks);
CREATE VIEW articles AS
	SELECT h.seq, h.id, h.page_id, h.title, h.publisher_key, h.language, h.published_latest_ms,
		h.text_hash, t.body
	FROM article_heads h JOIN article_texts t ON t.article_id = h.id AND t.month = h.month;

CREATE TABLE traces (
	article_id text COLLATE "C" PRIMARY KEY, fingerprint bytea NOT NULL, profile bytea NOT NULL
);

CREATE TABLE copies (
	article_id text COLLATE "C" PRIMARY KEY, of_id text COLLATE "C",
	root_id text COLLATE "C" NOT NULL, body text NOT NULL
);
CREATE INDEX copies_by_root ON copies (root_id);
CREATE INDEX copies_by_of ON copies (of_id) WHERE of_id IS NOT NULL;

CREATE SEQUENCE revision_seq;
CREATE TABLE revisions (
	seq bigint NOT NULL DEFAULT nextval('revision_seq'),
	article_id text COLLATE "C" NOT NULL, at_ms bigint NOT NULL, hash text NOT NULL,
	body text NOT NULL, PRIMARY KEY (article_id, at_ms, hash)
);

CREATE SEQUENCE statement_seq;
CREATE TABLE statement_texts (
	seq bigint NOT NULL DEFAULT nextval('statement_seq'), id text COLLATE "C" NOT NULL,
	article_id text COLLATE "C" NOT NULL, month integer NOT NULL,
	speaker_key text COLLATE "C" NOT NULL, stance text NOT NULL, body text NOT NULL,
	figure_least double precision, figure_most double precision,
	words tsvector NOT NULL, marks tsvector NOT NULL,
	PRIMARY KEY (article_id, id, month)
) PARTITION BY RANGE (month);
CREATE INDEX statement_texts_by_seq ON statement_texts (seq);
CREATE INDEX statement_texts_by_speaker ON statement_texts (speaker_key, seq);
CREATE INDEX statement_texts_words ON statement_texts USING gin (words, marks);
CREATE VIEW statements AS
	SELECT seq, id, article_id, speaker_key, stance, body, figure_least, figure_most
	FROM statement_texts;

CREATE SEQUENCE story_seq;
CREATE TABLE stories (
	seq bigint NOT NULL DEFAULT nextval('story_seq'), id text COLLATE "C" PRIMARY KEY,
	title text NOT NULL, topline text NOT NULL,
	revision bigint NOT NULL, derived_revision bigint NOT NULL,
	articles bigint NOT NULL, articles_derived bigint NOT NULL,
	score double precision NOT NULL, first_ms bigint NOT NULL, latest_ms bigint NOT NULL,
	summary text, derived bytea, given_title text, pinned integer NOT NULL DEFAULT 0,
	words text NOT NULL DEFAULT '', marks text NOT NULL DEFAULT '',
	origins bigint NOT NULL DEFAULT 0,
	figure_least double precision, figure_most double precision
) WITH (fillfactor = 80);
ALTER TABLE stories ALTER COLUMN derived SET STORAGE EXTERNAL;
CREATE INDEX stories_by_score ON stories (score, seq);
CREATE INDEX stories_by_latest ON stories (latest_ms, seq);
CREATE INDEX stories_stale ON stories (seq) WHERE revision > derived_revision;
CREATE INDEX stories_marked ON stories (id) WHERE given_title IS NOT NULL OR pinned = 1;

CREATE INDEX stories_by_seq ON stories (seq);
CREATE TABLE stories_fts (
	seq bigint PRIMARY KEY, words tsvector NOT NULL, marks tsvector NOT NULL
);
CREATE INDEX stories_fts_words ON stories_fts USING gin (words, marks);

CREATE SEQUENCE claim_seq;
CREATE TABLE claims (
	seq bigint NOT NULL DEFAULT nextval('claim_seq'),
	story_id text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
	origins bigint NOT NULL, figure_least double precision, figure_most double precision,
	first_ms bigint NOT NULL, latest_ms bigint NOT NULL,
	words text NOT NULL, marks text NOT NULL, body text NOT NULL,
	PRIMARY KEY (story_id, id)
);
CREATE INDEX claims_by_seq ON claims (seq);
CREATE TABLE claims_fts (
	seq bigint PRIMARY KEY, words tsvector NOT NULL, marks tsvector NOT NULL
);
CREATE INDEX claims_fts_words ON claims_fts USING gin (words, marks);

CREATE FUNCTION story_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM stories_fts WHERE seq = OLD.seq;
	DELETE FROM claims_fts WHERE seq IN (SELECT seq FROM claims WHERE story_id = OLD.id);
	DELETE FROM claims WHERE story_id = OLD.id;
	RETURN NULL;
END $$;
CREATE TRIGGER story_gone AFTER DELETE ON stories FOR EACH ROW EXECUTE FUNCTION story_gone();

CREATE TABLE names (
	kind text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL, name text NOT NULL,
	PRIMARY KEY (kind, key)
);
CREATE TABLE name_words (
	kind text COLLATE "C" NOT NULL, word text COLLATE "C" NOT NULL,
	key text COLLATE "C" NOT NULL, PRIMARY KEY (kind, word, key)
);

CREATE TABLE story_members (
	article_id text COLLATE "C" PRIMARY KEY, story_id text COLLATE "C" NOT NULL,
	found_id text COLLATE "C"
);
CREATE INDEX story_members_by_story ON story_members (story_id);
CREATE INDEX story_members_corrected ON story_members (found_id) WHERE found_id IS NOT NULL;

CREATE TABLE story_terms (
	story_id text COLLATE "C" NOT NULL, kind text COLLATE "C" NOT NULL,
	term text COLLATE "C" NOT NULL, PRIMARY KEY (kind, term, story_id)
);
CREATE INDEX story_terms_by_story ON story_terms (story_id);

CREATE TABLE story_merges (
	from_id text COLLATE "C" PRIMARY KEY, into_id text COLLATE "C" NOT NULL, why text NOT NULL,
	at_ms bigint NOT NULL, by_reader integer NOT NULL DEFAULT 0
);

CREATE SEQUENCE correction_seq;
CREATE TABLE corrections (
	seq bigint NOT NULL DEFAULT nextval('correction_seq'), id text COLLATE "C" PRIMARY KEY,
	at_ms bigint NOT NULL, kind text NOT NULL, by text NOT NULL, told text NOT NULL,
	body text NOT NULL, undone_ms bigint
);

CREATE TABLE skips (
	page_id text COLLATE "C" NOT NULL, stage text COLLATE "C" NOT NULL, reason text NOT NULL,
	detail text NOT NULL, at_ms bigint NOT NULL, PRIMARY KEY (page_id, stage)
);

CREATE SEQUENCE job_seq;
CREATE TABLE jobs (
	seq bigint NOT NULL DEFAULT nextval('job_seq'), id text COLLATE "C" PRIMARY KEY,
	kind text COLLATE "C" NOT NULL, key text NOT NULL, state text NOT NULL,
	tries integer NOT NULL, due_ms bigint NOT NULL, lease_until_ms bigint NOT NULL, error text
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02,
	autovacuum_vacuum_cost_delay = 0);
CREATE INDEX jobs_by_state ON jobs (kind, state, seq);
CREATE INDEX jobs_by_due ON jobs (kind, state, due_ms);
CREATE INDEX jobs_by_key ON jobs USING hash (key);

CREATE TABLE feeds (
	url text COLLATE "C" PRIMARY KEY, title text, next_ms bigint NOT NULL, state text NOT NULL,
	listing text NOT NULL DEFAULT '{}'
);
CREATE INDEX feeds_by_next ON feeds (next_ms);

CREATE SEQUENCE change_seq;
CREATE TABLE changes (
	seq bigint NOT NULL DEFAULT nextval('change_seq'), id text COLLATE "C" PRIMARY KEY,
	story_id text COLLATE "C" NOT NULL, kind text NOT NULL,
	at_ms bigint NOT NULL, noted_ms bigint NOT NULL, body text NOT NULL
);
CREATE INDEX changes_by_seq ON changes (seq);
CREATE INDEX changes_by_story ON changes (story_id, seq);
CREATE FUNCTION changes_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	-- Numbers are given in the order of commits: who reads on from a number misses nothing.
	PERFORM pg_advisory_xact_lock(hashtextextended('onrecord changes ' || TG_TABLE_SCHEMA, 0));
	RETURN NULL;
END $$;
CREATE TRIGGER changes_in_order BEFORE INSERT ON changes
	FOR EACH STATEMENT EXECUTE FUNCTION changes_in_order();

CREATE TABLE documents (
	kind text COLLATE "C" NOT NULL, owner text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL,
	body text NOT NULL, at_ms bigint NOT NULL, private integer NOT NULL,
	PRIMARY KEY (kind, owner, key)
);
CREATE INDEX documents_by_time ON documents (kind, owner, at_ms);

CREATE UNLOGGED TABLE analyses (page_id text COLLATE "C" PRIMARY KEY, bytes bytea NOT NULL);
ALTER TABLE analyses ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TABLE story_leases (
	story_id text COLLATE "C" PRIMARY KEY, until_ms bigint NOT NULL
) WITH (fillfactor = 70);

CREATE FUNCTION open_month(month integer) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	parent text;
	name text;
	suffix text := format('%s_%s', month / 12, lpad((month % 12 + 1)::text, 2, '0'));
BEGIN
	IF to_regclass('page_bytes_' || suffix) IS NOT NULL
		AND to_regclass('statement_texts_' || suffix) IS NOT NULL THEN RETURN true; END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended('onrecord months ' || current_schema(), 0));
	FOREACH parent IN ARRAY ARRAY['page_bytes', 'article_texts', 'statement_texts'] LOOP
		name := format('%s_%s', parent, suffix);
		CONTINUE WHEN to_regclass(name) IS NOT NULL;
		-- Attaching lets others read and write meanwhile; PARTITION OF would lock them out.
		EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', name, parent);
		EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)',
			parent, name, month, month + 1);
	END LOOP;
	RETURN false;
END $$;
`,
	// What is known of sites is kept where it can be bounded, and learned anew; pages are packed with
	// zstd; processes that open a month at the same time do not fail.
	`
DELETE FROM settings WHERE key LIKE 'site-blocks:%';

CREATE OR REPLACE FUNCTION open_month(month integer) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	parent text;
	name text;
	suffix text := format('%s_%s', month / 12, lpad((month % 12 + 1)::text, 2, '0'));
BEGIN
	IF to_regclass('page_bytes_' || suffix) IS NOT NULL
		AND to_regclass('statement_texts_' || suffix) IS NOT NULL THEN RETURN true; END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended('onrecord months ' || current_schema(), 0));
	FOREACH parent IN ARRAY ARRAY['page_bytes', 'article_texts', 'statement_texts'] LOOP
		name := format('%s_%s', parent, suffix);
		-- Not to_regclass: it may still hold that there was none before the lock was waited for.
		CONTINUE WHEN EXISTS (SELECT 1 FROM pg_class c
			WHERE c.relname = name AND c.relnamespace = current_schema()::regnamespace);
		-- Attaching lets others read and write meanwhile; PARTITION OF would lock them out.
		EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', name, parent);
		EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)',
			parent, name, month, month + 1);
	END LOOP;
	RETURN false;
END $$;
`,
	// A search among the newest rows reads of a frequent word's list only the end: the numbers of rows
	// are words of the index, too. Rows of articles are short: what is long in them lies beside them.
	`
CREATE FUNCTION row_marks(seq bigint) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN array_to_tsvector(ARRAY['~a' || (seq >> 10), '~b' || (seq >> 14), '~c' || (seq >> 18)]);

DROP INDEX article_texts_words, statement_texts_words, claims_fts_words, stories_fts_words;
SET LOCAL maintenance_work_mem = '256MB';
CREATE INDEX article_texts_words ON article_texts USING gin ((words || row_marks(seq)), marks);
CREATE INDEX statement_texts_words ON statement_texts USING gin ((words || row_marks(seq)), marks);
CREATE INDEX claims_fts_words ON claims_fts USING gin ((words || row_marks(seq)), marks);
CREATE INDEX stories_fts_words ON stories_fts USING gin ((words || row_marks(seq)), marks);
CREATE INDEX claims_by_first ON claims (first_ms);
CREATE INDEX stories_by_first ON stories (first_ms);

ALTER TABLE article_texts ALTER COLUMN article_id SET STORAGE MAIN;
DO $$
DECLARE
	part regclass;
BEGIN
	FOR part IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'article_texts'::regclass LOOP
		EXECUTE format('ALTER TABLE %s SET (toast_tuple_target = 128)', part);
	END LOOP;
END $$;

CREATE OR REPLACE FUNCTION open_month(month integer) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	parent text;
	name text;
	suffix text := format('%s_%s', month / 12, lpad((month % 12 + 1)::text, 2, '0'));
BEGIN
	IF to_regclass('page_bytes_' || suffix) IS NOT NULL
		AND to_regclass('statement_texts_' || suffix) IS NOT NULL THEN RETURN true; END IF;
	PERFORM pg_advisory_xact_lock(hashtextextended('onrecord months ' || current_schema(), 0));
	FOREACH parent IN ARRAY ARRAY['page_bytes', 'article_texts', 'statement_texts'] LOOP
		name := format('%s_%s', parent, suffix);
		-- Not to_regclass: it may still hold that there was none before the lock was waited for.
		CONTINUE WHEN EXISTS (SELECT 1 FROM pg_class c
			WHERE c.relname = name AND c.relnamespace = current_schema()::regnamespace);
		-- Attaching lets others read and write meanwhile; PARTITION OF would lock them out.
		EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', name, parent);
		IF parent = 'article_texts' THEN
			EXECUTE format('ALTER TABLE %I SET (toast_tuple_target = 128)', name);
		END IF;
		EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)',
			parent, name, month, month + 1);
	END LOOP;
	RETURN false;
END $$;
`,
];

/** The format that this program writes. A database of a newer one is refused. */
export const formatVersion = migrations.length;
