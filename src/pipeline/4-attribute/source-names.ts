// Names that an article lets speak: who speaks under a proper name is most likely a person.

import { countryNamed } from "../../text/speakers/find-side.ts";
import type { Draft } from "./draft.ts";
import { isRoleNoun } from "./people.ts";
import { type SentenceTree, tokenAt } from "./sentence-tree.ts";
import { isOutlet } from "./speaker-refs.ts";

const wordsMax = 4;

/** The proper names of two to four words at the heads of the drafts' sources. */
export function collectSourceNames(drafts: readonly Draft[]): ReadonlySet<string> {
	const names = new Set<string>();
	for (const { tree, source } of drafts) {
		if (source === undefined) continue;
		const words = nameAround(tree, source.head);
		const name = words.join(" ");
		if (words.length < 2 || words.length > wordsMax) continue;
		const office = words.some((word) => isRoleNoun(word));
		if (!office && countryNamed(name) === undefined && !isOutlet(name)) names.add(name);
	}
	return names;
}

function nameAround(tree: SentenceTree, head: number): string[] {
	let first = head;
	let last = head;
	while (/^NNP$/.test(tokenAt(tree, first - 1).tag)) first--;
	while (/^NNP$/.test(tokenAt(tree, last + 1).tag)) last++;
	return tree.tokens.slice(first, last + 1).map(({ form }) => form);
}
