// Word forms to one stem, so that "supplied" and "supplies" count as one word.

import { ownString } from "./own-string.ts";
import { irregularStems } from "./stem-word.data.ts";

const cache = new Map<string, string>();
/** Entries kept before the cache is emptied; a bound on memory, not on answers. */
const cacheSizeMax = 50_000;

/**
 * The stem of an English word in lower case: a shortened Porter stemmer (Porter 1980, "An
 * algorithm for suffix stripping") without its last steps, which join words of unlike meaning.
 * The cache is pure: the same word gives the same stem.
 */
export function stemWord(word: string): string {
	const known = cache.get(word);
	if (known !== undefined) return known;
	const own = ownString(word);
	const stem = makeStem(own);
	if (cache.size >= cacheSizeMax) cache.clear();
	cache.set(own, stem);
	return stem;
}

function makeStem(word: string): string {
	const bare = word.replace(/['’]s?$/u, "");
	const irregular = irregularStems.get(bare);
	if (irregular !== undefined) return joinEnding(irregular);
	if (bare.length < 4) return bare;
	return joinEnding(stripDerivation(stripInflection(bare)));
}

function stripInflection(word: string): string {
	const singular = stripPlural(word);
	for (const suffix of ["ing", "ed"]) {
		if (!singular.endsWith(suffix)) continue;
		const base = singular.slice(0, -suffix.length);
		if (base.length < 3 || !/[aeiouy]/.test(base)) return singular;
		if (base.endsWith("i")) return `${base.slice(0, -1)}y`;
		return /([bdfgklmnprt])\1$/.test(base) && !/(ll|ss)$/.test(base) ? base.slice(0, -1) : base;
	}
	return singular;
}

function stripPlural(word: string): string {
	if (/(ss|us|is)$/.test(word)) return word;
	if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
	if (/(x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
	return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** Endings that make a noun of a verb or an adverb of an adjective, with what stands instead. */
const derivations: readonly (readonly [string, string])[] = [
	["ically", "ic"],
	["fully", "ful"],
	["ations", "at"],
	["ation", "at"],
	["ments", "ment"],
	["ment", ""],
	["ness", ""],
	["ally", "al"],
	["ily", "y"],
	["ly", ""],
	["ion", ""],
	["ers", ""],
	["er", ""],
];

/** Words in -ly that are no adverbs. */
const endsInLyItself = /(?:p|l|re|mi|mb|po|ma|ta|ju|fli|bel)ly$/;

function stripDerivation(word: string): string {
	if (endsInLyItself.test(word)) return word;
	for (const [ending, instead] of derivations) {
		if (word.endsWith(ending) && word.length - ending.length >= 4) {
			return word.slice(0, -ending.length) + instead;
		}
	}
	return word;
}

/** One last letter for the forms that differ only there: "supply", "suppli", "close", "clos". */
function joinEnding(stem: string): string {
	if (stem.length > 3 && stem.endsWith("e")) return stem.slice(0, -1);
	if (stem.length > 3 && stem.endsWith("y")) return `${stem.slice(0, -1)}i`;
	return stem;
}
