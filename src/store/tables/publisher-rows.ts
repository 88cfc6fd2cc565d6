// Publishers by their articles.

import type { Kysely, Transaction } from "kysely";
import type { StoryId } from "../../news/story.ts";
import type { PublisherTable } from "../publisher-table.ts";
import { countMembers } from "./count-members.ts";
import { inParts } from "./in-parts.ts";
import type { Schema } from "./schema.ts";

/** The publisher table of a database. */
export function makePublisherTable(db: Kysely<Schema>): PublisherTable {
	return {
		list: async (limit) =>
			await db
				.selectFrom("articles")
				.select((eb) => ["publisher_key as key", eb.fn.countAll<number>().as("articles")])
				.groupBy("publisher_key")
				.orderBy("articles", "desc")
				.orderBy("key")
				.limit(limit)
				.execute(),
		touchStories: (keys) => db.transaction().execute((trx) => touchStories(trx, keys)),
	};
}

async function touchStories(
	trx: Transaction<Schema>,
	keys: readonly string[],
): Promise<readonly StoryId[]> {
	const found = new Set<string>();
	for (const some of inParts(keys)) {
		const rows = await trx
			.selectFrom("story_members")
			.innerJoin("articles", "articles.id", "story_members.article_id")
			.select("story_id")
			.distinct()
			.where("publisher_key", "in", some)
			.execute();
		for (const { story_id } of rows) found.add(story_id);
	}
	const ids = [...found].sort();
	for (const some of inParts(ids)) await countMembers(trx, some);
	return ids as StoryId[];
}
