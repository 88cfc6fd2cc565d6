// Stories with their members and what was derived of them.

import { type Kysely, sql, type Transaction } from "kysely";
import type { Change } from "../../news/change.ts";
import type { Story, StoryId } from "../../news/story.ts";
import { createPacker, unpackDerived } from "../pack-derived.ts";
import type { StoryTerm } from "../searchable-story.ts";
import type { DerivedStory, PackedStory, StaleStory, StorySummary, StoryTable } from "../store.ts";
import { noteChanges } from "./change-rows.ts";
import { getMaterial, getOutline, listMembers } from "./material-rows.ts";
import type { Schema } from "./schema.ts";
import type { SearchIndex } from "./search-index.ts";
import { saveSearchable, saveTerms } from "./searchable-rows.ts";
import { listStories, type WhereWords } from "./story-list.ts";

/** The story table of a database. */
export function makeStoryTable(
	db: Kysely<Schema>,
	whereWords: WhereWords,
	index: SearchIndex,
): StoryTable {
	return {
		resolve: (id) => resolve(db, id),
		getMaterial: (id) => getMaterial(db, id),
		getOutline: (id) => getOutline(db, id),
		listMembers: (ids) => listMembers(db, ids),
		findDerived: (id) => findDerived(db, id),
		listStale: (limit) => listStale(db, limit),
		countStale: async () => {
			const { n } = await db
				.selectFrom("stories")
				.select((eb) => eb.fn.countAll<number>().as("n"))
				.where(isStale)
				.executeTakeFirstOrThrow();
			return n;
		},
		saveDerived: (derived, noted = { changes: [], atMs: 0 }) =>
			saveDerived(db, derived, { ...noted, index }),
		list: (filter) => listStories(db, whereWords, filter),
	};
}

async function resolve(db: Kysely<Schema>, id: string): Promise<StoryId | undefined> {
	let known = id;
	for (let hop = 0; hop < hopsMax; hop++) {
		const row = await db
			.selectFrom("stories")
			.select("id")
			.where("id", "=", known)
			.executeTakeFirst();
		if (row !== undefined) return row.id as StoryId;
		const merge = await db
			.selectFrom("story_merges")
			.select("into_id")
			.where("from_id", "=", known)
			.executeTakeFirst();
		if (merge === undefined) return undefined;
		known = merge.into_id;
	}
	return undefined;
}

/** Clustering's merges lead to their end in one step; a reader's may stand before or behind one. */
const hopsMax = 5;

async function findDerived(db: Kysely<Schema>, id: StoryId): Promise<DerivedStory | undefined> {
	const row = await db
		.selectFrom("stories")
		.select(["derived_revision", "summary", "derived"])
		.where("id", "=", id)
		.executeTakeFirst();
	if (row?.summary == null || row.derived === null) return undefined;
	return {
		revision: row.derived_revision,
		...unpackDerived(row.derived),
		summary: JSON.parse(row.summary) as StorySummary,
	};
}

/** The literal condition lets SQLite use the partial index. */
const isStale = sql<boolean>`revision > derived_revision`;

async function listStale(db: Kysely<Schema>, limit: number): Promise<readonly StaleStory[]> {
	const rows = await db
		.selectFrom("stories")
		.select(["id", "revision", "articles", "articles_derived"])
		.where(isStale)
		.orderBy("seq")
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		...{ id: row.id as StoryId, revision: row.revision, articles: row.articles },
		articlesRecorded: row.articles_derived,
	}));
}

type Saving = {
	readonly changes: readonly Change[];
	readonly atMs: number;
	readonly index: SearchIndex;
};

async function saveDerived(
	db: Kysely<Schema>,
	derived: readonly (DerivedStory | PackedStory)[],
	{ changes, atMs, index }: Saving,
): Promise<void> {
	if (derived.length === 0) return;
	await db.transaction().execute(async (trx) => {
		for (const one of derived) {
			if (!(await saveOne(trx, one, index))) continue;
			const own = changes.filter(({ storyId }) => storyId === one.summary.id);
			await noteChanges(trx, own, atMs);
		}
	});
}

/** Says whether it was saved: something newer may be there. */
async function saveOne(
	trx: Transaction<Schema>,
	derived: DerivedStory | PackedStory,
	index: SearchIndex,
): Promise<boolean> {
	const { revision, summary, searchable } = derived;
	const { numUpdatedRows } = await trx
		.updateTable("stories")
		.set({
			...{ title: summary.title, topline: summary.topline?.text ?? "", score: summary.score },
			...{ derived_revision: revision, articles_derived: summary.articles },
			...{ first_ms: summary.firstMs, latest_ms: summary.latestMs },
			summary: JSON.stringify(summary),
			derived: "packed" in derived ? derived.packed : createPacker()(derived),
		})
		.where("id", "=", summary.id)
		.where("derived_revision", "<=", revision)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) return false;
	if (searchable !== undefined) await saveSearchable(trx, { summary, searchable }, index);
	else if ("story" in derived) await saveTerms(trx, summary.id, storyTerms(derived.story));
	return true;
}

function storyTerms({ topics, places, names }: Story): readonly StoryTerm[] {
	const kinds = { topic: topics, place: places, name: names };
	return Object.entries(kinds).flatMap(([kind, terms]) =>
		terms.map((term) => ({ kind: kind as keyof typeof kinds, term })),
	);
}
