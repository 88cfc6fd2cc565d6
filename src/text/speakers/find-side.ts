// Tells for which country an official or an institution speaks, from the words alone.

import { countryLines } from "./countries.data.ts";

/** What a word says of a country: its name, its people, or the seat of its government. */
export type CountryWord = {
	readonly code: string;
	readonly country: string;
	readonly kind: "name" | "people" | "seat" | "institution";
};

const wordsMax = 5;

/** Words for countries by their form, case kept ("US" is a country, "us" is not). */
const countryWords: ReadonlyMap<string, CountryWord> = readCountries();

/**
 * The country that the words name first: by name, adjective, people or seat of government.
 * Undefined where they name none.
 */
export function findCountry(words: string): CountryWord | undefined {
	const parts = words.replaceAll(/['’]s\b/gu, "").match(/[\p{L}\p{N}.'’-]+/gu) ?? [];
	for (let at = 0; at < parts.length; at++) {
		const found = countryAt(parts, at);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The country that a whole name stands for ("the Kremlin", "U.S."), if it stands for one. */
export function countryNamed(name: string): CountryWord | undefined {
	const bare = name.replace(/^the\s+/iu, "").replace(/['’]s$/u, "");
	return lookUp(bare);
}

/** The side of a speaker described so: the code of the country that the words name first. */
export function findSide(words: string): string | undefined {
	return findCountry(words)?.code;
}

function countryAt(parts: readonly string[], at: number): CountryWord | undefined {
	for (let length = Math.min(wordsMax, parts.length - at); length > 0; length--) {
		const found = lookUp(parts.slice(at, at + length).join(" "));
		if (found !== undefined) return found;
	}
	return undefined;
}

function lookUp(words: string): CountryWord | undefined {
	return countryWords.get(words) ?? countryWords.get(words.replace(/\.$/u, ""));
}

function readCountries(): Map<string, CountryWord> {
	const byWord = new Map<string, CountryWord>();
	for (const line of countryLines.split("\n").filter((text) => text !== "")) {
		const [code = "", names = "", people = "", seats = "", institutions = ""] = line.split("|");
		const [country = ""] = names.split(",");
		const lists = [
			{ kind: "name", words: names },
			{ kind: "people", words: people },
			{ kind: "seat", words: seats },
			{ kind: "institution", words: institutions },
		] as const;
		for (const { kind, words } of lists) {
			for (const word of words.split(",").filter((text) => text !== "")) {
				if (!byWord.has(word)) byWord.set(word, { code, country, kind });
			}
		}
	}
	return byWord;
}
