// Finds to whom or where a statement was made: "told reporters", "at a hearing in Alder Bay".

import type { Span } from "../../news/span.ts";
import type { Draft } from "./draft.ts";
import {
	childrenOf,
	childWith,
	rangeBelow,
	type SentenceTree,
	spanOf,
	tokenAt,
} from "./sentence-tree.ts";

const venues = new Set(
	`reporter journalist interview conference briefing hearing speech address statement parliament
	congress senate committee rally meeting news television radio summit forum panel court jury judge
	lawmaker audience crowd supporter press medium outlet assembly podcast event twitter facebook post
	blog tweet testimony debate call email letter newspaper magazine agency program show`.split(
		/\s+/,
	),
);
const told = new Set(["tell", "inform", "assure", "remind", "brief", "notify", "advise", "warn"]);
const prepositions = new Set(["to", "at", "during", "in", "on", "before", "with", "via"]);

/** The words for a statement's audience or venue; undefined where the sentence gives none. */
export function findAudience(draft: Draft): Span | undefined {
	const { tree, cueToken } = draft;
	const object = childWith(tree, cueToken, "iobj", "obj");
	const lemma = tokenAt(tree, cueToken).lemma;
	if (told.has(lemma)) {
		return object === undefined ? toldByWords(draft) : outsideContent(tree, draft, object);
	}
	for (const child of childrenOf(tree, cueToken)) {
		if (!tokenAt(tree, child).relation.startsWith("obl")) continue;
		const marker = childWith(tree, child, "case");
		if (marker === undefined || !prepositions.has(tokenAt(tree, marker).lemma)) continue;
		if (venues.has(tokenAt(tree, child).lemma.toLowerCase()))
			return outsideContent(tree, draft, child);
	}
	return undefined;
}

/** The nouns right behind "told", where the parse gives it no object. */
function toldByWords({ tree, cueToken, content }: Draft): Span | undefined {
	let last = cueToken;
	const limit = content[0]?.start ?? 0;
	while (
		/^(?:DT|JJ|NN|POS|PRP)/.test(tokenAt(tree, last + 1).tag) &&
		tokenAt(tree, last + 1).end < limit
	) {
		last++;
	}
	return last === cueToken ? undefined : spanOf(tree, { first: cueToken + 1, last });
}

function outsideContent(tree: SentenceTree, draft: Draft, index: number): Span | undefined {
	const span = spanOf(tree, rangeBelow(tree, index));
	const inside = draft.content.some(({ start, end }) => start < span.end && end > span.start);
	return inside ? toldByWords(draft) : span;
}
