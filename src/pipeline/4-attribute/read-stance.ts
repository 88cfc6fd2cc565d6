// Reads the stance of a statement from its cue, what negates it, and plain words of denial.

import type { Stance } from "../../news/statement.ts";
import type { Draft } from "./draft.ts";
import { childrenOf, type SentenceTree, tokenAt } from "./sentence-tree.ts";
import { commentVerbs, denialPhrases, refusalVerbs } from "./stance-words.data.ts";

/** A longer content says more than that something is false. */
const denialCharsMax = 200;

/** The stance of a draft: what the cue tells, turned by "not", "declined to" or "called it false". */
export function readStance(text: string, draft: Draft): Stance {
	const { tree, cueToken, stance } = draft;
	const lemma = tokenAt(tree, cueToken).lemma.toLowerCase();
	const refused = refusalAbove(tree, cueToken) !== undefined;
	if (refused || isNegated(tree, cueToken)) return negatedStance(stance, lemma, refused);
	if (
		stance === "asserts" &&
		draft.content.some((span) => tellsDenial(text.slice(span.start, span.end)))
	) {
		return "denies";
	}
	return stance;
}

/** Whether a word has "not" or "never" beside it. */
export function isNegated(tree: SentenceTree, index: number): boolean {
	return childrenOf(tree, index).some((child) =>
		/^(?:not|n['’]t|never|no|neither)$/iu.test(tokenAt(tree, child).form),
	);
}

/** The verb of refusal that a verb hangs on ("declined to say"), if there is one. */
export function refusalAbove(tree: SentenceTree, index: number): number | undefined {
	const { head, relation } = tokenAt(tree, index);
	if (head < 0 || !/^(?:xcomp|ccomp|advcl)$/.test(relation)) return undefined;
	return refusalVerbs.has(tokenAt(tree, head).lemma.toLowerCase()) ? head : undefined;
}

function negatedStance(stance: Stance, lemma: string, refused: boolean): Stance {
	if (stance === "denies") return "does-not-deny";
	if (commentVerbs.has(lemma)) return "declines-to-comment";
	if (refused) return stance === "confirms" ? "declines-to-comment" : stance;
	if (/^(?:believe|think|expect|agree|accept|recognize|recognise|consider|see)$/.test(lemma))
		return "doubts";
	return stance;
}

/** A short content that calls something false denies it ("called the report a lie"). */
function tellsDenial(content: string): boolean {
	return content.length < denialCharsMax && denialPhrases.test(content);
}
