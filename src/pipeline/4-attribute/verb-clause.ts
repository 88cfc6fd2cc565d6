// The words of an attribution that are not its content: source, verb, auxiliaries, addressee.

import type { SourcePhrase } from "./draft.ts";
import {
	childrenOf,
	rangeBelow,
	type SentenceTree,
	type TokenRange,
	tokenAt,
} from "./sentence-tree.ts";

const besideVerb = new Set(["aux", "aux:pass", "compound:prt", "cop", "mark"]);

/**
 * From the source or first auxiliary to the verb or the source behind it ("said Oda"), with the
 * adverbs that lean on the verb ("also said"). A source far from the verb is left out.
 */
export function verbClause(
	tree: SentenceTree,
	verb: number,
	source: SourcePhrase | undefined,
): TokenRange {
	let { first, last } = { first: verb, last: verb };
	for (const child of childrenOf(tree, verb)) {
		const { relation } = tokenAt(tree, child);
		const leaning = relation === "advmod" && Math.abs(child - verb) <= 2;
		if (!besideVerb.has(relation) && !leaning) continue;
		const range = rangeBelow(tree, child);
		first = Math.min(first, range.first);
		last = Math.max(last, range.last);
	}
	if (source === undefined) return { first, last };
	const { range } = source;
	if (range.last < verb && range.last >= first - 3) first = Math.min(first, range.first);
	if (range.first > verb && range.first <= last + 2) last = Math.max(last, range.last);
	return { first, last };
}
