// What is kept of the stories that were derived last, so that a large story that grows costs little.

import type { StoryId } from "../news/story.ts";

/** Stories with fewer statements are derived anew: that costs less than keeping them. */
export const keptFromStatements = 200;

/** Statements of all kept stories together; 10 to 20 KB each with what is known of them. */
const keptStatementsMax = 12_000;

/** Statements of the one story that is kept whatever its size, as long as it was the last one. */
const lastStatementsMax = 60_000;

export type KeptStories<Value> = {
	readonly find: (id: StoryId) => Value | undefined;
	readonly drop: (id: StoryId) => void;
	/** Keeps something of a story with so many statements, and drops what was put longest ago. */
	readonly put: (id: StoryId, value: Value, statements: number) => void;
};

/** Keeps something of each of the stories that came last, within bounds. */
export function keepStories<Value>(): KeptStories<Value> {
	const kept = new Map<StoryId, { readonly value: Value; readonly statements: number }>();
	return {
		find: (id) => kept.get(id)?.value,
		drop: (id) => void kept.delete(id),
		put: (id, value, statements) => {
			kept.delete(id);
			if (statements < keptFromStatements || statements > lastStatementsMax) return;
			kept.set(id, { value, statements });
			dropOldest(kept);
		},
	};
}

/** The map holds the story that was put last at its end; that one stays. */
function dropOldest(kept: Map<StoryId, { readonly statements: number }>): void {
	let sum = [...kept.values()].reduce((all, { statements }) => all + statements, 0);
	for (const [id, { statements }] of kept) {
		if (sum <= keptStatementsMax || kept.size === 1) return;
		kept.delete(id);
		sum -= statements;
	}
}
