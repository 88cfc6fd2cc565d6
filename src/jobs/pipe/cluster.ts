// `onrecord pipe cluster`: which story each article of a stream belongs to.

import { createMatcher } from "../../pipeline/3-match/create-matcher.ts";
import { fingerprintArticle } from "../../pipeline/3-match/fingerprint-article.ts";
import { createClusterer } from "../../pipeline/5-cluster/create-clusterer.ts";
import { profileArticle } from "../../pipeline/5-cluster/profile-article.ts";
import type { PipeStage } from "./run-pipe.ts";
import { readStreamArticle } from "./stream-article.ts";

/** How many lines an answer waits for a merge to show in it. */
const settleLines = 20_000;

/**
 * Answers `{id, cluster}`; the cluster is the story's id. Copies are matched on the way. Answers
 * wait (see `PipeStage`), so that stories which turn out to be one have one id in all of them.
 */
export async function makeClusterStage(options: { readonly explain: boolean }): Promise<PipeStage> {
	const matcher = createMatcher();
	const clusterer = createClusterer();
	const redirects = new Map<string, string>();
	/** The stories of articles that went on in another one. */
	const parted = new Map<string, string>();
	const stage = (input: Readonly<Record<string, unknown>>): object => {
		const article = readStreamArticle(input);
		const copy = matcher.match(fingerprintArticle(article));
		const { storyId, why, changes } = clusterer.assign(profileArticle(article, []), copy);
		for (const change of changes) {
			if (change.kind === "merged") redirects.set(change.from, change.into);
			else for (const id of change.articleIds) parted.set(id, change.into);
		}
		return { id: article.id, cluster: storyId, ...(options.explain ? { why } : {}) };
	};
	const settle = (answer: object): object => {
		const { id, cluster: told } = answer as { id: string; cluster: string };
		let cluster = parted.get(id) ?? told;
		for (let next = redirects.get(cluster); next !== undefined; next = redirects.get(cluster)) {
			cluster = next;
		}
		return { ...answer, cluster };
	};
	return Object.assign(stage, { settleLines, settle });
}
