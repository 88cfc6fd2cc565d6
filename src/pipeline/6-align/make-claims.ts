// Groups of statements to claims: wording, positions, origins, evidence, status, relations.

import type { Article } from "../../news/article.ts";
import type { Claim, ClaimEvidence, ClaimId, ClaimRelation } from "../../news/claim.ts";
import type { ArticleId, Citation } from "../../news/span.ts";
import type { StatementId } from "../../news/statement.ts";
import type { StoryMaterial } from "../../news/story.ts";
import {
	type ClaimMember,
	cite,
	citeContent,
	citeStatement,
	isAgainst,
	isFor,
	stanceOn,
} from "./claim-member.ts";
import { signOf } from "./claim-sign.ts";
import { statusOf } from "./claim-status.ts";
import { countOrigins, type Folding } from "./count-origins.ts";
import type { ClaimGroup, Gathered } from "./gather-claims.ts";
import { compareText } from "./link-claims.ts";
import { listPositions } from "./list-positions.ts";
import { relateAll } from "./relate-all.ts";
import type { PartyOf } from "./unify-speakers.ts";

/** A claim with the statements it was made from, in order of time. */
export type MadeClaim = { readonly claim: Claim; readonly members: readonly ClaimMember[] };

/** What of the story a claim is made with. */
export type ClaimContext = {
	readonly folding: Folding;
	readonly partyOf: PartyOf;
	readonly atMsOf: (article: Article) => number;
};

/** A claim before its relations and its status are known. */
export type DraftClaim = {
	readonly id: ClaimId;
	readonly caveats: readonly Citation[];
	readonly members: readonly ClaimMember[];
	readonly wording: ClaimMember;
	readonly firstMs: number;
	readonly latestMs: number;
};

/** The claims of a story in order of their first statement. */
export function makeClaims(
	gathered: Gathered,
	material: StoryMaterial,
	context: ClaimContext,
): readonly MadeClaim[] {
	const articles = new Map(material.articles.map((article) => [article.id, article]));
	const drafts = gathered.groups
		.flatMap((group) => draftClaim(group, articles, context))
		.sort((a, b) => a.firstMs - b.firstMs || compareText(a.id, b.id));
	const relations = relateAll(drafts, gathered.links);
	const superseded = new Set(
		[...relations.values()]
			.flat()
			.filter(({ kind, why }) => kind === "updates" && why.includes("numbers"))
			.map(({ to }) => to),
	);
	return drafts.map((draft) => {
		const origins = countOrigins(draft.members, context.folding);
		const isSuperseded = superseded.has(draft.id);
		const caveats = draft.caveats.length;
		const claim = finishClaim(draft, {
			origins,
			status: statusOf(draft.members, origins.atMost, { isSuperseded, caveats }),
			relations: relations.get(draft.id) ?? [],
		});
		return { claim, members: draft.members };
	});
}

function draftClaim(
	group: ClaimGroup,
	articles: ReadonlyMap<ArticleId, Article>,
	{ partyOf, atMsOf }: ClaimContext,
): readonly DraftClaim[] {
	const sign = signOf(group.gists);
	const members = [
		...group.gists.map((gist) => ({
			gist,
			stance: stanceOn(gist.statement, gist.sign === sign),
			why: group.why.get(gist.statement.id) ?? "the only statement of it",
		})),
		...group.attached.map(({ gist, why }) => ({ gist, stance: gist.statement.stance, why })),
	].flatMap(({ gist, stance, why }) => {
		const article = articles.get(gist.statement.articleId);
		if (article === undefined) return [];
		const party = partyOf(gist.statement);
		return [
			{ statement: gist.statement, party, article, gist, stance, why, atMs: atMsOf(article) },
		];
	});
	const own = members.filter((member) => !isCaveat(member));
	const caveats = members
		.filter(isCaveat)
		.map(({ statement, article }) => citeStatement(statement, article));
	own.sort((a, b) => a.atMs - b.atMs || compareText(a.statement.id, b.statement.id));
	const wording = pickWording(own, sign);
	const [first] = own;
	if (wording === undefined || first === undefined) return [];
	const oldest = own.find(({ gist }) => group.gists.includes(gist)) ?? first;
	return [
		{
			id: `claim-${oldest.statement.id}` as ClaimId,
			members: own,
			caveats: [...group.caveats, ...caveats],
			wording,
			firstMs: first.atMs,
			latestMs: own.at(-1)?.atMs ?? first.atMs,
		},
	];
}

/** A report's own doubt of what it passes on is no party's position. */
function isCaveat({ party, stance }: ClaimMember): boolean {
	return party.kind === "outlet" && isAgainst(stance);
}

/** Words that a good wording has at least and at most. */
const wordingKeys = { min: 4, max: 18 };

/** The clearest statement: for the claim, named, of a fair length; the earliest of equals. */
function pickWording(members: readonly ClaimMember[], sign: 1 | -1): ClaimMember | undefined {
	let best: ClaimMember | undefined;
	let bestScore = Number.NEGATIVE_INFINITY;
	for (const member of members) {
		if (member.gist.isAnaphoric || member.statement.content.length === 0) continue;
		const score = clarityOf(member, sign);
		if (score > bestScore) {
			best = member;
			bestScore = score;
		}
	}
	return best;
}

function clarityOf({ gist, statement, stance }: ClaimMember, sign: 1 | -1): number {
	const size = gist.keys.length;
	const fair = size >= wordingKeys.min && size <= wordingKeys.max;
	const pronoun = /^(?:it|he|she|they|we|i|this|that)\b/i.test(gist.content);
	return (
		(isFor(stance) ? 3 : 0) +
		(gist.negated === (sign === -1) ? 2 : 0) +
		(fair ? 2 : -Math.min(3, Math.abs(size - wordingKeys.min) / 4)) +
		(statement.speaker.resolved ? 0.5 : 0) +
		(statement.content.length === 1 ? 1 : 0) +
		(pronoun ? -1.5 : 0) +
		Math.min(3, gist.names.length) * 0.4 +
		Math.min(2, gist.quantities.length) * 0.3
	);
}

type Finish = Pick<Claim, "origins" | "status"> & { readonly relations: readonly ClaimRelation[] };

function finishClaim(draft: DraftClaim, { origins, status, relations }: Finish): Claim {
	const { members, wording } = draft;
	const why: Record<StatementId, string> = {};
	for (const member of members) why[member.statement.id] = member.why;
	return {
		id: draft.id,
		wording: citeContent(wording.statement, wording.article),
		statementIds: members.map(({ statement }) => statement.id),
		positions: listPositions(members),
		status,
		origins,
		evidence: listEvidence(members),
		caveats: draft.caveats,
		relations,
		firstMs: draft.firstMs,
		latestMs: draft.latestMs,
		why,
	};
}

/** What the asserting speakers rest on, each kind once for each speaker. */
function listEvidence(members: readonly ClaimMember[]): readonly ClaimEvidence[] {
	const seen = new Map<string, ClaimEvidence>();
	for (const { statement, party, article, stance } of members) {
		if (!isFor(stance)) continue;
		for (const { kind, span } of statement.evidence) {
			const key = `${kind} ${party.key}`;
			if (kind === "none-given" || seen.has(key)) continue;
			const words = span === undefined ? undefined : cite(article, span);
			seen.set(key, { kind, by: party, words });
		}
	}
	return [...seen.values()];
}
