// Quotations behind a colon without a verb of speech: "Hale was blunt: “…”", "Mira Sol, a baker: “…”".

import { claimWords, documentWords } from "./cue-lexicon.ts";
import type { Draft, SourcePhrase } from "./draft.ts";
import type { Quote } from "./find-quotes.ts";
import { labelWords } from "./line-labels.data.ts";
import { isRoleNoun } from "./people.ts";
import type { Scene } from "./scene.ts";
import { childWith, type SentenceTree, spanOf, tokenAt } from "./sentence-tree.ts";
import { phraseOf } from "./source-phrase.ts";
import { groupNouns, unnamedNouns } from "./source-words.data.ts";

const finite = /^(?:VB[DPZ]|MD)$/;
/** A longer run of capitals is a headline. */
const nameTokensMax = 4;

/** Nouns for words that somebody has of her own ("Oda's verdict: “…”"), beside those of claims. */
const ownWords = /^(?:verdict|message|answer|reply|response|advice|word|view|summary|motto)$/iu;

/**
 * The attributions of quotations that only a colon brings in, by whose name or deed stands before
 * it. A quotation that `found` holds already has its speaker.
 */
export function findColonAttributions(scene: Scene, found: readonly Draft[]): Draft[] {
	const { tree } = scene;
	return scene.quotes.flatMap((quote) => {
		const colon = colonBefore(tree, quote);
		const asks = /\?["”’']*$/u.test(scene.text.slice(quote.end - 3, quote.end));
		if (colon < 1 || asks || found.some((draft) => touches(draft, quote))) return [];
		const source = speakerBefore(tree, colon);
		if (source === undefined) return [];
		const cue = spanOf(tree, { first: colon, last: colon });
		const content = [{ start: quote.start, end: quote.end }];
		const rule = "colon-quotation";
		return [{ tree, cueToken: colon, cue, stance: "asserts" as const, source, content, rule }];
	});
}

/** The colon right before a quotation; -1 where there is none. */
function colonBefore(tree: SentenceTree, quote: Quote): number {
	return tree.tokens.findIndex(
		({ form, end }) => form === ":" && end <= quote.start && quote.start - end <= 1,
	);
}

function touches({ content }: Draft, quote: Quote): boolean {
	return content.some(({ start, end }) => start < quote.end && end > quote.start);
}

function speakerBefore(tree: SentenceTree, colon: number): SourcePhrase | undefined {
	const verb = tree.tokens.slice(0, colon).findIndex(({ tag }) => finite.test(tag));
	return verb < 0 ? namedBefore(tree, colon) : actorOf(tree, colon);
}

/** "Hale was blunt": the subject of the clause before the colon, if it is somebody. */
function actorOf(tree: SentenceTree, colon: number): SourcePhrase | undefined {
	for (let at = 0; at < colon; at++) {
		const { relation, head } = tokenAt(tree, at);
		const main = relation === "nsubj" && head < colon && isMain(tree, head);
		if (main) return isSomebody(tree, at) ? phraseOf(tree, at) : undefined;
	}
	return undefined;
}

function isMain(tree: SentenceTree, verb: number): boolean {
	return /^(?:root|ccomp|parataxis)$/.test(tokenAt(tree, verb).relation);
}

/** "Mira Sol, a baker from Ostlund", "Brandt on the budget", "Mr Hale's verdict". */
function namedBefore(tree: SentenceTree, colon: number): SourcePhrase | undefined {
	const last = tokenAt(tree, colon - 1);
	const noun = last.lemma.toLowerCase();
	const owner = childWith(tree, colon - 1, "nmod:poss");
	if (owner !== undefined) {
		const words = ownWords.test(noun) || claimWords.has(noun) || documentWords.has(noun);
		return words && isSomebody(tree, owner) ? phraseOf(tree, owner) : undefined;
	}
	let head = -1;
	for (let at = 0; at < colon && /^(?:DT|NN|JJ|HYPH)/.test(tokenAt(tree, at).tag); at++) {
		if (tokenAt(tree, at).tag.startsWith("NN")) head = at;
	}
	if (head < 0 || head >= nameTokensMax || !isSomebody(tree, head)) return undefined;
	return { head, range: { first: 0, last: head } };
}

/** Whether a word names a person or people: a name, an office, "the mother", "he". */
function isSomebody(tree: SentenceTree, index: number): boolean {
	const { tag, form, lemma } = tokenAt(tree, index);
	if (/^(?:he|she|they)$/iu.test(form)) return true;
	const noun = lemma.toLowerCase();
	if (labelWords.has(noun)) return false;
	return tag === "NNP" || isRoleNoun(noun) || unnamedNouns.has(noun) || groupNouns.has(noun);
}
