// The pages as they came, compressed, with the jobs that will take them in.

import { constants, gunzipSync, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Kysely, Transaction } from "kysely";
import type { Page } from "../../news/page.ts";
import type { SkipReason } from "../../news/skip.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StoryId } from "../../news/story.ts";
import type {
	DroppedPages,
	NewPage,
	PageId,
	PageLimits,
	PageOutcome,
	PageTable,
	SkippedPage,
} from "../store.ts";
import { StoreError } from "../store-error.ts";
import { intakeJobId } from "./job-rows.ts";
import type { PageRow, Schema } from "./schema.ts";

/** With a checksum, which zstd leaves out unless it is asked: damaged bytes must be known as such. */
const packing = { params: { [constants.ZSTD_c_checksumFlag]: 1 } };

/** A page's row before it has a number. */
export type NewPageRow = Omit<PageRow, "seq">;

/** The bytes of a page as they are kept. */
export type PackedBytes = Pick<PageRow, "id" | "encoding" | "bytes">;

/** What each engine writes of pages in its own way. */
export type PageWrites = {
	/** Says whether the page is new. */
	readonly insertPage: (trx: Transaction<Schema>, row: NewPageRow) => Promise<boolean>;
	/** Writes the bytes of a page that is there anew: they may have been damaged. */
	readonly replaceBytes: (trx: Transaction<Schema>, row: PackedBytes) => Promise<void>;
	readonly dropPages: (db: Kysely<Schema>, limits: PageLimits) => Promise<DroppedPages>;
};

/** The page table of a database. */
export function makePageTable(
	db: Kysely<Schema>,
	{ insertPage, replaceBytes, dropPages }: PageWrites,
): PageTable {
	return {
		add: (pages, atMs, held) =>
			addPages(db, pages, { atMs, isHeld: held !== undefined, insertPage, replaceBytes }),
		find: async (id) => {
			const row = await db.selectFrom("pages").selectAll().where("id", "=", id).executeTakeFirst();
			return row === undefined || row.encoding === "dropped" ? undefined : readPage(row);
		},
		dropOldest: (limits) => dropPages(db, limits),
		listSkipped: (limit) => listSkipped(db, limit),
		findOutcome: (id) => findOutcome(db, id),
	};
}

type Adding = {
	readonly atMs: number;
	readonly isHeld: boolean;
} & Pick<PageWrites, "insertPage" | "replaceBytes">;

async function addPages(
	db: Kysely<Schema>,
	pages: readonly NewPage[],
	{ atMs, isHeld, insertPage, replaceBytes }: Adding,
): Promise<ReadonlySet<PageId>> {
	const added = new Set<PageId>();
	await db.transaction().execute(async (trx) => {
		for (const { id, page } of pages) {
			const row = pageRow(id, page);
			const isNew = await insertPage(trx, { ...row, kept_ms: atMs });
			if (isNew) added.add(id);
			else if (await tryAgain(trx, id)) await replaceBytes(trx, row);
			if (!isHeld && (isNew || (await wasNeverRead(trx, id)))) await addJob(trx, id);
		}
	});
	return added;
}

/** Writes a page as one row. */
export async function insertRow(trx: Transaction<Schema>, row: NewPageRow): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto("pages")
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

/** Replaces the bytes in the page's one row. */
export async function replaceBytes(
	trx: Transaction<Schema>,
	{ id, encoding, bytes }: PackedBytes,
): Promise<void> {
	await trx.updateTable("pages").set({ encoding, bytes }).where("id", "=", id).execute();
}

