// One commit of the intake: articles with all that was found in them, and the end of their jobs.

import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { Copy } from "../../news/copy.ts";
import type { Revision } from "../../news/revision.ts";
import type { ArticleId } from "../../news/span.ts";
import { shownMs } from "../search-marks.ts";
import type { Intake, StoryMerge, TakenArticle, TakenPage } from "../store.ts";
import type { ArticleWrites } from "./article-writes.ts";
import { noteChanges } from "./change-rows.ts";
import { listHolding } from "./correction-rows.ts";
import { countMembers } from "./count-members.ts";
import { namedSpeakers, saveNames } from "./name-rows.ts";
import { placeCorrected } from "./place-corrected.ts";
import { saveSplit } from "./save-split.ts";
import type { Schema } from "./schema.ts";

/** Saves everything or nothing. Every write is an upsert: a second delivery changes no row. */
export async function saveIntake(
	db: Kysely<Schema>,
	writes: ArticleWrites,
	intake: Intake,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const touched = new Set(await saveArticles(trx, { writes, intake }));
		for (const page of intake.pages) await savePage(trx, page, { writes, intake });
		for (const id of await saveRevised(trx, intake)) touched.add(id);
		await saveMoved(trx, intake, touched);
		await noteChanges(trx, intake.changes ?? [], intake.atMs);
		await correct(trx, intake);
		await countMembers(trx, [...touched]);
		const ended = [...intake.articles, ...intake.pages].map(({ jobId }) => jobId);
		if (ended.length > 0) await trx.deleteFrom("jobs").where("id", "in", ended).execute();
	});
}

/** Stories that became one, then those that became two. */
async function saveMoved(
	trx: Transaction<Schema>,
	{ merges, splits = [], atMs }: Intake,
	touched: Set<string>,
): Promise<void> {
	for (const merge of merges) {
		await saveMerge(trx, merge, atMs);
		touched.delete(merge.from);
		touched.add(merge.into);
	}
	for (const split of splits) {
		for (const id of await saveSplit(trx, split)) touched.add(id);
	}
}

/** Readers' corrections hold for what came in just now as for all else. */
async function correct(trx: Transaction<Schema>, intake: Intake): Promise<void> {
	if (intake.correct === undefined) return;
	const corrections = await listHolding(trx);
	if (corrections.length === 0) return;
	const ids = intake.articles.map(({ article }) => article.id);
	// A merge or split can move any article; without one only those that came are in the wrong place.
	const isMoved = intake.merges.length > 0 || (intake.splits ?? []).length > 0;
	const within = isMoved ? "all" : ids;
	await placeCorrected(trx, { corrections, correct: intake.correct, within });
}

type SaveParts = { readonly writes: ArticleWrites; readonly intake: Intake };

async function savePage(
	trx: Transaction<Schema>,
	page: TakenPage,
	{ writes, intake }: SaveParts,
): Promise<void> {
	await saveSkip(trx, page.pageId, "extract", { skip: page.skip, intake });
	if (page.articleId !== undefined) await writes.linkPage(trx, page.pageId, page.articleId);
}

/** Saves articles with all that was found in them; gives the stories whose members changed. */
async function saveArticles(
	trx: Transaction<Schema>,
	{ writes, intake }: SaveParts,
): Promise<readonly string[]> {
	for (const { pageId, article, attributionSkip: skip } of intake.articles) {
		await writes.linkPage(trx, pageId, article.id);
		await saveSkip(trx, pageId, "attribute", { skip, intake });
	}
	// Of an article that came twice the later text stays.
	const taken = [...new Map(intake.articles.map((one) => [one.article.id, one])).values()];
	if (taken.length === 0) return [];
	for (const one of taken) {
		await writes.saveArticle(trx, one, intake.atMs);
		await writes.saveStatements(trx, one);
	}
	await saveNamesOf(trx, taken);
	const traces = taken.map((one) => ({ article_id: one.article.id as string, ...one.traces }));
	await trx
		.insertInto("traces")
		.values(traces)
		.onConflict((conflict) =>
			conflict.column("article_id").doUpdateSet((eb) => ({
				...{ fingerprint: eb.ref("excluded.fingerprint"), profile: eb.ref("excluded.profile") },
			})),
		)
		.execute();
	await saveCopies(trx, taken);
	return await saveMembers(trx, taken);
}

/** Once for all, in one order: so two writers that meet the same names never wait for each other. */
async function saveNamesOf(
	trx: Transaction<Schema>,
	taken: readonly TakenArticle[],
): Promise<void> {
	await saveNames(
		trx,
		"outlet",
		taken.map(({ article }) => article.publisher),
	);
	await saveNames(
		trx,
		"speaker",
		taken.flatMap(({ statements }) => namedSpeakers(statements)),
	);
}

/** Earlier texts that are kept of one article; a page that changes at every look is no record. */
const revisionsMax = 50;

