// The board: who asserts a claim, who denies it, who did neither.

import type { BoardRow, Line } from "../../news/brief.ts";
import type { Claim, OriginTree, Position } from "../../news/claim.ts";
import { bareQuote } from "./bare-quote.ts";
import type { BriefScene } from "./brief-scene.ts";
import { checkLine } from "./check-line.ts";
import { chooseLines } from "./choose-lines.ts";

/** Rows shown at most. */
const rowsMax = 14;

const denying: ReadonlySet<Position["stance"]> = new Set(["denies", "doubts", "retracts"]);
const aside: ReadonlySet<Position["stance"]> = new Set([
	"declines-to-comment",
	"does-not-deny",
	"condemns",
	"demands",
]);

/** A row for each of the claims in order, contested ones first, none told twice. */
export function listBoard(_scene: BriefScene, ranked: readonly Claim[]): readonly BoardRow[] {
	const isContested = ({ positions }: Claim) => positions.some(({ stance }) => denying.has(stance));
	const shown = ranked.filter(
		({ positions }) => positions.some(({ stance }) => !denying.has(stance)) || positions.length > 1,
	);
	const worth = shown.filter(
		(claim) =>
			isContested(claim) ||
			claim.origins.atMost > 1 ||
			claim.positions.length > 1 ||
			claim.caveats.length > 0,
	);
	const rest = shown.filter((claim) => !worth.includes(claim));
	const ordered = [
		...worth.filter(isContested),
		...worth.filter((claim) => !isContested(claim)),
		...rest,
	];
	return chooseLines(rowsOf(ordered), rowsMax);
}

function* rowsOf(claims: readonly Claim[]): Iterable<BoardRow> {
	for (const claim of claims) yield* rowOf(claim);
}

function rowOf(claim: Claim): readonly BoardRow[] {
	const line = claimLine(claim);
	if (line === undefined) return [];
	return [
		{
			claimId: claim.id,
			line,
			status: claim.status,
			originsText: originsText(claim.origins),
			asserting: claim.positions.filter(({ stance }) => !denying.has(stance) && !aside.has(stance)),
			denying: claim.positions.filter(({ stance }) => denying.has(stance)),
			other: claim.positions.filter(({ stance }) => aside.has(stance)),
		},
	];
}

/** Content that does not begin with what it is about. */
const fragment =
	/^(?:in|on|at|to|from|by|with|for|of|about|and|or|which|that|whether|such|these|those)\s/iu;

/** The claim in the words of its clearest statement. */
function claimLine({ wording }: Claim): Line | undefined {
	const words = bareQuote(wording.words).replace(/\s+/gu, " ");
	const telling = words.match(/\p{L}{4,}/gu) ?? [];
	if (telling.length < 3 || fragment.test(words)) return undefined;
	const text = words.charAt(0).toUpperCase() + words.slice(1);
	const line = { text, citations: [wording] };
	return checkLine(line).length === 0 ? line : undefined;
}

/** "at most 2 independent origins · 5 outlets · 3 copies" */
export function originsText({ atMost, outlets, copies }: OriginTree): string {
	const parts = [`at most ${counted(atMost, "independent origin")}`, counted(outlets, "outlet")];
	if (copies > 0) parts.push(copies === 1 ? "1 copy" : `${copies} copies`);
	return parts.join(" · ");
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
