// Which language a text is in, by its script and its commonest words.

import { languageOfScript, stopWords } from "./detect-language.data.ts";

/** How much of a text is looked at, in UTF-16 code units. */
const sampleLengthMax = 6000;

/** The share of stop words below which no language is named; news in any has 20% and more. */
const stopShareMin = 0.06;

/**
 * The language of a text as a BCP 47 primary subtag, "und" where it cannot be told. Scripts with
 * one main language decide alone; texts in Latin, Cyrillic, Arabic and Devanagari letters are told
 * by their stop words. Fewer than about ten words are only told by script.
 */
export function detectLanguage(text: string): string {
	const sample = text.slice(0, sampleLengthMax);
	const script = mainScript(sample);
	if (script === undefined) return "und";
	const certain = languageOfScript.get(script);
	if (certain !== undefined) return certain;
	return languageByWords(sample.toLowerCase()) ?? "und";
}

const scripts: readonly (readonly [string, RegExp])[] = [
	["kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	["hangul", /\p{Script=Hangul}/gu],
	["han", /\p{Script=Han}/gu],
	["latin", /\p{Script=Latin}/gu],
	["cyrillic", /\p{Script=Cyrillic}/gu],
	["arabic", /\p{Script=Arabic}/gu],
	["greek", /\p{Script=Greek}/gu],
	["hebrew", /\p{Script=Hebrew}/gu],
	["devanagari", /\p{Script=Devanagari}/gu],
	["thai", /\p{Script=Thai}/gu],
	["bengali", /\p{Script=Bengali}/gu],
	["tamil", /\p{Script=Tamil}/gu],
	["telugu", /\p{Script=Telugu}/gu],
	["gujarati", /\p{Script=Gujarati}/gu],
	["gurmukhi", /\p{Script=Gurmukhi}/gu],
	["kannada", /\p{Script=Kannada}/gu],
	["malayalam", /\p{Script=Malayalam}/gu],
	["sinhala", /\p{Script=Sinhala}/gu],
	["khmer", /\p{Script=Khmer}/gu],
	["lao", /\p{Script=Lao}/gu],
	["myanmar", /\p{Script=Myanmar}/gu],
	["georgian", /\p{Script=Georgian}/gu],
	["armenian", /\p{Script=Armenian}/gu],
	["ethiopic", /\p{Script=Ethiopic}/gu],
	["tibetan", /\p{Script=Tibetan}/gu],
];

/** Kana among Chinese characters, even a tenth, is Japanese. */
const kanaShareMin = 0.1;

function mainScript(sample: string): string | undefined {
	let best: string | undefined;
	let bestCount = 0;
	let kana = 0;
	for (const [script, pattern] of scripts) {
		const count = sample.match(pattern)?.length ?? 0;
		if (script === "kana") kana = count;
		if (count > bestCount) {
			best = script;
			bestCount = count;
		}
	}
	return best === "han" && kana > bestCount * kanaShareMin ? "kana" : best;
}

function languageByWords(sample: string): string | undefined {
	const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
	if (words.length < 10) return undefined;
	const scores = new Map<string, number>();
	for (const word of words) {
		for (const [language, weight] of stopWords.get(word) ?? []) {
			scores.set(language, (scores.get(language) ?? 0) + weight);
		}
	}
	let best: string | undefined;
	let bestScore = words.length * stopShareMin;
	for (const [language, score] of scores) {
		if (score > bestScore) {
			best = language;
			bestScore = score;
		}
	}
	return best;
}
