// The board: who asserts a claim, who denies it, who did neither.

import type { BoardRow, Line } from "../../news/brief.ts";
import type { Claim, OriginTree, Position } from "../../news/claim.ts";
import { bareQuote } from "./bare-quote.ts";
import { checkLine } from "./check-line.ts";
import { chooseLines } from "./choose-lines.ts";
import { rankClaims, type WeighedClaim } from "./rank-claims.ts";

/** Rows shown at most. */
const rowsMax = 14;

const denying: ReadonlySet<Position["stance"]> = new Set(["denies", "doubts", "retracts"]);
const aside: ReadonlySet<Position["stance"]> = new Set([
	"declines-to-comment",
	"does-not-deny",
	"condemns",
	"demands",
]);

/** A row for each of the claims from the weightiest down, contested ones first, none told twice. */
export function listBoard(weighed: readonly WeighedClaim[]): readonly BoardRow[] {
	const groups: Record<Group, WeighedClaim[]> = {
		contested: [],
		several: [],
		rest: [],
		unshown: [],
	};
	for (const one of weighed) groups[groupOf(one.claim)].push(one);
	const { contested, several, rest } = groups;
	return chooseLines(rowsOf([contested, several, rest]), rowsMax);
}

type Group = "contested" | "several" | "rest" | "unshown";

function groupOf({ positions, origins, caveats }: Claim): Group {
	const contested = positions.some(({ stance }) => denying.has(stance));
	if (positions.length < 2 && positions.every(({ stance }) => denying.has(stance)))
		return "unshown";
	if (contested) return "contested";
	return origins.atMost > 1 || positions.length > 1 || caveats.length > 0 ? "several" : "rest";
}

function* rowsOf(groups: readonly (readonly WeighedClaim[])[]): Iterable<BoardRow> {
	for (const group of groups) {
		for (const claim of rankClaims(group)) yield* rowOf(claim);
	}
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

/** "at most 2 independent origins · 5 outlets · 3 copies"; of a claim that is only denied, what that means. */
export function originsText({ atMost, outlets, copies }: OriginTree): string {
	const origins =
		atMost === 0
			? "nobody on record asserts it"
			: `at most ${counted(atMost, "independent origin")}`;
	const parts = [origins, counted(outlets, "outlet")];
	if (copies > 0) parts.push(copies === 1 ? "1 copy" : `${copies} copies`);
	return parts.join(" · ");
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
