// Tells who was silent by a negative subject: "neither the bank nor its lawyers would say how much".

import type { Draft } from "./draft.ts";
import { tokenAt } from "./sentence-tree.ts";
import { commentVerbs } from "./stance-words.data.ts";

/** Whether a draft tells that two who could have spoken did not. */
export function isSilence({ tree, cueToken, source }: Draft): boolean {
	if (source === undefined) return false;
	const { form } = tokenAt(tree, source.range.first);
	const { form: aux } = tokenAt(tree, cueToken - 1);
	return (
		/^neither$/iu.test(form) &&
		/^would$/iu.test(aux) &&
		commentVerbs.has(tokenAt(tree, cueToken).lemma)
	);
}
