// Folds a name to a form that its spellings share: Zelenskiy, Zelensky, Zelenskyy.

import { trimMarks } from "../trim-marks.ts";
import { nameTitles } from "./titles.data.ts";

/**
 * A name in lower case without marks, titles and suffixes, its romanised endings and doubled
 * letters made one. Two spellings of a name fold to the same words; different names seldom do.
 */
export function foldName(name: string): string {
	return nameWords(name).map(foldWord).join(" ");
}

/** The words of a name without titles, suffixes and marks, as written. */
export function nameWords(name: string): string[] {
	const words = name.replaceAll(/['’]s?(?=\s|$)/gu, "").match(/[\p{L}\p{M}\p{N}.'’-]+/gu) ?? [];
	const bare = words.map((word) => trimMarks(word, ".'’-"));
	const kept = bare.filter((word) => word !== "" && !isTitle(word));
	return kept.length > 0 ? kept : bare.filter((word) => word !== "");
}

function isTitle(word: string): boolean {
	return nameTitles.has(word.toLowerCase());
}

function foldWord(word: string): string {
	const plain = word
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]/gu, "")
		.replaceAll("ø", "o")
		.replaceAll("ł", "l");
	return foldSpelling(plain);
}

/** Makes spellings one, again and again until nothing changes: "kkh" has "kh" in it once folded. */
function foldSpelling(word: string): string {
	const folded = word
		.replace(/(?:[iy]|ij|e(?=[iy])){1,12}$/u, "y")
		.replaceAll("kh", "h")
		.replaceAll("ph", "f")
		.replaceAll("ck", "k")
		.replaceAll(/(.)\1/gu, "$1");
	return folded === word ? word : foldSpelling(folded);
}