/** It is due whatever a clock says: one that was a day ahead must not hold up what came meanwhile. */
async function addJob(trx: Transaction<Schema>, id: PageId): Promise<void> {
	await trx
		.insertInto("jobs")
		.values({
			...{ id: intakeJobId(id), kind: "intake", key: id, state: "waiting", tries: 0 },
			...{ due_ms: 0, lease_until_ms: 0, error: null },
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** A page that was only held: nothing became of it. */
async function wasNeverRead(trx: Transaction<Schema>, id: PageId): Promise<boolean> {
	const row = await trx
		.selectFrom("pages")
		.leftJoin("skips", "skips.page_id", "pages.id")
		.select(["pages.article_id", "skips.reason"])
		.where("pages.id", "=", id)
		.executeTakeFirst();
	return row !== undefined && row.article_id === null && row.reason === null;
}

/** A page that was set aside and is given again gets another chance; says whether it was. */
async function tryAgain(trx: Transaction<Schema>, id: PageId): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("jobs")
		.set({ state: "waiting", tries: 0, due_ms: 0, error: null })
		.where("id", "=", intakeJobId(id))
		.where("state", "=", "quarantined")
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

function pageRow(id: PageId, page: Page): Omit<PageRow, "seq" | "kept_ms"> {
	return {
		id,
		url: page.url ?? null,
		path: page.path ?? null,
		media_type: page.mediaType,
		headers: JSON.stringify(page.headers),
		hints: JSON.stringify(page.hints),
		fetched_ms: page.fetchedMs,
		...{ encoding: "zstd", bytes: zstdCompressSync(page.bytes, packing) },
		size_bytes: page.bytes.length,
		article_id: null,
	};
}

function readPage(row: { readonly [Name in keyof PageRow]: unknown } & StoredPageRow): Page {
	return {
		url: row.url ?? undefined,
		path: row.path ?? undefined,
		bytes: unpack(row),
		mediaType: row.media_type,
		headers: JSON.parse(row.headers) as Page["headers"],
		hints: JSON.parse(row.hints) as Page["hints"],
		fetchedMs: row.fetched_ms,
	};
}

/** zstd packs as small as gzip in a third of its time; earlier versions kept gzip. */
function unpack({ encoding, bytes }: StoredPageRow): Uint8Array {
	try {
		return new Uint8Array(encoding === "gzip" ? gunzipSync(bytes) : zstdDecompressSync(bytes));
	} catch (cause) {
		throw damagedPage(cause);
	}
}

function damagedPage(cause: unknown): StoreError {
	return new StoreError("damaged", "The kept bytes of the page are damaged.", { cause });
}

type StoredPageRow = Omit<PageRow, "seq">;

async function listSkipped(db: Kysely<Schema>, limit: number): Promise<readonly SkippedPage[]> {
	const rows = await db
		.selectFrom("skips")
		.leftJoin("pages", "pages.id", "skips.page_id")
		.select(["skips.page_id", "pages.url", "pages.path", "skips.at_ms"])
		.select(["skips.stage", "skips.reason", "skips.detail"])
		.orderBy("skips.at_ms", "desc")
		.orderBy("pages.seq", "desc")
		.limit(limit)
		.execute();
	return rows.map(({ page_id, url, path, stage, reason, detail, at_ms }) => ({
		...{ id: page_id as PageId, stage, name: url ?? path ?? undefined, atMs: at_ms },
		skip: { skip: reason as SkipReason, detail },
	}));
}

async function findOutcome(db: Kysely<Schema>, id: PageId): Promise<PageOutcome | undefined> {
	const row = await db
		.selectFrom("pages")
		.leftJoin("story_members", "story_members.article_id", "pages.article_id")
		.leftJoin("articles", "articles.page_id", "pages.id")
		.leftJoin("jobs", (join) => join.on("jobs.id", "=", intakeJobId(id)))
		.select(["pages.article_id", "story_members.story_id", "articles.id as own_id"])
		.select(["jobs.error", "jobs.state"])
		.where("pages.id", "=", id)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	const skip = await db
		.selectFrom("skips")
		.select(["reason", "detail"])
		.where("page_id", "=", id)
		.where("stage", "=", "extract")
		.executeTakeFirst();
	return {
		articleId: (row.article_id ?? undefined) as ArticleId | undefined,
		storyId: (row.story_id ?? undefined) as StoryId | undefined,
		skip: skip && { skip: skip.reason as SkipReason, detail: skip.detail },
		isFirst: row.own_id !== null,
		error: row.state === "quarantined" ? (row.error ?? "") : undefined,
		waiting: row.state === "waiting" || row.state === "leased",
	};
}
