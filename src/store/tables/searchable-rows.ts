// Stories and their claims as search and lists find them.

import type { Selectable, Transaction } from "kysely";
import type { StoryId } from "../../news/story.ts";
import type { SearchableClaim, StoryTerm } from "../searchable-story.ts";
import type { PackedStory } from "../store.ts";
import { inParts } from "./in-parts.ts";
import type { ClaimRow, Schema } from "./schema.ts";
import type { SearchIndex } from "./search-index.ts";

/** Writes what a derived story is found by, in the place of what it was found by before. */
export async function saveSearchable(
	trx: Transaction<Schema>,
	{ summary, searchable }: Pick<PackedStory, "summary" | "searchable">,
	index: SearchIndex,
): Promise<void> {
	const { words, marks, figures } = searchable;
	const { seq } = await trx
		.updateTable("stories")
		.set({
			...{ words, marks, origins: summary.originsAtMost },
			...{ figure_least: figures.least ?? null, figure_most: figures.most ?? null },
		})
		.where("id", "=", summary.id)
		.returning("seq")
		.executeTakeFirstOrThrow();
	await index.put(trx, "stories", [{ seq, title: summary.title, text: words, marks }]);
	await saveTerms(trx, summary.id, searchable.terms);
	await saveClaims(trx, { storyId: summary.id, claims: searchable.claims, index });
}

/** Topics, places and names are compared in lower case; keys as they are. */
export function termKey(kind: StoryTerm["kind"], term: string): string {
	return kind === "topic" || kind === "place" || kind === "name" ? term.toLowerCase() : term;
}

/** Writes what a story can be listed by. */
export async function saveTerms(
	trx: Transaction<Schema>,
	storyId: StoryId,
	terms: readonly StoryTerm[],
): Promise<void> {
	await trx.deleteFrom("story_terms").where("story_id", "=", storyId).execute();
	const seen = new Set(terms.map(({ kind, term }) => JSON.stringify([kind, termKey(kind, term)])));
	const rows = [...seen].map((name) => {
		const [kind, term] = JSON.parse(name) as [string, string];
		return { story_id: storyId, kind, term };
	});
	for (const part of inParts(rows)) {
		await trx.insertInto("story_terms").values(part).execute();
	}
}

type OldClaim = Pick<Selectable<ClaimRow>, "seq" | "id" | "body" | "words" | "marks">;

type StoryClaims = {
	readonly storyId: StoryId;
	readonly claims: readonly SearchableClaim[];
	readonly index: SearchIndex;
};

/** Claims that did not change are left alone: a story is derived many times while it grows. */
async function saveClaims(
	trx: Transaction<Schema>,
	{ storyId, claims, index }: StoryClaims,
): Promise<void> {
	const old = await trx
		.selectFrom("claims")
		.select(["seq", "id", "body", "words", "marks"])
		.where("story_id", "=", storyId)
		.execute();
	const before = new Map(old.map((row) => [row.id, row]));
	const now = new Map(claims.map((claim) => [String(claim.hit.id), claim]));
	const changed = [...now.values()]
		.map((claim) => ({ claim, row: claimRow(claim) }))
		.filter(({ claim, row }) => before.get(row.id)?.body !== row.body || !isIndexed(claim, before));
	for (let at = 0; at < changed.length; at += claimsPerInsert) {
		await putClaims(trx, changed.slice(at, at + claimsPerInsert), { before, index });
	}
	const gone = old.filter(({ id }) => !now.has(id)).map(({ seq }) => seq);
	for (const seqs of inParts(gone)) {
		await index.remove(trx, "claims", seqs);
		await trx.deleteFrom("claims").where("seq", "in", seqs).execute();
	}
}

/** Each number of rows is a statement to prepare: few rows at once make few of them. */
const claimsPerInsert = 16;

type NewClaim = { readonly claim: SearchableClaim; readonly row: ReturnType<typeof claimRow> };
type OldClaims = ReadonlyMap<string, OldClaim>;

function claimRow({ hit, words, marks, figures }: SearchableClaim) {
	return {
		...{ story_id: hit.storyId as string, id: hit.id as string, body: JSON.stringify(hit) },
		...{ origins: hit.originsAtMost, words, marks },
		...{ figure_least: figures.least ?? null, figure_most: figures.most ?? null },
		...{ first_ms: hit.firstMs, latest_ms: hit.latestMs },
	};
}

function isIndexed({ hit, words, marks }: SearchableClaim, before: OldClaims): boolean {
	const known = before.get(hit.id);
	return known?.words === words && known.marks === marks;
}

async function putClaims(
	trx: Transaction<Schema>,
	claims: readonly NewClaim[],
	{ before, index }: { readonly before: OldClaims; readonly index: SearchIndex },
): Promise<void> {
	const saved = await trx
		.insertInto("claims")
		.values(claims.map(({ row }) => row))
		.onConflict((conflict) =>
			conflict.columns(["story_id", "id"]).doUpdateSet((eb) => ({
				...{ body: eb.ref("excluded.body"), origins: eb.ref("excluded.origins") },
				...{ words: eb.ref("excluded.words"), marks: eb.ref("excluded.marks") },
				figure_least: eb.ref("excluded.figure_least"),
				figure_most: eb.ref("excluded.figure_most"),
				...{ first_ms: eb.ref("excluded.first_ms"), latest_ms: eb.ref("excluded.latest_ms") },
			})),
		)
		.returning(["seq", "id"])
		.execute();
	const seqs = new Map(saved.map(({ seq, id }) => [id, seq]));
	const indexed = claims.flatMap(({ claim }) => {
		const seq = seqs.get(claim.hit.id);
		if (seq === undefined || isIndexed(claim, before)) return [];
		return [{ seq, title: claim.hit.wording.words, text: claim.words, marks: claim.marks }];
	});
	await index.put(trx, "claims", indexed);
}