async function saveRevision(trx: Transaction<Schema>, revision: Revision): Promise<void> {
	const { articleId, atMs } = revision;
	const { kept } = await trx
		.selectFrom("revisions")
		.select((eb) => eb.fn.countAll<number>().as("kept"))
		.where("article_id", "=", articleId)
		.executeTakeFirstOrThrow();
	if (kept >= revisionsMax) return;
	const body = JSON.stringify(revision);
	const hash = createHash("sha256").update(body).digest("base64url").slice(0, 27);
	await trx
		.insertInto("revisions")
		.values({ article_id: articleId, at_ms: atMs, hash, body })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

async function saveCopies(trx: Transaction<Schema>, taken: readonly TakenArticle[]): Promise<void> {
	const own = taken.filter(({ copy }) => copy === undefined).map(({ article }) => article.id);
	if (own.length > 0) await trx.deleteFrom("copies").where("article_id", "in", own).execute();
	for (const { article, copy } of taken) {
		if (copy !== undefined) await saveCopy(trx, article.id, copy);
	}
}

async function saveCopy(trx: Transaction<Schema>, articleId: ArticleId, copy: Copy): Promise<void> {
	const values = { of_id: copy.of ?? null, root_id: copy.root, body: JSON.stringify(copy) };
	await trx
		.insertInto("copies")
		.values({ article_id: articleId, ...values })
		.onConflict((conflict) => conflict.column("article_id").doUpdateSet(values))
		.execute();
}

/** Saves what is now known of earlier articles; gives the stories that it changes. */
async function saveRevised(
	trx: Transaction<Schema>,
	{ revisedCopies, revisions }: Intake,
): Promise<readonly string[]> {
	for (const copy of revisedCopies) await saveCopy(trx, copy.articleId, copy);
	for (const revision of revisions) await saveRevision(trx, revision);
	const revised = [...revisedCopies, ...revisions];
	if (revised.length === 0) return [];
	const ids = revised.map(({ articleId }) => articleId);
	const rows = await trx
		.selectFrom("story_members")
		.select("story_id")
		.where("article_id", "in", ids)
		.execute();
	return rows.map(({ story_id }) => story_id);
}

/** Puts articles into their stories; gives the stories whose members changed. */
async function saveMembers(
	trx: Transaction<Schema>,
	taken: readonly TakenArticle[],
): Promise<readonly string[]> {
	const stories = Map.groupBy(taken, ({ storyId }) => storyId);
	await trx
		.insertInto("stories")
		.values([...stories].flatMap(([id, own]) => own.slice(0, 1).map((one) => newStory(id, one))))
		.onConflict((conflict) => conflict.column("id").doNothing())
		.execute();
	const rows = await trx
		.selectFrom("story_members")
		.select(["article_id", "story_id"])
		.where(
			"article_id",
			"in",
			taken.map(({ article }) => article.id),
		)
		.execute();
	const before = new Map(rows.map((row) => [row.article_id, row.story_id]));
	// One that stays in its story may be there by a correction: what was found stays known.
	const moved = taken.filter(({ article, storyId }) => before.get(article.id) !== storyId);
	if (moved.length > 0) {
		await trx
			.insertInto("story_members")
			.values(
				moved.map(({ article, storyId }) => ({
					...{ article_id: article.id as string, story_id: storyId as string, found_id: null },
				})),
			)
			.onConflict((conflict) =>
				conflict
					.column("article_id")
					.doUpdateSet((eb) => ({ story_id: eb.ref("excluded.story_id"), found_id: null })),
			)
			.execute();
	}
	return [...taken.map(({ storyId }) => storyId), ...before.values()];
}

/** A story as its first article makes it, before it is derived. */
function newStory(id: string, { article }: TakenArticle) {
	const atMs = shownMs(article);
	return {
		...{ id, title: article.title, topline: "", revision: 0, derived_revision: 0 },
		...{ articles: 0, articles_derived: 0, score: 0, first_ms: atMs, latest_ms: atMs },
	};
}

async function saveMerge(trx: Transaction<Schema>, merge: StoryMerge, atMs: number) {
	const { from, into, why } = merge;
	await trx
		.updateTable("story_members")
		.set({ story_id: into })
		.where("story_id", "=", from)
		.execute();
	await trx
		.updateTable("story_members")
		.set({ found_id: into })
		.where("found_id", "=", from)
		.execute();
	await trx
		.updateTable("story_merges")
		.set({ into_id: into })
		.where("into_id", "=", from)
		.execute();
	await trx
		.insertInto("story_merges")
		.values({ from_id: from, into_id: into, why, at_ms: atMs })
		.onConflict((conflict) =>
			conflict.column("from_id").doUpdateSet({ into_id: into, why, by_reader: 0 }),
		)
		.execute();
	await trx.deleteFrom("story_terms").where("story_id", "=", from).execute();
	await trx.deleteFrom("stories").where("id", "=", from).execute();
}

async function saveSkip(
	trx: Transaction<Schema>,
	pageId: string,
	stage: string,
	{ skip, intake }: { skip: TakenArticle["attributionSkip"]; intake: Intake },
): Promise<void> {
	if (skip === undefined) return;
	const values = { reason: skip.skip, detail: skip.detail, at_ms: intake.atMs };
	await trx
		.insertInto("skips")
		.values({ page_id: pageId, stage, ...values })
		.onConflict((conflict) => conflict.columns(["page_id", "stage"]).doUpdateSet(values))
		.execute();
}
