// Gives headlines the letters of sentences before they are parsed: "Mayor Denies Leak" as "Mayor denies leak".

import { findCountry } from "../../text/speakers/find-side.ts";
import { isCommonWord } from "../../text/syntax/is-common-word.ts";
import type { RawSentence } from "../../text/syntax/raw-sentence.ts";
import { cueForms } from "./cue-lexicon.ts";
import { isGivenName } from "./person-shape.ts";

const headlineTokensMax = 30;
const capitalsMin = 3;
/** Of the longer words of a headline in capitals so many begin with one. */
const capitalShareMin = 0.75;
const longWordCharsMin = 4;
const capitalised = /^\p{Lu}[\p{Ll}’'-]+$/u;

/**
 * A sentence without end whose words nearly all begin with capitals, with those words in small
 * letters that are known as common words and that `isName` does not hold; any other as it is.
 */
export function withSmallLetters(raw: RawSentence, isName: (word: string) => boolean): RawSentence {
	if (!isInCapitals(raw)) return raw;
	const tokens = raw.tokens.map((token, index) => {
		const { form } = token;
		if (index === 0 || !capitalised.test(form) || isName(form) || isKnownName(form)) return token;
		return isCommonWord(form) || cueForms.has(form.toLowerCase())
			? { ...token, form: form.toLowerCase() }
			: token;
	});
	return { ...raw, tokens };
}

function isKnownName(word: string): boolean {
	return isGivenName(word) || findCountry(word) !== undefined;
}

/** Whether a line has no end and is short, as headlines and key points are. */
export function isHeadline({ tokens }: RawSentence): boolean {
	const last = tokens.at(-1)?.form ?? "";
	return tokens.length <= headlineTokensMax && !/[.:;,]$/u.test(last);
}

/** Whether a line is a headline most of whose words begin with capitals. */
export function isInCapitals(raw: RawSentence): boolean {
	if (!isHeadline(raw)) return false;
	const long = raw.tokens.filter(
		({ form }) => form.length >= longWordCharsMin && /^\p{L}/u.test(form),
	);
	const capitals = long.filter(({ form }) => capitalised.test(form)).length;
	return capitals >= capitalsMin && capitals >= capitalShareMin * long.length;
}
