// `onrecord pipe cluster`: which story each article of a stream belongs to.

import { createMatcher } from "../../pipeline/3-match/create-matcher.ts";
import { fingerprintArticle } from "../../pipeline/3-match/fingerprint-article.ts";
import { createClusterer } from "../../pipeline/5-cluster/create-clusterer.ts";
import { profileArticle } from "../../pipeline/5-cluster/profile-article.ts";
import type { PipeStage } from "./run-pipe.ts";
import { readStreamArticle } from "./stream-article.ts";

/** Answers `{id, cluster}`; the cluster is the story's id. Copies are matched on the way. */
export async function makeClusterStage(options: { readonly explain: boolean }): Promise<PipeStage> {
	const matcher = createMatcher();
	const clusterer = createClusterer();
	return (input) => {
		const article = readStreamArticle(input);
		const copy = matcher.match(fingerprintArticle(article));
		const { storyId, why, changes } = clusterer.assign(profileArticle(article, []), copy);
		return {
			id: article.id,
			cluster: storyId,
			...(changes.length === 0 ? {} : { changes }),
			...(options.explain ? { why } : {}),
		};
	};
}
