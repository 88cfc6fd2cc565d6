// Parts a source that names several speakers: "Russia and North Korea", "officials, including Oda".

import type { SourcePhrase } from "./draft.ts";
import { childrenOf, childWith, type SentenceTree, tokenAt } from "./sentence-tree.ts";
import { phraseOf } from "./source-phrase.ts";

const speakersMax = 4;
const memberTokensMax = 14;

/**
 * The phrases of a source that each name a speaker of their own: coordinated proper names, and
 * proper names brought in by "including". A source without them is one phrase, itself.
 */
export function partSource(tree: SentenceTree, source: SourcePhrase): SourcePhrase[] {
	const { head, range } = source;
	const member = includedBehind(tree, range.last + 1);
	if (member !== undefined) return [source, member];
	const others: number[] = [];
	for (let at = range.first; at <= range.last; at++) {
		const token = tokenAt(tree, at);
		if (at !== head && /^NNPS?$/.test(token.tag) && isSibling(tree, at, head)) others.push(at);
	}
	if (others.length === 0 || others.length >= speakersMax) return [source];
	const inserted = others.filter((other) => isIncluded(tree, other));
	if (inserted.length > 0) return [source, ...inserted.map((other) => phraseOf(tree, other))];
	if (!/^NNPS?$/.test(tokenAt(tree, head).tag)) return [source];
	return [
		headAlone(tree, head, Math.min(...others)),
		...others.map((other) => phraseOf(tree, other)),
	];
}

/** ", including Ada Oda," right behind a phrase, where the parse hangs it elsewhere. */
function includedBehind(tree: SentenceTree, from: number): SourcePhrase | undefined {
	const opened =
		tokenAt(tree, from).form === "," && /^including$/iu.test(tokenAt(tree, from + 1).form);
	if (!opened) return undefined;
	let last = from + 1;
	while (
		/^(?:NN|DT|JJ|POS|CC|IN)/.test(tokenAt(tree, last + 1).tag) &&
		last < from + memberTokensMax
	) {
		last++;
	}
	if (!/^NNP/.test(tokenAt(tree, last).tag)) return undefined;
	return { range: { first: from + 2, last }, head: last };
}

function isSibling(tree: SentenceTree, index: number, head: number): boolean {
	const { relation, head: above } = tokenAt(tree, index);
	return above === head && (relation === "conj" || isIncluded(tree, index));
}

function isIncluded(tree: SentenceTree, index: number): boolean {
	return childrenOf(tree, index).some(
		(child) => tokenAt(tree, child).form.toLowerCase() === "including",
	);
}

/** The first of several names, without the others. */
function headAlone(tree: SentenceTree, head: number, next: number): SourcePhrase {
	const { range } = phraseOf(tree, head);
	const marker = childWith(tree, next, "cc", "punct") ?? next;
	const last = Math.min(range.last, Math.max(head, Math.min(marker, next) - 1));
	return { range: { first: range.first, last }, head };
}
