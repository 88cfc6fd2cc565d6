// Reads the stance of a statement from its cue, what negates it, and plain words of the content.

import type { SpeakerRef, Stance } from "../../news/statement.ts";
import type { Draft } from "./draft.ts";
import { childrenOf, type SentenceTree, tokenAt } from "./sentence-tree.ts";
import {
	anyFuture,
	commentVerbs,
	contentStances,
	denialPhrases,
	jointFuture,
	ownFuture,
	refusalVerbs,
} from "./stance-words.data.ts";

/** A longer content says more than that something is false. */
const denialCharsMax = 200;
const contentCharsMax = 260;

/** Who insists that something is not so answers somebody who said that it is. */
const negation = /^(?:\S+ ){0,5}(?:not|no|never|nothing|nobody|none)\b|^(?:\S+ ){0,4}\S+n['’]t\b/iu;

/** Cues whose content is a fact found, whatever its words. */
const findingVerbs = /^(?:show|find|prove|document|reveal|know|recall)$/;

/**
 * The stance of a draft: what the cue tells, turned by "not" and "declined to"; where the cue only
 * says that something was said, what the first words of the content tell ("must", "will", "false").
 */
export function readStance(text: string, draft: Draft, speaker: SpeakerRef): Stance {
	const { tree, cueToken, stance } = draft;
	const lemma = tokenAt(tree, cueToken).lemma.toLowerCase();
	const refused = refusalAbove(tree, cueToken) !== undefined;
	const [first] = draft.content;
	const words =
		first === undefined
			? ""
			: text.slice(first.start, Math.min(first.end, first.start + contentCharsMax));
	if (stance === "does-not-deny") return stance;
	if (stance === "declines-to-comment") return refusalStance(words);
	if (refused || isNegated(tree, cueToken)) return negatedStance(stance, lemma, refused);
	if (stance !== "asserts" || findingVerbs.test(lemma)) return stance;
	if (/^(?:insist|maintain)$/.test(lemma) && negation.test(words)) return "denies";
	return stanceOfWords(words, speaker);
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

/** "Refused to rule out" leaves open what "refused to comment" does not speak of. */
function refusalStance(words: string): Stance {
	return /^to (?:rule out|deny|exclude|dismiss)\b/iu.test(words)
		? "does-not-deny"
		: "declines-to-comment";
}

function stanceOfWords(words: string, speaker: SpeakerRef): Stance {
	if (words.length < denialCharsMax && denialPhrases.test(words)) return "denies";
	const told = contentStances.find((entry) => entry.words.test(words));
	if (told !== undefined) return told.stance;
	const individual = /^(?:person|unnamed|office)$/.test(speaker.kind);
	if ((individual ? ownFuture : jointFuture).test(words)) return "promises";
	return anyFuture.test(words) ? "predicts" : "asserts";
}

function negatedStance(stance: Stance, lemma: string, refused: boolean): Stance {
	if (stance === "denies") return "does-not-deny";
	if (commentVerbs.has(lemma)) return "declines-to-comment";
	if (refused) return stance === "confirms" ? "declines-to-comment" : stance;
	const doubted = /^(?:believe|think|expect|agree|accept|recognize|recognise|consider|see)$/;
	return doubted.test(lemma) ? "doubts" : stance;
}
