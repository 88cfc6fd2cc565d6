// A claim with its maker between it and its clause: "a claim by the union that rents had doubled".

import type { SourcePhrase } from "./draft.ts";
import { isNamePart, phraseIn } from "./end-attribution.ts";
import { rangeBelow, type SentenceTree, type TokenRange, tokenAt } from "./sentence-tree.ts";
import { skipTime } from "./time-words.ts";

const makerTokensMax = 14;
const subjectTokensMax = 24;
const finite = /^(?:VB[DPZ]|MD)$/;

/** Who makes a claim, and the clause behind. */
export type GivenClause = { readonly source: SourcePhrase; readonly range: TokenRange };

/** The maker and the clause of a noun for a claim, where "by" or "from" stands right behind it. */
export function findGivenClause(tree: SentenceTree, noun: number): GivenClause | undefined {
	if (!/^(?:by|from)$/iu.test(tokenAt(tree, noun + 1).form)) return undefined;
	let that = noun + 2;
	while (that < noun + makerTokensMax && isNamePart(tree, that)) that++;
	if (tokenAt(tree, that).form.toLowerCase() !== "that" || that === noun + 2) return undefined;
	let end = that;
	while (end > noun + 3 && skipTime(tree, end - 1) >= that) end--;
	const source = phraseIn(tree, { first: noun + 2, last: end - 1 });
	const last = clauseEnd(tree, that);
	if (source === undefined || last === undefined) return undefined;
	return { source, range: { first: that + 1, last } };
}

/** The end of the clause that "that" opens: before the verb that it is not part of. */
export function clauseEnd(tree: SentenceTree, that: number): number | undefined {
	let own = that + 2;
	while (own < that + subjectTokensMax && !finite.test(tokenAt(tree, own).tag)) own++;
	if (!finite.test(tokenAt(tree, own).tag)) return undefined;
	const verb = clauseHead(tree, that, own);
	const { last } = rangeBelow(tree, verb);
	return last > own ? last : undefined;
}

/** The main word of the clause: the highest one above its first verb that does not reach before it. */
function clauseHead(tree: SentenceTree, that: number, own: number): number {
	let at = own;
	let above = tokenAt(tree, at).head;
	while (above > that && rangeBelow(tree, above).first >= that) {
		at = above;
		above = tokenAt(tree, at).head;
	}
	return at;
}
