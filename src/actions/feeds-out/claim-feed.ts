// A claim as a feed: every statement that takes a position on it.

import { count } from "../dossier-page/count.ts";
import { tellOrigins } from "../dossier-page/tell-origins.ts";
import { findStory } from "../find-story.ts";
import { claimPath } from "../page-paths.ts";
import type { Workspace } from "../workspace.ts";
import { makeOutFeed, type OutFeed } from "./out-feed.ts";
import { statementItem } from "./statement-item.ts";

/** The feed of a claim of a story; undefined where there is no such story or claim. */
export async function getClaimFeed(
	workspace: Workspace,
	storyId: string,
	claimId: string,
): Promise<OutFeed | undefined> {
	const found = await findStory(workspace, storyId);
	const claim = found?.derived.record.claims.find(({ id }) => id === claimId);
	if (found === undefined || claim === undefined) return undefined;
	const { summary } = found.derived;
	const articles = new Map(found.material.articles.map((article) => [article.id, article]));
	const joined = new Set<string>(claim.statementIds);
	const items = found.material.statements
		.filter(({ id }) => joined.has(id))
		.flatMap((statement) => {
			const article = articles.get(statement.articleId);
			return article === undefined ? [] : [statementItem({ statement, article, story: summary })];
		});
	const { atMost, outlets } = claim.origins;
	const head = {
		id: `urn:onrecord:claim:${claim.id}`,
		title: `Claim: ${claim.wording.words}`,
		description: `${claim.status.replaceAll("-", " ")}, ${tellOrigins(atMost)}, ${count(outlets, "outlet")}`,
		path: claimPath(summary.id, claim.id),
		feedPath: `/feeds/claim/${summary.id}/${claim.id}`,
		query: undefined,
	};
	return makeOutFeed(head, items);
}
