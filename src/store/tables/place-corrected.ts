// Lays the corrections that hold over the members of stories, inside one transaction.

import { type Selectable, sql, type Transaction } from "kysely";
import type {
	CorrectedStories,
	CorrectStories,
	LoggedCorrection,
	StoryCorrection,
} from "../../news/correction.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StoryId } from "../../news/story.ts";
import { isOfStory } from "../correction-table.ts";
import { countMembers } from "./count-members.ts";
import { oneOf } from "./engine-sql.ts";
import type { Schema, StoryRow } from "./schema.ts";

export type Placing = {
	readonly corrections: readonly LoggedCorrection[];
	readonly correct: CorrectStories;
	/** The articles that can be in the wrong place: these, or any that a correction touches. */
	readonly within: readonly ArticleId[] | "all";
};

type Member = { readonly article_id: string; readonly story_id: string; readonly found: string };

/**
 * Moves articles to where the corrections put them, gives stories their titles and pins, and leads
 * addresses on. What was found stays beside it, so that undoing is doing this again without one.
 * Says which stories changed.
 */
export async function placeCorrected(
	trx: Transaction<Schema>,
	placing: Placing,
): Promise<readonly StoryId[]> {
	const corrections = placing.corrections.map(({ correction }) => correction).filter(isOfStory);
	const merged = await listMerged(trx, corrections);
	const members = await listMembers(trx, { corrections, within: placing.within }, merged);
	const found = new Map(
		members.map(({ article_id, found: id }) => [article_id as ArticleId, id as StoryId]),
	);
	const corrected = placing.correct(found, corrections, merged);
	const touched = new Set<string>();
	for (const member of members) {
		const storyId = corrected.storyOf.get(member.article_id as ArticleId) ?? member.found;
		if (storyId === member.story_id) continue;
		await move(trx, member, storyId);
		touched.add(member.story_id);
		touched.add(storyId);
	}
	if (placing.within === "all") await saveRedirects(trx, corrected);
	for (const id of await saveMarks(trx, corrected)) touched.add(id);
	await countMembers(trx, [...touched]);
	return [...touched] as StoryId[];
}

type Within = {
	readonly corrections: readonly StoryCorrection[];
	readonly within: Placing["within"];
};

async function listMembers(
	trx: Transaction<Schema>,
	{ corrections, within }: Within,
	merged: ReadonlyMap<StoryId, StoryId>,
): Promise<readonly Member[]> {
	const query = trx
		.selectFrom("story_members")
		.select(["article_id", "story_id"])
		.select(sql<string>`coalesce(found_id, story_id)`.as("found"));
	if (within !== "all") {
		return within.length === 0 ? [] : await query.where("article_id", "in", within).execute();
	}
	const named = corrections.flatMap(articlesOf);
	const from = corrections.flatMap((correction) =>
		correction.kind === "merge" ? [merged.get(correction.from) ?? correction.from] : [],
	);
	return await query
		.where((eb) =>
			eb.or([
				eb("found_id", "is not", null),
				sql<boolean>`article_id IN ${oneOf(trx, named)}`,
				sql<boolean>`story_id IN ${oneOf(trx, from)}`,
			]),
		)
		.execute();
}

function articlesOf(correction: StoryCorrection): readonly ArticleId[] {
	if (correction.kind === "move") return [correction.articleId];
	return "articleIds" in correction ? correction.articleIds : [];
}

function storiesOf(correction: StoryCorrection): readonly StoryId[] {
	if (correction.kind === "split") return [];
	if (correction.kind === "merge") return [correction.from, correction.into];
	return [correction.kind === "move" ? correction.into : correction.storyId];
}

/** Where those of the corrections' stories lead that clustering merged. */
async function listMerged(
	trx: Transaction<Schema>,
	corrections: readonly StoryCorrection[],
): Promise<ReadonlyMap<StoryId, StoryId>> {
	const rows = await trx
		.selectFrom("story_merges")
		.select(["from_id", "into_id"])
		.where("by_reader", "=", 0)
		.where(sql<boolean>`from_id IN ${oneOf(trx, corrections.flatMap(storiesOf))}`)
		.execute();
	return new Map(rows.map(({ from_id, into_id }) => [from_id as StoryId, into_id as StoryId]));
}

async function move(trx: Transaction<Schema>, member: Member, storyId: string): Promise<void> {
	const found_id = storyId === member.found ? null : member.found;
	await openStory(trx, member.article_id, storyId);
	await trx
		.updateTable("story_members")
		.set({ story_id: storyId, found_id })
		.where("article_id", "=", member.article_id)
		.execute();
}

/** Makes the story where there is none, with the title and date of its first article. */
async function openStory(trx: Transaction<Schema>, articleId: string, storyId: string) {
	await sql`
		INSERT INTO stories (id, title, topline, revision, derived_revision, articles,
			articles_derived, score, first_ms, latest_ms)
		SELECT ${storyId}, title, '', 0, 0, 0, 0, 0, published_latest_ms, published_latest_ms
		FROM articles WHERE id = ${articleId}
		ON CONFLICT (id) DO NOTHING`.execute(trx);
}

async function saveRedirects(trx: Transaction<Schema>, { redirects }: CorrectedStories) {
	await trx.deleteFrom("story_merges").where("by_reader", "=", 1).execute();
	if (redirects.size === 0) return;
	const why = "A reader merged them.";
	const rows = [...redirects].map(([from_id, into_id]) => ({
		...{ from_id, into_id, why, at_ms: 0, by_reader: 1 },
	}));
	await trx
		.insertInto("story_merges")
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

type Marked = Selectable<Pick<StoryRow, "id" | "given_title" | "pinned">>;

/** Gives stories what readers marked them with; says which stories that changes. */
async function saveMarks(
	trx: Transaction<Schema>,
	{ titles, pinned }: CorrectedStories,
): Promise<readonly string[]> {
	const { rows } = await sql<Marked>`
		SELECT id, given_title, pinned FROM stories WHERE given_title IS NOT NULL OR pinned = 1
		UNION SELECT id, given_title, pinned FROM stories
		WHERE id IN ${oneOf(trx, [...titles.keys(), ...pinned])}`.execute(trx);
	const changed: string[] = [];
	for (const { id, given_title, pinned: was } of rows) {
		const title = titles.get(id as StoryId) ?? null;
		const isPinned = pinned.has(id as StoryId) ? 1 : 0;
		if (title === given_title && isPinned === was) continue;
		await trx
			.updateTable("stories")
			.set({ given_title: title, pinned: isPinned })
			.where("id", "=", id)
			.execute();
		changed.push(id);
	}
	return changed;
}
