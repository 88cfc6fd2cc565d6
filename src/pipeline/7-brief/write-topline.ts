// The story in one line, and its key facts.

import type { Line } from "../../news/brief.ts";
import type { Claim, Position } from "../../news/claim.ts";
import type { Statement } from "../../news/statement.ts";
import { type BriefScene, compareText } from "./brief-scene.ts";
import { checkLine } from "./check-line.ts";
import { chooseLines } from "./choose-lines.ts";
import { findNaming, tellStatement } from "./tell-statement.ts";

/** Key facts shown at most. */
const keyFactsMax = 8;

/** Claims looked at for key facts: a story of one voice has hundreds that repeat each other. */
const lookedAtMax = 80;

const denying: ReadonlySet<Position["stance"]> = new Set(["denies"]);

/** What happened, with who says it, and who denies it where somebody does. */
export function writeTopline(scene: BriefScene, events: Iterable<Claim>): Line | undefined {
	for (const claim of events) {
		const line = tellClaim(scene, claim);
		if (line === undefined) continue;
		const denial = tellDenial(scene, claim);
		if (denial === undefined) return line;
		return {
			text: `${line.text} ${denial.text}`,
			citations: [...line.citations, ...denial.citations],
		};
	}
	return undefined;
}

/** One attributed fact a claim, the weightiest first, without what the topline or another tells. */
export function listKeyFacts(
	scene: BriefScene,
	ranked: Iterable<Claim>,
	topline: Line | undefined,
): readonly Line[] {
	const told = topline === undefined ? [] : [{ line: topline }];
	const lines = chooseLines([...told, ...toldClaims(scene, ranked)], keyFactsMax + told.length);
	return lines.slice(told.length).map(({ line }) => line);
}

function* toldClaims(scene: BriefScene, ranked: Iterable<Claim>): Iterable<{ line: Line }> {
	let lookedAt = 0;
	for (const claim of ranked) {
		if (lookedAt++ >= lookedAtMax) return;
		const line = tellClaim(scene, claim);
		if (line !== undefined) yield { line };
	}
}

/** The claim through its clearest statement that can be told: the one it is worded in first. */
function tellClaim(scene: BriefScene, claim: Claim): Line | undefined {
	const standing = new Set(
		claim.positions
			.filter(({ stance }) => !denying.has(stance) && stance !== "declines-to-comment")
			.flatMap(({ statementIds }) => statementIds),
	);
	const own = claim.statementIds
		.flatMap((id) => scene.statements.get(id) ?? [])
		.filter(({ id }) => standing.size === 0 || standing.has(id))
		.sort((a, b) => rankOf(scene, claim, a) - rankOf(scene, claim, b) || compareText(a.id, b.id));
	for (const statement of own.slice(0, 8)) {
		const line = tellStatement(scene, statement);
		if (line !== undefined) return line;
	}
	return undefined;
}

function rankOf(scene: BriefScene, { wording }: Claim, statement: Statement): number {
	const isWording =
		statement.articleId === wording.articleId && statement.content[0]?.start === wording.start;
	return (isWording ? 0 : 1) + (scene.repeats.has(statement.articleId) ? 2 : 0);
}

/** "North Korea denies it.": the parties that deny, in the words for their names alone. */
function tellDenial(scene: BriefScene, claim: Claim): Line | undefined {
	const standing = new Set(
		claim.positions.flatMap(({ party, stance }) => (denying.has(stance) ? [] : [party.key])),
	);
	// Who says both is told in neither role.
	const position = claim.positions.find(
		({ party, stance }) => denying.has(stance) && !standing.has(party.key),
	);
	const statement = position?.statementIds
		.flatMap((id) => scene.statements.get(id) ?? [])
		.find((candidate) => candidate.speaker.resolved);
	const words = position?.words[0];
	if (position === undefined || statement === undefined || words === undefined) return undefined;
	const naming = findNaming(scene, statement);
	if (naming === undefined) return undefined;
	const text = `${capital(statement.speaker.name)} denies it.`;
	const line = { text, citations: [...naming, words] };
	const grounds = {
		statements: [{ ...statement, stance: "denies" as const }],
		template: ["denies"],
	};
	return checkLine(line, grounds).length === 0 ? line : undefined;
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
