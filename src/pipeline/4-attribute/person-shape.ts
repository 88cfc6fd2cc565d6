// Tells names of persons from names of organisations, places and things by their words.

import { findCountry } from "../../text/speakers/find-side.ts";
import { femaleNames, maleNames } from "../../text/speakers/given-names.data.ts";
import { nameTitles, organisationWords, placeWords } from "../../text/speakers/titles.data.ts";

const nameWordsMax = 5;

/**
 * Whether the words of a name are likely a person's: a known given name before another name, or
 * a title or role beside it, and no word of an organisation, a place or a country.
 */
export function looksLikePerson(
	words: readonly string[],
	hasRole: boolean,
	hasTitle: boolean,
): boolean {
	if (words.length === 0 || words.length > nameWordsMax) return false;
	if (words.some((word) => isOther(word) || /\d/u.test(word))) return false;
	if (words.every((word) => nameTitles.has(word.toLowerCase()))) return false;
	if (findCountry(words.join(" ")) !== undefined) return false;
	const [first = ""] = words;
	if (words.length === 1) return hasTitle && !isAcronym(first);
	return hasRole || hasTitle || isGivenName(first);
}

/** Whether a word is a given name that we know, of any gender. */
export function isGivenName(word: string): boolean {
	const lower = word.toLowerCase();
	return maleNames.has(lower) || femaleNames.has(lower);
}

function isOther(word: string): boolean {
	const lower = word.toLowerCase();
	return organisationWords.has(lower) || placeWords.has(lower);
}

/** Whether a word is written as initials of an organisation ("NATO", "CSIS"). */
export function isAcronym(word: string): boolean {
	return /^\p{Lu}{2,}$/u.test(word);
}
