// The log of readers' corrections, the newest first.

import type { Correction, LoggedCorrection } from "../news/correction.ts";
import type { Store } from "../store/store.ts";
import type { CorrectionLog, LoggedCorrection as LogLine } from "../wire/corrections.ts";
import type { Workspace } from "./workspace.ts";

/** At most `limit` corrections, those that were undone included. */
export async function listCorrections(
	{ store }: Workspace,
	{ limit }: { readonly limit: number },
): Promise<CorrectionLog> {
	const corrections = await store.corrections.list(limit);
	return { corrections: await Promise.all(corrections.map((one) => logLine(store, one))) };
}

/** A correction as it is shown, with a story to look at its effect. */
export async function logLine(
	store: Store,
	{ id, atMs, by, told, correction, undoneMs }: LoggedCorrection,
): Promise<LogLine> {
	const storyId = await findConcerned(store, correction);
	return { id, atMs, by, told, kind: correction.kind, storyId, undoneMs };
}

async function findConcerned(store: Store, correction: Correction): Promise<string | undefined> {
	switch (correction.kind) {
		case "move":
			return await store.articles.findStory(correction.articleId);
		case "merge":
			return await store.stories.resolve(correction.into);
		case "split": {
			const [first] = correction.articleIds;
			return first === undefined ? undefined : await store.articles.findStory(first);
		}
		case "same-claim":
			return await store.articles.findStory(correction.statements[0].articleId);
		case "not-same-claim":
		case "wrong-speaker":
			return await store.articles.findStory(correction.statement.articleId);
		default:
			return await store.stories.resolve(correction.storyId);
	}
}
