// Names of speakers and outlets by their words, for suggestions; topics and places are in stories.

import { type Kysely, sql, type Transaction } from "kysely";
import type { Statement } from "../../news/statement.ts";
import { foldWords } from "../search-marks.ts";
import type { KnownName, NameKind } from "../search-table.ts";
import type { StorySummary } from "../store.ts";
import { inParts } from "./in-parts.ts";
import type { Schema } from "./schema.ts";

/** Uses of a name are counted up to this. */
const usesMax = 1000;
/** Names looked at for a beginning, before the most used are chosen. */
const candidatesMax = 100;

export type NamedOne = { readonly key: string; readonly name: string };

/** The speakers of statements that are the same speaker in every article. */
export function namedSpeakers(statements: readonly Statement[]): readonly NamedOne[] {
	return statements.filter(({ speaker }) => speaker.resolved).map(({ speaker }) => speaker);
}

/** Notes names that are not known yet. */
export async function saveNames(
	trx: Transaction<Schema>,
	kind: "speaker" | "outlet",
	named: readonly NamedOne[],
): Promise<void> {
	const byKey = new Map(named.map(({ key, name }) => [key, name]));
	// In one order, so that two writers never wait for each other.
	const rows = [...byKey]
		.map(([key, name]) => ({ kind, key, name }))
		.sort((a, b) => (a.key < b.key ? -1 : 1));
	const words = rows.flatMap(({ key, name }) =>
		[...new Set(foldWords(name))].map((word) => ({ kind, word, key })),
	);
	for (const part of inParts(rows)) {
		await trx
			.insertInto("names")
			.values(part)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	for (const part of inParts(words)) {
		await trx
			.insertInto("name_words")
			.values(part)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
}

/** Names one of whose words begins so, the most used first. */
export async function suggestNames(
	db: Kysely<Schema>,
	kind: NameKind,
	{ beginning, limit }: { readonly beginning: string; readonly limit: number },
): Promise<readonly KnownName[]> {
	const words = foldWords(beginning);
	if (words.length === 0) return [];
	const known =
		kind === "speaker" || kind === "outlet"
			? await suggestKnown(db, kind, words)
			: await suggestTerms(db, kind, beginning.trim().toLowerCase());
	return known
		.toSorted((a, b) => b.uses - a.uses || a.name.localeCompare(b.name, "en"))
		.slice(0, limit);
}

async function suggestKnown(
	db: Kysely<Schema>,
	kind: "speaker" | "outlet",
	words: readonly string[],
): Promise<readonly KnownName[]> {
	const last = words.at(-1) ?? "";
	let query = db
		.selectFrom("name_words")
		.innerJoin("names", (join) =>
			join.onRef("names.kind", "=", "name_words.kind").onRef("names.key", "=", "name_words.key"),
		)
		.select(["names.key", "names.name"])
		.distinct()
		.where("name_words.kind", "=", kind)
		.where("word", ">=", last)
		.where("word", "<", `${last}\u{10ffff}`)
		.limit(candidatesMax);
	for (const word of words.slice(0, -1)) {
		query = query.where("names.key", "in", (eb) =>
			eb.selectFrom("name_words").select("key").where("kind", "=", kind).where("word", "=", word),
		);
	}
	const rows = await query.execute();
	const counted = rows.map(async ({ key, name }) => ({
		...{ kind, key, name, uses: await countUses(db, kind, key) },
	}));
	return await Promise.all(counted);
}

async function countUses(
	db: Kysely<Schema>,
	kind: "speaker" | "outlet",
	key: string,
): Promise<number> {
	const [table, column] =
		kind === "speaker" ? ["statements", "speaker_key"] : ["articles", "publisher_key"];
	const { rows } = await sql<{ uses: number }>`SELECT count(*) AS uses FROM (
		SELECT 1 FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${key} LIMIT ${usesMax}) used`.execute(
		db,
	);
	return Number(rows[0]?.uses ?? 0);
}

async function suggestTerms(
	db: Kysely<Schema>,
	kind: "topic" | "place",
	beginning: string,
): Promise<readonly KnownName[]> {
	const rows = await db
		.selectFrom("story_terms")
		.select("term")
		.select((eb) => eb.fn.countAll<number>().as("uses"))
		.select((eb) => eb.fn.max("story_id").as("story_id"))
		.where("kind", "=", kind)
		.where("term", ">=", beginning)
		.where("term", "<", `${beginning}\u{10ffff}`)
		.groupBy("term")
		.orderBy("uses", "desc")
		.limit(candidatesMax / 5)
		.execute();
	const named = rows.map(async ({ term, uses, story_id }) => ({
		...{ kind, key: term, name: await toldName(db, { kind, term, storyId: story_id }) },
		uses: Math.min(Number(uses), usesMax),
	}));
	return await Promise.all(named);
}

type Term = {
	readonly kind: "topic" | "place";
	readonly term: string;
	readonly storyId: string;
};

/** A term as one of its stories writes it. */
async function toldName(db: Kysely<Schema>, { kind, term, storyId }: Term): Promise<string> {
	const row = await db
		.selectFrom("stories")
		.select("summary")
		.where("id", "=", storyId)
		.executeTakeFirst();
	if (row?.summary == null) return term;
	const { topics, places } = JSON.parse(row.summary) as StorySummary;
	const told = kind === "topic" ? topics : places;
	return told.find((name) => name.toLowerCase() === term) ?? term;
}
