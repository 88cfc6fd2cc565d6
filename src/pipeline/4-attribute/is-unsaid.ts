// Tells attributions that the words themselves say were not made: "nobody said", "if Oda says".

import type { Draft } from "./draft.ts";
import { isSilence } from "./is-silence.ts";
import { isNegated } from "./read-stance.ts";
import { childrenOf, childWith, type SentenceTree, tokenAt } from "./sentence-tree.ts";

const nobody = /^(?:no|nobody|none|neither|no-one|nothing)$/iu;
const openModals = /^(?:could|may|might|should|can|must)$/iu;
const firstPerson = /^(?:i|we)$/iu;

/**
 * Whether a draft's cue tells what nobody said or thought: nobody is its source, it is asked or
 * supposed ("did Oda say", "if Oda says") or only possible ("may say"). A refusal is none: it tells
 * that somebody was silent.
 */
export function isUnsaid(draft: Draft): boolean {
	const { tree, cueToken, source, rule, stance } = draft;
	if (!rule.startsWith("verb-") || /^(?:declines|does-not)/.test(stance)) return false;
	if (source !== undefined && nobody.test(tokenAt(tree, source.range.first).form)) {
		return !isSilence(draft);
	}
	return isAsked(draft) || wasAsked(draft) || isSupposed(tree, cueToken) || isOpen(draft);
}

/** "Asked if …, Oda said", "said Oda when asked if …", "Oda, asked whether …, shrugged": somebody else asked. */
function wasAsked({ tree, cueToken, source }: Draft): boolean {
	if (tokenAt(tree, cueToken).lemma !== "ask") return false;
	const { form } = tokenAt(tree, cueToken - 1);
	if (cueToken === 0) return true;
	return /^when$/iu.test(form) || (form === "," && cueToken - 2 === source?.range.last);
}

/** "Did the port say …?", "who said …?": the sentence asks for it. */
function isAsked({ tree, cueToken, source }: Draft): boolean {
	if (source === undefined || source.head > cueToken) return false;
	const asks = /^(?:who|what)$/iu.test(tokenAt(tree, source.head).form);
	if (asks && tokenAt(tree, cueToken).relation === "root") return true;
	const aux = childWith(tree, cueToken, "aux");
	return (
		aux !== undefined &&
		aux < source.range.first &&
		/^(?:do|does|did|will|would|has|have|had|can|could|should)$/iu.test(tokenAt(tree, aux).form)
	);
}

function isSupposed(tree: SentenceTree, cue: number): boolean {
	return childrenOf(tree, cue).some((child) => {
		const { relation, form } = tokenAt(tree, child);
		return relation === "mark" && /^(?:if|unless|lest)$/iu.test(form) && child < cue;
	});
}

/** "May say", "should expect"; not what was refused, nor what the speaker does by saying it. */
function isOpen({ tree, cueToken, source }: Draft): boolean {
	if (source === undefined || firstPerson.test(tokenAt(tree, source.head).form)) return false;
	const modal = childrenOf(tree, cueToken).some(
		(child) =>
			child < cueToken &&
			tokenAt(tree, child).tag === "MD" &&
			openModals.test(tokenAt(tree, child).form),
	);
	return modal && !isNegated(tree, cueToken) && tokenAt(tree, cueToken - 1).form !== "only";
}
