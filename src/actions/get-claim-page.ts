// A claim as its page shows it: positions, the tree of origins, why each statement belongs to it.

import type { Claim, StoryRecord } from "../news/claim.ts";
import type { Citation } from "../news/span.ts";
import type { Statement } from "../news/statement.ts";
import type { StoryMaterial } from "../news/story.ts";
import type { ClaimPage } from "../wire/claims.ts";
import { findStory, type Moment } from "./find-story.ts";
import { listArticleHeads } from "./list-article-heads.ts";
import { listReviews, matchReview } from "./standards/review-json-ld.ts";
import type { Workspace } from "./workspace.ts";

/** The page of a claim of a story; undefined where there is no such story or claim. */
export async function getClaimPage(
	workspace: Workspace,
	id: string,
	claimId: string,
	moment: Moment = {},
): Promise<ClaimPage | undefined> {
	const found = await findStory(workspace, id, moment);
	const claim = found?.derived.record.claims.find((each) => each.id === claimId);
	if (found === undefined || claim === undefined) return undefined;
	const { material } = found;
	const { record, brief, summary } = found.derived;
	return {
		...{ id: claim.id, wording: claim.wording, status: claim.status },
		story: { id: summary.id, title: summary.title },
		...{ positions: claim.positions, origins: claim.origins, evidence: claim.evidence },
		relations: listRelations(claim, record),
		reviews: listReviews(material.articles)
			.filter((review) => matchReview(review, record.claims)?.id === claim.id)
			.map(({ appearances, ...review }) => review),
		joined: listJoined(claim, material),
		articles: listArticleHeads(material.articles, record, brief),
	};
}

function listRelations(claim: Claim, { claims }: StoryRecord): ClaimPage["relations"] {
	return claim.relations.flatMap(({ to, kind, why }) => {
		const other = claims.find(({ id }) => id === to);
		return other === undefined ? [] : [{ id: to, kind, why, wording: other.wording }];
	});
}

function listJoined(claim: Claim, { statements, articles }: StoryMaterial): ClaimPage["joined"] {
	const texts = new Map(articles.map(({ id, text }) => [id, text]));
	const byId = new Map(statements.map((statement) => [statement.id, statement]));
	return claim.statementIds.flatMap((id) => {
		const statement = byId.get(id);
		const text = statement && texts.get(statement.articleId);
		if (statement === undefined || text === undefined) return [];
		const words = citeStatement(statement, text);
		const { speaker } = statement;
		return [{ statementId: id, words, why: claim.why[id] ?? "", speaker }];
	});
}

/** The words of a statement, from its first to its last, speaker and cue included. */
export function citeStatement(statement: Statement, text: string): Citation {
	const spans = [...statement.speakerSpans, ...statement.content];
	if (statement.cue !== undefined) spans.push(statement.cue);
	const start = Math.min(...spans.map((span) => span.start));
	const end = Math.max(...spans.map((span) => span.end));
	return { articleId: statement.articleId, start, end, words: text.slice(start, end) };
}
