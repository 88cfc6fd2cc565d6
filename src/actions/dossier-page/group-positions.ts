// Positions as a reader wants them: one for each party and stance, with all places of its words.

import type { Dossier } from "../get-dossier.ts";

export type Position = Dossier["brief"]["onTheRecord"][number]["asserting"][number];

/** Joins positions of parties of one name, however their articles resolved them. */
export function groupPositions(positions: readonly Position[]): readonly Position[] {
	const groups = new Map<string, Position>();
	for (const position of positions) {
		const key = `${position.party.name.toLowerCase()}|${position.stance}`;
		const known = groups.get(key);
		groups.set(key, known === undefined ? position : join(known, position));
	}
	return [...groups.values()];
}

function join(one: Position, other: Position): Position {
	return {
		...one,
		statementIds: [...one.statementIds, ...other.statementIds],
		firstMs: Math.min(one.firstMs, other.firstMs),
		latestMs: Math.max(one.latestMs, other.latestMs),
		words: [...one.words, ...other.words],
	};
}
