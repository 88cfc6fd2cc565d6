// A story that clustering split: part of its articles go on under a new id.

import type { Transaction } from "kysely";
import type { StorySplit } from "../store.ts";
import type { Schema } from "./schema.ts";

/**
 * Puts the named articles into the new story; where a reader has put one elsewhere, only what was
 * found of it changes. Gives the stories whose members changed.
 */
export async function saveSplit(
	trx: Transaction<Schema>,
	{ into, articleIds }: StorySplit,
): Promise<readonly string[]> {
	const members = await trx
		.selectFrom("story_members")
		.select(["article_id", "story_id", "found_id"])
		.where("article_id", "in", articleIds)
		.orderBy("article_id")
		.execute();
	const touched = new Set<string>();
	for (const { article_id, story_id, found_id } of members) {
		if ((found_id ?? story_id) === into) continue;
		if (touched.size === 0) await openStory(trx, article_id, into);
		await trx
			.updateTable("story_members")
			.set(found_id === null ? { story_id: into } : { found_id: into })
			.where("article_id", "=", article_id)
			.execute();
		touched.add(story_id).add(into);
	}
	return [...touched];
}

/** Makes the story where there is none, with the title and date of one of its articles. */
async function openStory(trx: Transaction<Schema>, articleId: string, storyId: string) {
	const { title, published_latest_ms } = await trx
		.selectFrom("articles")
		.select(["title", "published_latest_ms"])
		.where("id", "=", articleId)
		.executeTakeFirstOrThrow();
	await trx
		.insertInto("stories")
		.values({
			...{ id: storyId, title, topline: "", revision: 0, derived_revision: 0, articles: 0 },
			...{ articles_derived: 0, score: 0 },
			...{ first_ms: published_latest_ms, latest_ms: published_latest_ms },
		})
		.onConflict((conflict) => conflict.column("id").doNothing())
		.execute();
}
