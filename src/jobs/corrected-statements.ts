// Statements outside their story, with the speakers that readers gave them.

import type { RecordCorrection } from "../news/correction.ts";
import type { ArticleId } from "../news/span.ts";
import type { Statement, StatementId } from "../news/statement.ts";
import type { StoryId, StoryMaterial } from "../news/story.ts";
import { correctSpeakers, withSpeakers } from "../pipeline/6-align/correct-speakers.ts";
import { isOfRecord } from "../store/correction-table.ts";
import type { Store } from "../store/store.ts";

type WrongSpeaker = Extract<RecordCorrection, { kind: "wrong-speaker" }>;

/** A story's material as readers corrected it. */
export function asCorrected(material: StoryMaterial): StoryMaterial {
	return correctSpeakers(material);
}

/** The statements of an article as readers corrected them. */
export async function listCorrected(store: Store, id: ArticleId): Promise<readonly Statement[]> {
	const statements = await store.articles.listStatements(id);
	const corrections = (await listWrong(store)).filter(({ statement }) => {
		return statement.articleId === id;
	});
	const stored = corrections.length > 0 ? await store.articles.find(id) : undefined;
	return stored === undefined
		? statements
		: withSpeakers(statements, [stored.article], corrections);
}

/** A statement that was found, with what a page shows of its article. */
export type FoundStatement = {
	readonly statement: Statement;
	readonly storyId: StoryId | undefined;
	readonly publisher: string;
	readonly publisherKey: string;
};

/**
 * What is on record as a speaker's: of the statements found under the key those that readers did
 * not give to others, and those that they gave to it.
 */
export async function correctStatementsBy(
	store: Store,
	key: string,
	hits: readonly FoundStatement[],
): Promise<readonly FoundStatement[]> {
	const corrections = await listWrong(store);
	if (corrections.length === 0) return hits;
	const corrected = await correctHits(store, hits);
	const shown = corrected.filter(({ statement }) => statement.speaker.key === key);
	const seen = new Set(shown.map(({ statement }) => statement.id));
	const given = corrections.filter(({ speaker }) => speaker?.key === key);
	for (const id of new Set(given.map(({ statement }) => statement.articleId))) {
		const stored = await store.articles.find(id);
		const storyId = await store.articles.findStory(id);
		for (const statement of await listCorrected(store, id)) {
			if (statement.speaker.key !== key || seen.has(statement.id)) continue;
			const { name = "", key: publisherKey = "" } = stored?.article.publisher ?? {};
			shown.push({ statement, storyId, publisher: name, publisherKey });
		}
	}
	return shown;
}

/** What was found, with the speakers that readers gave the statements. */
export async function correctHits<Hit extends { readonly statement: Statement }>(
	store: Store,
	hits: readonly Hit[],
): Promise<readonly Hit[]> {
	const corrections = await listWrong(store);
	const touched = new Set(corrections.map(({ statement }) => statement.articleId));
	const known = new Map<StatementId, Statement>();
	for (const id of new Set(hits.map(({ statement }) => statement.articleId))) {
		if (!touched.has(id)) continue;
		for (const statement of await listCorrected(store, id)) known.set(statement.id, statement);
	}
	return hits.map((hit) => ({ ...hit, statement: known.get(hit.statement.id) ?? hit.statement }));
}

async function listWrong(store: Store): Promise<readonly WrongSpeaker[]> {
	const holding = await store.corrections.listHolding();
	return holding.flatMap(({ correction }) =>
		isOfRecord(correction) && correction.kind === "wrong-speaker" ? [correction] : [],
	);
}
