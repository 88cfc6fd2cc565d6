// Groups of statements to claims: wording, positions, origins, evidence, status, relations.

import type { Article } from "../../news/article.ts";
import type { Claim, ClaimEvidence, ClaimRelation, OriginTree } from "../../news/claim.ts";
import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StatementId } from "../../news/statement.ts";
import { type ClaimMember, cite, citeContent, isFor } from "./claim-member.ts";
import { statusOf } from "./claim-status.ts";
import { countOrigins, type Folding } from "./count-origins.ts";
import { type ClaimContext, type DraftClaim, draftClaim } from "./draft-claim.ts";
import type { ClaimGroup, ClaimGroupChanges } from "./gather-claims.ts";
import type { Linker } from "./link-claims.ts";
import { listPositions } from "./list-positions.ts";
import { type Relations, relateAll } from "./relate-all.ts";
import { without } from "./without.ts";

/** A claim with the statements it was made from, in order of time. */
export type MadeClaim = { readonly claim: Claim; readonly members: readonly ClaimMember[] };

export type ClaimInput = {
	readonly groups: ClaimGroupChanges;
	/** The keys that weigh something else, or that all may. */
	readonly keys: ReadonlySet<string> | "all";
	readonly articleOf: (id: ArticleId) => Article | undefined;
	readonly context: ClaimContext;
};

export type ClaimChanges = {
	readonly came: readonly MadeClaim[];
	readonly gone: ReadonlySet<MadeClaim>;
};

/** Makes the claims of a story, as its groups of statements change. */
export function keepClaims(linker: Linker): (input: ClaimInput) => ClaimChanges {
	const drafts = keepDrafts();
	const relations = relateAll(linker);
	const made = new Map<DraftClaim, MadeClaim>();
	let families: Folding["families"] | undefined;
	return ({ groups, keys, articleOf, context }) => {
		const { came, gone, touched } = drafts.change(groups, articleOf, context);
		const stale = relations.update({ came, gone, keys });
		const isRefolded = families !== undefined && families !== context.folding.families;
		families = context.folding.families;
		const left = new Set<MadeClaim>();
		const drop = (draft: DraftClaim): void => {
			const before = made.get(draft);
			if (before !== undefined) left.add(before);
		};
		for (const draft of gone) {
			drop(draft);
			made.delete(draft);
		}
		const finished: MadeClaim[] = [];
		for (const draft of isRefolded ? drafts.all() : new Set([...touched, ...stale])) {
			const claim = finish(draft, relations, context.folding);
			drop(draft);
			finished.push(claim);
			made.set(draft, claim);
		}
		return { came: finished, gone: left };
	};
}

/** The drafts of the groups that there are. */
function keepDrafts() {
	const byGroup = new Map<ClaimGroup, DraftClaim>();
	const change = (
		groups: ClaimGroupChanges,
		articleOf: ClaimInput["articleOf"],
		context: ClaimContext,
	) => {
		const before = new Set<DraftClaim>();
		for (const group of groups.gone) {
			const draft = byGroup.get(group);
			if (draft !== undefined) before.add(draft);
			byGroup.delete(group);
		}
		const touched = new Set<DraftClaim>();
		for (const group of groups.came) {
			const draft = draftClaim(group, articleOf, context);
			if (draft === undefined) continue;
			byGroup.set(group, draft);
			touched.add(draft);
		}
		return { came: without(touched, before), gone: without(before, touched), touched };
	};
	return { change, all: () => byGroup.values() };
}

function finish(draft: DraftClaim, relations: Relations, folding: Folding): MadeClaim {
	const origins = originsOf(draft, folding);
	const isSuperseded = relations.isSuperseded(draft.id);
	const caveats = draft.caveats.length;
	const claim = finishClaim(draft, {
		origins,
		status: statusOf(draft.members, origins.atMost, { isSuperseded, caveats }),
		relations: relations.of(draft),
	});
	return { claim, members: draft.members };
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
	readonly families: readonly (string | undefined)[];
	readonly tree: OriginTree;
};

const originsByDraft = new WeakMap<DraftClaim, CountedOrigins>();

/** The origins of a draft, counted anew only where its articles have other copies or families. */
function originsOf(draft: DraftClaim, folding: Folding): OriginTree {
	const copies = draft.members.map(({ article }) => folding.copies.get(article.id));
	const families = draft.members.map(({ party }) =>
		party.kind === "outlet" ? folding.families[party.key] : undefined,
	);
	const known = originsByDraft.get(draft);
	const isKnown =
		known?.copies.every((copy, at) => copy === copies[at]) === true &&
		known.families.every((family, at) => family === families[at]);
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
