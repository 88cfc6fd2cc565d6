// Refusals to speak: "did not respond to a request", "had no comment", "neither confirmed nor denied".

import type { Stance } from "../../news/statement.ts";
import type { Draft, SourcePhrase } from "./draft.ts";
import { isNegated } from "./read-stance.ts";
import type { Scene } from "./scene.ts";
import { childWith, type SentenceTree, spanOf, tokenAt } from "./sentence-tree.ts";
import { phraseOf } from "./source-phrase.ts";
import { contentSpan } from "./text-ranges.ts";
import { findVerbSource } from "./verb-source.ts";

const silentVerbs = new Set(["respond", "reply", "return", "comment"]);
const clauseTokensMax = 14;

/** The refusals of a sentence that are no infinitive behind "declined" or "refused". */
export function findRefusals(scene: Scene): Draft[] {
	const { tree } = scene;
	return tree.tokens.flatMap((token, index) => {
		const lemma = token.lemma.toLowerCase();
		if (lemma === "reach" && isNegated(tree, index) && isForComment(tree, index + 1)) {
			return makeRefusal(tree, index, { last: index, stance: "declines-to-comment" });
		}
		if (/^confirm/iu.test(token.form) && isOpen(tree, index)) {
			return makeRefusal(tree, index, { last: index + 2, stance: "does-not-deny" });
		}
		if (token.form.toLowerCase() === "comment" && tokenAt(tree, index - 1).form === "no") {
			return noComment(tree, index);
		}
		if (!token.tag.startsWith("VB") || !silentVerbs.has(lemma)) return [];
		if (!isNegated(tree, index)) return [];
		return makeRefusal(tree, index, { last: index, stance: "declines-to-comment" });
	});
}

/** "Neither confirmed nor denied", "would not confirm or deny". */
function isOpen(tree: SentenceTree, index: number): boolean {
	const joined = /^n?or$/iu.test(tokenAt(tree, index + 1).form);
	return joined && /^den(?:y|ied|ies|ying)$/iu.test(tokenAt(tree, index + 2).form);
}

/** "Could not be reached for comment". */
function isForComment(tree: SentenceTree, at: number): boolean {
	return tokenAt(tree, at).form === "for" && tokenAt(tree, at + 1).form === "comment";
}

function noComment(tree: SentenceTree, index: number): Draft[] {
	const verb = index - 2;
	if (!tokenAt(tree, verb).tag.startsWith("VB")) return [];
	const source = findVerbSource(tree, verb);
	if (source === undefined) return [];
	const cue = spanOf(tree, { first: verb, last: verb });
	const content = [spanOf(tree, { first: index - 1, last: index })];
	const stance = "declines-to-comment";
	return [{ tree, cueToken: verb, cue, stance, source, content, rule: "refusal-no-comment" }];
}

function beforeNeither(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	const neither = tokenAt(tree, verb - 1).form.toLowerCase() === "neither";
	return neither && verb > 1 ? phraseOf(tree, verb - 2) : undefined;
}

/** Who "could not be reached". */
function passiveSubject(tree: SentenceTree, verb: number): SourcePhrase | undefined {
	const subject = childWith(tree, verb, "nsubj:pass");
	return subject === undefined ? undefined : phraseOf(tree, subject);
}

type Refusal = { readonly last: number; readonly stance: Stance };

function makeRefusal(tree: SentenceTree, verb: number, { last, stance }: Refusal): Draft[] {
	const source =
		findVerbSource(tree, verb) ?? passiveSubject(tree, verb) ?? beforeNeither(tree, verb);
	if (source === undefined) return [];
	let first = verb;
	while (/^(?:VB[DPZ]|MD|RB)$|^n['’]t$/iu.test(tokenAt(tree, first - 1).tag)) first--;
	let end = last;
	while (end < last + clauseTokensMax && !/^(?:[,;:.?!]?)$/u.test(tokenAt(tree, end + 1).form))
		end++;
	const behind = contentSpan(tree, { first: last + 1, last: end });
	const content = behind ?? spanOf(tree, { first: verb, last });
	const cue = spanOf(tree, {
		first,
		last: behind === undefined ? Math.max(first, verb - 1) : last,
	});
	return [
		{ tree, cueToken: verb, cue, stance, source, content: [content], rule: "refusal-silence" },
	];
}
