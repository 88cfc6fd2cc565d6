// A parsed sentence with its children and edges looked up once, for the rules to walk.

import type { Span } from "../../news/span.ts";
import type { Sentence, Token } from "../../text/sentence.ts";

/** Token indexes of one sentence, both inclusive. */
export type TokenRange = { readonly first: number; readonly last: number };

export type SentenceTree = {
	readonly sentence: Sentence;
	readonly tokens: readonly Token[];
	/** The dependents of each token, in order. */
	readonly children: readonly (readonly number[])[];
	/** The first and last token below each token, itself included. */
	readonly edges: readonly TokenRange[];
};

const outside: Token = {
	start: 0,
	end: 0,
	form: "",
	lemma: "",
	tag: "",
	head: -1,
	relation: "",
};

/** The token at an index; an empty one outside the sentence, so that rules need no bounds. */
export function tokenAt(tree: SentenceTree, index: number): Token {
	return tree.tokens[index] ?? outside;
}

/** The dependents of a token. */
export function childrenOf(tree: SentenceTree, index: number): readonly number[] {
	return tree.children[index] ?? [];
}

/** The first dependent with one of the relations; subtypes ("nsubj:pass") must be named. */
export function childWith(
	tree: SentenceTree,
	index: number,
	...relations: readonly string[]
): number | undefined {
	return childrenOf(tree, index).find((child) => relations.includes(tokenAt(tree, child).relation));
}

/** All tokens below one, as a range. */
export function rangeBelow(tree: SentenceTree, index: number): TokenRange {
	return tree.edges[index] ?? { first: index, last: index };
}

/** The place of a range in the text. */
export function spanOf(tree: SentenceTree, range: TokenRange): Span {
	return { start: tokenAt(tree, range.first).start, end: tokenAt(tree, range.last).end };
}

/** Looks up the children and edges of a sentence; a head that would close a cycle counts as root. */
export function makeTree(sentence: Sentence): SentenceTree {
	const { tokens } = sentence;
	const children: number[][] = tokens.map(() => []);
	tokens.forEach((token, index) => {
		if (token.head !== index) children[token.head]?.push(index);
	});
	const first = tokens.map((_, index) => index);
	const last = tokens.map((_, index) => index);
	for (const index of bottomUp(tokens, children)) {
		const head = tokens[index]?.head ?? -1;
		if (head < 0 || head === index) continue;
		first[head] = Math.min(first[head] ?? head, first[index] ?? index);
		last[head] = Math.max(last[head] ?? head, last[index] ?? index);
	}
	const edges = tokens.map((_, index) => ({
		first: first[index] ?? index,
		last: last[index] ?? index,
	}));
	return { sentence, tokens, children, edges };
}

function bottomUp(tokens: readonly Token[], children: readonly (readonly number[])[]): number[] {
	const order: number[] = [];
	tokens.forEach((token, index) => {
		if (token.head < 0 || token.head === index) order.push(index);
	});
	for (let at = 0; at < order.length; at++) {
		for (const child of children[order[at] ?? -1] ?? []) order.push(child);
	}
	return order.reverse();
}
