// A group of statements to a claim without its relations: who said it, which words tell it best.

import type { Article } from "../../news/article.ts";
import type { ClaimId } from "../../news/claim.ts";
import type { ArticleId, Citation } from "../../news/span.ts";
import { type ClaimMember, citeStatement, isAgainst, isFor, stanceOn } from "./claim-member.ts";
import { signOf } from "./claim-sign.ts";
import { compareText } from "./compare-text.ts";
import type { Folding } from "./count-origins.ts";
import type { ClaimGroup } from "./gather-claims.ts";
import type { PartyOf } from "./unify-speakers.ts";

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

type DraftTime = Pick<DraftClaim, "id" | "firstMs">;

/** Drafts in order of time. */
export function compareDrafts(a: DraftTime, b: DraftTime): number {
	return a.firstMs - b.firstMs || compareText(a.id, b.id);
}

type Kept = { readonly parts: readonly unknown[]; readonly draft: DraftClaim | undefined };

const keptByGist = new WeakMap<object, Kept>();

/**
 * The claim of a group; none where nothing in it can be told. The same object as long as the group
 * has the same statements, said by the same parties at the same times.
 */
export function draftClaim(
	group: ClaimGroup,
	articleOf: ArticleOf,
	context: ClaimContext,
): DraftClaim | undefined {
	const key = group.gists[0] ?? group.attached[0]?.gist;
	if (key === undefined) return undefined;
	const parts = partsOf(group, articleOf, context);
	const known = keptByGist.get(key);
	if (known !== undefined && areSame(known.parts, parts)) return known.draft;
	const draft = draftAnew(group, articleOf, context);
	keptByGist.set(key, { parts, draft });
	return draft;
}

type ArticleOf = (id: ArticleId) => Article | undefined;

/** All that a draft is made of, in one list. */
function partsOf(
	{ gists, attached, why, caveats }: ClaimGroup,
	articleOf: ArticleOf,
	{ partyOf, atMsOf }: ClaimContext,
): readonly unknown[] {
	const parts: unknown[] = [gists.length, ...caveats];
	const add = ({ statement }: ClaimMember["gist"]): void => {
		const article = articleOf(statement.articleId);
		parts.push(article, article && atMsOf(article), partyOf(statement));
	};
	for (const gist of gists) {
		parts.push(gist, why.get(gist.statement.id));
		add(gist);
	}
	for (const one of attached) {
		parts.push(one.gist, one.why);
		add(one.gist);
	}
	return parts;
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((part, at) => part === b[at]);
}

function draftAnew(
	group: ClaimGroup,
	articleOf: ArticleOf,
	{ partyOf, atMsOf }: ClaimContext,
): DraftClaim | undefined {
	const sign = signOf(group.gists);
	const members = [
		...group.gists.map((gist) => ({
			gist,
			stance: stanceOn(gist.statement, gist.sign === sign),
			why: group.why.get(gist.statement.id) ?? "the only statement of it",
		})),
		...group.attached.map(({ gist, why }) => ({ gist, stance: gist.statement.stance, why })),
	].flatMap(({ gist, stance, why }) => {
		const article = articleOf(gist.statement.articleId);
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
	if (wording === undefined || first === undefined) return undefined;
	const oldest = own.find(({ gist }) => group.gists.includes(gist)) ?? first;
	return {
		id: `claim-${oldest.statement.id}` as ClaimId,
		members: own,
		caveats: [...group.caveats, ...caveats],
		wording,
		firstMs: first.atMs,
		latestMs: own.at(-1)?.atMs ?? first.atMs,
	};
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
