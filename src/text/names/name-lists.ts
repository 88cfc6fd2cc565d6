// Looks up words in the lists of names.

import { countryLines } from "../speakers/countries.data.ts";
import { femaleNames, maleNames } from "../speakers/given-names.data.ts";
import { nameTitles, organisationWords, roleNouns } from "../speakers/titles.data.ts";
import { cityNames } from "./cities.data.ts";
import { institutionNames, organisationEnds } from "./institutions.data.ts";
import { placeEnds, regionNames } from "./places.data.ts";

/** What a list says of a name. */
export const listKind = {
	country: 1,
	people: 2,
	seat: 3,
	town: 4,
	region: 5,
	institution: 6,
} as const;

/** No name in the lists has more words. */
export const listedWordsMax = 5;

function readLists(): ReadonlyMap<string, number> {
	const kinds = new Map<string, number>();
	const addAll = (names: readonly string[], kind: number) => {
		for (const name of names) {
			const bare = name.trim();
			if (bare !== "" && !kinds.has(bare)) kinds.set(bare, kind);
		}
	};
	for (const line of countryLines.split("\n")) {
		const [, names = "", people = "", seats = "", institutions = ""] = line.split("|");
		addAll(names.split(","), listKind.country);
		addAll(people.split(","), listKind.people);
		addAll(seats.split(","), listKind.seat);
		addAll(institutions.split(","), listKind.institution);
	}
	addAll(institutionNames.split(/[|\n]/), listKind.institution);
	addAll(regionNames.split(/[|\n]/), listKind.region);
	addAll(cityNames.split(/[|\n]/), listKind.town);
	return kinds;
}

const listed = readLists();

/** The kind of a name in the lists, see {@link listKind}; 0 where none has it. */
export function kindOfListed(words: string): number {
	return listed.get(words) ?? 0;
}

/** Whether the word, in lower case, is a common given name. */
export function isGivenName(word: string): boolean {
	return maleNames.has(word) || femaleNames.has(word);
}

/** Whether the word, in lower case, is a title or an office ("minister", "gen"). */
export function isOffice(word: string): boolean {
	return nameTitles.has(word) || roleNouns.has(word);
}

/** Whether names of organisations often end with the word, in lower case. */
export function isOrganisationWord(word: string): boolean {
	return organisationEnds.has(word) || organisationWords.has(word);
}

/** Whether names of places often end with the word, in lower case. */
export function isPlaceWord(word: string): boolean {
	return placeEnds.has(word);
}
