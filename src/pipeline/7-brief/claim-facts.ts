// What a brief reads in a claim and its statements, kept with the claim.

import type { Claim } from "../../news/claim.ts";
import type { ArticleId } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { BriefScene } from "./brief-scene.ts";
import { stemsOf } from "./title-words.ts";

export type ClaimFacts = {
	/** The articles that tell it, each once. */
	readonly articles: readonly ArticleId[];
	/** What it weighs whatever else the story holds. */
	readonly weight: number;
	readonly stems: ReadonlySet<string>;
	/** It gives the newest of several counts. */
	readonly isNewest: boolean;
	readonly isDisputed: boolean;
	/** It tells what is only to come. */
	readonly isToCome: boolean;
};

const factsByClaim = new WeakMap<Claim, ClaimFacts>();

/** The facts of a claim, read once: the same object stands for the same statements. */
export function factsOf({ statements }: BriefScene, claim: Claim): ClaimFacts {
	const known = factsByClaim.get(claim);
	if (known !== undefined) return known;
	const own = claim.statementIds.flatMap((id) => statements.get(id) ?? []);
	const facts = readFacts(claim, own);
	factsByClaim.set(claim, facts);
	return facts;
}

const toCome =
	/\b(?:will|would|shall|could|may|might|should|must|expects?|plans?|calls? (?:for|on))\b/iu;

function readFacts(claim: Claim, own: readonly Statement[]): ClaimFacts {
	const { positions, wording, relations, status } = claim;
	const articles = [...new Set(own.map(({ articleId }) => articleId))];
	return {
		articles,
		weight: weightOf(claim, own, articles.length),
		stems: stemsOf(wording.words),
		isNewest:
			status !== "superseded" &&
			relations.some(({ kind, why }) => kind === "updates" && why.includes("numbers")),
		isDisputed: positions.some(({ stance }) => stance === "denies" || stance === "doubts"),
		isToCome: toCome.test(wording.words),
	};
}

const speech: ReadonlySet<Statement["stance"]> = new Set([
	"asserts",
	"confirms",
	"warns",
	"predicts",
	"denies",
]);

/** Words that tell little outside their place. */
const leansBack = /^["“'‘]?(?:i|we|my|our|you|now|this|that|these|there|it|he|she|they)\b/iu;

function weightOf(claim: Claim, own: readonly Statement[], articles: number): number {
	const { origins, positions } = claim;
	const parties = new Set(positions.map(({ party }) => party.key)).size;
	const contested = positions.some(({ stance }) => stance === "denies" || stance === "doubts");
	const asserted = positions.some(({ stance }) => speech.has(stance));
	const figures = own.some((statement) => statement.figures.length > 0);
	const named = own.some(({ speaker }) => speaker.resolved && speaker.kind !== "unnamed");
	const length = claim.wording.words.length;
	return (
		2 * Math.log2(1 + articles - origins.copies * 0.5) +
		1.5 * Math.log2(1 + origins.atMost) +
		Math.log2(1 + parties) +
		(contested ? 1.2 : 0) +
		(asserted ? 1.5 : 0) +
		(figures ? 1 : 0) +
		(named ? 0.5 : 0) +
		0.3 * Math.min(4, claim.relations.length) +
		(length < 30 ? -1.5 : 0) +
		(leansBack.test(claim.wording.words) ? -1.5 : 0) -
		(claim.status === "superseded" ? 1.5 : 0)
	);
}
