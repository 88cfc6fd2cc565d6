// Stories whose members changed: their new number of articles, and that their record is old.

import { sql, type Transaction } from "kysely";
import type { Schema } from "./schema.ts";

/** Counts the members of these stories anew and makes them stale; one without articles is gone. */
export async function countMembers(
	trx: Transaction<Schema>,
	ids: readonly string[],
): Promise<void> {
	if (ids.length === 0) return;
	// In one order, so that two writers never wait for each other.
	const ordered = [...ids].sort((a, b) => (a < b ? -1 : 1));
	await trx
		.updateTable("stories")
		.set({
			revision: sql`revision + 1`,
			articles: sql`(SELECT count(*) FROM story_members WHERE story_id = stories.id)`,
		})
		.where("id", "in", ordered)
		.execute();
	const gone = await trx
		.deleteFrom("stories")
		.where("id", "in", ids)
		.where("articles", "=", 0)
		.returning("id")
		.execute();
	if (gone.length === 0) return;
	const goneIds = gone.map(({ id }) => id);
	await trx.deleteFrom("story_terms").where("story_id", "in", goneIds).execute();
}
