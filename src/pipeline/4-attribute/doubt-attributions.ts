// Doubts of the article itself: "the reports lacked substantiation", "could not be verified".

import { claimWords } from "./cue-lexicon.ts";
import type { Draft } from "./draft.ts";
import { isNegated } from "./read-stance.ts";
import type { Scene } from "./scene.ts";
import { childWith, type SentenceTree, spanOf, tokenAt } from "./sentence-tree.ts";
import { phraseOf } from "./source-phrase.ts";
import { contentSpan } from "./text-ranges.ts";

const lacks = new Set(["lack", "want"]);
const proofs = new Set(
	"substantiation evidence confirmation corroboration proof verification support basis foundation".split(
		" ",
	),
);
const checks = new Set([
	"verify",
	"confirm",
	"corroborate",
	"substantiate",
	"authenticate",
	"prove",
]);

/** What a sentence says of claims that nobody vouches for, told by the article in its own voice. */
export function findDoubtAttributions(scene: Scene): Draft[] {
	const { tree } = scene;
	const drafts: Draft[] = [];
	tree.tokens.forEach((token, verb) => {
		const subject = childWith(tree, verb, "nsubj", "nsubj:pass");
		if (subject === undefined || !claimWords.has(tokenAt(tree, subject).lemma.toLowerCase()))
			return;
		if (!lacksProof(tree, verb) && !isUnchecked(tree, verb)) return;
		const content = contentSpan(tree, phraseOf(tree, subject).range);
		if (content === undefined) return;
		drafts.push({
			tree,
			cueToken: verb,
			cue: spanOf(tree, { first: verb, last: verb }),
			stance: "doubts",
			source: undefined,
			content: [content],
			rule: `doubt-${token.lemma.toLowerCase()}`,
		});
	});
	return drafts;
}

function lacksProof(tree: SentenceTree, verb: number): boolean {
	const object = childWith(tree, verb, "obj");
	if (!lacks.has(tokenAt(tree, verb).lemma) || object === undefined) return false;
	return proofs.has(tokenAt(tree, object).lemma.toLowerCase());
}

/** "Could not be verified", "have not been confirmed" with nobody who failed to. */
function isUnchecked(tree: SentenceTree, verb: number): boolean {
	const passive = childWith(tree, verb, "aux:pass") !== undefined;
	return passive && checks.has(tokenAt(tree, verb).lemma) && isNegated(tree, verb);
}
