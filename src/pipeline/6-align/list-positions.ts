// Who stands where on a claim.

import type { Position } from "../../news/claim.ts";
import { type ClaimMember, citeStatement } from "./claim-member.ts";
import { compareText } from "./compare-text.ts";

/**
 * The positions on a claim, one for each party and stance, the earliest first. A party that
 * changed its mind has two.
 */
export function listPositions(members: readonly ClaimMember[]): readonly Position[] {
	const groups = new Map<string, ClaimMember[]>();
	for (const member of members) {
		const key = `${member.party.key}\n${member.stance}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [member]);
		else group.push(member);
	}
	return [...groups.values()].flatMap(positionOf).sort(compareTimes);
}

function compareTimes(a: Position, b: Position): number {
	return (
		a.firstMs - b.firstMs ||
		compareText(a.party.key, b.party.key) ||
		compareText(a.stance, b.stance)
	);
}

function positionOf(group: readonly ClaimMember[]): readonly Position[] {
	const [first] = group;
	if (first === undefined) return [];
	const fullest = group.reduce((best, member) =>
		member.party.name.length > best.party.name.length ? member : best,
	);
	const words = new Map(
		group.map(({ statement, article }) => {
			const citation = citeStatement(statement, article);
			return [citation.words, citation] as const;
		}),
	);
	return [
		{
			party: fullest.party,
			stance: first.stance,
			statementIds: group.map(({ statement }) => statement.id),
			firstMs: Math.min(...group.map(({ atMs }) => atMs)),
			latestMs: Math.max(...group.map(({ atMs }) => atMs)),
			words: [...words.values()],
		},
	];
}
