// Tells passives that attribute to nobody in particular: "is believed to", "it was reported that".

import { cueLemma } from "./cue-lexicon.ts";
import { type SentenceTree, tokenAt } from "./sentence-tree.ts";
import { isPassive } from "./verb-source.ts";

const hearsay = new Set(
	`believe think report allege rumor rumour say know understand expect estimate fear suspect accuse
	blame consider presume suppose assume quote claim forecast project predict`.split(/\s+/),
);

/** Whether a verb tells in the passive what unnamed others say or think. */
export function isHearsayCue(tree: SentenceTree, verb: number): boolean {
	const token = tokenAt(tree, verb);
	if (!hearsay.has(cueLemma(token))) return false;
	return token.tag === "VBN" || isPassive(tree, verb);
}
