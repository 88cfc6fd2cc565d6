// Keys of speakers: the same in every article for the same person, organisation or country.

import { countryNamed } from "./find-side.ts";
import { foldName, nameWords } from "./fold-name.ts";

/**
 * The key of a person by name. A full name gives the same key in every article; a last name alone
 * gives a key of its own, which alignment joins to a full name of the same story.
 */
export function personKey(name: string): string {
	const words = foldName(name).split(" ");
	const [first = ""] = words;
	const last = words.at(-1) ?? "";
	return words.length === 1 ? `person:${last}` : `person:${first}-${last}`;
}

/** The key of an organisation or office: its folded words, the country as its code. */
export function organisationKey(name: string): string {
	const country = countryNamed(name);
	if (country !== undefined && country.kind !== "institution") return `country:${country.code}`;
	return `org:${slug(name.replace(/^the\s+/iu, ""))}`;
}

/** The key of a speaker whom the text only describes: of this article only. */
export function describedKey(articleId: string, description: string): string {
	return `said:${articleId}:${slug(description)}`;
}

function slug(words: string): string {
	return nameWords(words)
		.map((word) => foldName(word))
		.join("-");
}
