// `claim_origins`: how many independent origins stand behind a claim, at most, and which.

import { z } from "zod";
import type { Dossier } from "../../actions/get-dossier.ts";
import { claimPath } from "../../actions/page-paths.ts";
import { defineTool } from "../add-tool.ts";
import { citationSchema, citeAll, tellCitation } from "../citation.ts";
import { articlesOf, findDossier, noStory } from "../find-dossier.ts";

const claimSchema = z.object({
	claimId: z.string(),
	address: z.string(),
	wording: z.array(citationSchema),
	status: z.string(),
	originsAtMost: z.int().describe("an upper bound: copies, owners and passed-on words are folded"),
	outlets: z.int(),
	copies: z.int(),
	origins: z.array(
		z.object({
			label: z.string(),
			kind: z.string(),
			why: z.string().describe("what was folded into it"),
			voices: z.array(z.string()),
			outlets: z.array(z.string()).describe("who published it"),
		}),
	),
});

type ClaimAnswer = z.infer<typeof claimSchema>;

/** Claims that are told of where none is named. */
const claimsMax = 8;

export const claimOrigins = defineTool({
	name: "claim_origins",
	title: "Origins of a claim",
	description:
		"The independent origins behind a claim of a story, at most, after copies, common owners and passed-on words are folded; of the first claims on the record where none is named.",
	input: {
		story: z.string().min(1).max(300).describe("the id of a story, or words of it"),
		claim: z
			.string()
			.max(200)
			.optional()
			.describe("the id of a claim, as story_brief gives it, or words of it as they stand there"),
	},
	output: { claims: z.array(claimSchema) },
	run: async (desk, { story, claim }) => {
		const dossier = await findDossier(desk, story);
		if (dossier === undefined) return { failed: noStory };
		const shown = dossier.brief.onTheRecord.map(({ claimId }) => String(claimId));
		const wanted = claim === undefined ? shown.slice(0, claimsMax) : [claim];
		const named = dossier.claims.filter(({ id }) => wanted.includes(id));
		const words = claim?.toLowerCase().trim() || undefined;
		const found =
			named.length > 0 || words === undefined
				? named
				: dossier.claims.filter(({ wording }) => wording.words.toLowerCase().includes(words));
		const claims = found.slice(0, claimsMax).map((one) => answerClaim(one, dossier, desk.base));
		if (claims.length === 0 && claim !== undefined) {
			return { failed: "There is no such claim in this story. story_brief lists its claims." };
		}
		return { value: { claims }, lines: claims.flatMap(tellClaim) };
	},
});

function answerClaim(
	claim: Dossier["claims"][number],
	dossier: Dossier,
	base: string,
): ClaimAnswer {
	const articles = articlesOf(dossier);
	const { atMost, outlets, copies, origins } = claim.origins;
	return {
		...{ claimId: claim.id, address: base + claimPath(dossier.id, claim.id) },
		wording: citeAll([claim.wording], articles, { base }),
		...{ status: claim.status, originsAtMost: atMost, outlets, copies },
		origins: origins.map(({ label, kind, why, voices, articleIds }) => ({
			...{ label, kind, why },
			voices: [...new Set(voices.map(({ name }) => name))],
			outlets: [...new Set(articleIds.flatMap((id) => articles.get(id)?.publisher.name ?? []))],
		})),
	};
}

function tellClaim(claim: ClaimAnswer): readonly string[] {
	const { wording, claimId, originsAtMost, outlets, copies, origins } = claim;
	const words = wording.map(tellCitation).join(" ");
	return [
		`[${claimId}] ${words}`,
		`${originsAtMost === 0 ? "Nobody on record asserts it" : `At most ${originsAtMost} independent origins`}, ${outlets} outlets, ${copies} copies:`,
		...origins.map(
			({ label, why, outlets: named }) => `- ${label} (${named.join(", ")})${why && `: ${why}`}`,
		),
	];
}
