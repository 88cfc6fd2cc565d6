// Groups of statements to claims: wording, positions, origins, evidence, status, relations.

import type { Claim, ClaimEvidence, ClaimRelation, OriginTree } from "../../news/claim.ts";
import type { Copy } from "../../news/copy.ts";
import type { StatementId } from "../../news/statement.ts";
import type { StoryMaterial } from "../../news/story.ts";
import { type ClaimMember, cite, citeContent, isFor } from "./claim-member.ts";
import { statusOf } from "./claim-status.ts";
import { countOrigins, type Folding } from "./count-origins.ts";
import { type ClaimContext, compareDrafts, type DraftClaim, draftClaim } from "./draft-claim.ts";
import type { Gathered } from "./gather-claims.ts";
import { listPositions } from "./list-positions.ts";
import { relateAll } from "./relate-all.ts";

/** A claim with the statements it was made from, in order of time. */
export type MadeClaim = { readonly claim: Claim; readonly members: readonly ClaimMember[] };

/** The claims of a story in order of their first statement. */
export function makeClaims(
	gathered: Gathered,
	material: StoryMaterial,
	context: ClaimContext,
): readonly MadeClaim[] {
	const articles = new Map(material.articles.map((article) => [article.id, article]));
	const drafts = gathered.groups
		.flatMap((group) => draftClaim(group, articles, context))
		.sort(compareDrafts);
	const relations = relateAll(drafts, gathered.links);
	const superseded = new Set(
		[...relations.values()]
			.flat()
			.filter(({ kind, why }) => kind === "updates" && why.includes("numbers"))
			.map(({ to }) => to),
	);
	return drafts.map((draft) => {
		const origins = originsOf(draft, context.folding);
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

/** What depends on a draft alone, kept with it. */
function keepByDraft<Value>(read: (draft: DraftClaim) => Value): (draft: DraftClaim) => Value {
	const known = new WeakMap<DraftClaim, Value>();
	return (draft) => {
		const kept = known.get(draft) ?? read(draft);
		known.set(draft, kept);
		return kept;
	};
}

const positionsOf = keepByDraft(({ members }) => listPositions(members));
const evidenceOf = keepByDraft(({ members }) => listEvidence(members));

type CountedOrigins = {
	readonly copies: readonly (Copy | undefined)[];
	readonly families: Folding["families"];
	readonly tree: OriginTree;
};

const originsByDraft = new WeakMap<DraftClaim, CountedOrigins>();

/** The origins of a draft, counted anew only where its articles have other copies or families. */
function originsOf(draft: DraftClaim, folding: Folding): OriginTree {
	const { families } = folding;
	const copies = draft.members.map(({ article }) => folding.copies.get(article.id));
	const known = originsByDraft.get(draft);
	const isKnown =
		known?.families === families && known.copies.every((copy, at) => copy === copies[at]);
	if (known !== undefined && isKnown) return known.tree;
	const tree = countOrigins(draft.members, folding);
	originsByDraft.set(draft, { copies, families, tree });
	return tree;
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
		positions: positionsOf(draft),
		status,
		origins,
		evidence: evidenceOf(draft),
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
