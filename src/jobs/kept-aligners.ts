// Aligners of the stories that were derived last, so that a large story that grows costs little.

import type { StoryRecord } from "../news/claim.ts";
import type { StoryId, StoryMaterial } from "../news/story.ts";
import { type Aligner, alignStory, createAligner } from "../pipeline/6-align/align-story.ts";

/** A story's record, and its material as later stages are to be given it. */
export type Aligned = { readonly record: StoryRecord; readonly material: StoryMaterial };

/** Stories with fewer statements are aligned anew: that costs less than keeping them. */
export const keptFromStatements = 200;

/** Statements of all kept stories together; 10 to 20 KB each with what is known of them. */
const keptStatementsMax = 12_000;

/** Statements of the one story that is kept whatever its size, as long as it was the last one. */
const lastStatementsMax = 60_000;

type Kept = { readonly aligner: Aligner; readonly statements: number };

/** Aligns any story. The answer depends on the material alone; only what it costs does not. */
export function keepAligners(): (material: StoryMaterial) => Aligned {
	const kept = new Map<StoryId, Kept>();
	return (material) => {
		const statements = material.statements.length;
		const known = kept.get(material.id);
		kept.delete(material.id);
		if (statements < keptFromStatements || statements > lastStatementsMax) {
			return { record: alignStory(material), material };
		}
		const aligner = known?.aligner ?? createAligner();
		const aligned = aligner.align(material);
		kept.set(material.id, { aligner, statements });
		dropOldest(kept);
		return aligned;
	};
}

/** The map holds the story that was derived last at its end; that one stays. */
function dropOldest(kept: Map<StoryId, Kept>): void {
	let sum = [...kept.values()].reduce((all, { statements }) => all + statements, 0);
	for (const [id, { statements }] of kept) {
		if (sum <= keptStatementsMax || kept.size === 1) return;
		kept.delete(id);
		sum -= statements;
	}
}
