// Announced counts that the list behind them does not bear out.

import type { Article } from "../../news/article.ts";
import type { FigureFlag } from "../../news/figure.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { cite } from "./claim-member.ts";

const numberWords: ReadonlyMap<string, number> = new Map(
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
		.split(" ")
		.map((word, value) => [word, value]),
);

/** A list of at least three years ("2016, 2018, 2021 and 2024"). */
const yearList =
	/\b(?:1[5-9]|20)\d\d(?:,\s(?:1[5-9]|20)\d\d){1,40},?\s(?:and|or)\s(?:1[5-9]|20)\d\d\b/g;

/** Names after a colon or dash ("three ministers: Aldane, Orsk and Lorch"). */
const nameList =
	/[:—–]\s(\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,3}(?:,\s\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,3}){1,12},?\sand\s\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,3})[.;]/gu;

const openEnded =
	/\b(?:includ\w+|such as|among|notably|for example|e\.g\.|like|at least|more than|over)\b/i;

const countBefore =
	/\b(\d{1,3}|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\s+((?:[\p{L}-]+\s+){0,2}?[\p{L}-]+s|times)\b/giu;

/** A total and its parts after a colon, dash or "made up of" ("31 people: 20 men and 12 women"). */
const parts =
	/\b(\d[\d,]{0,11})\s[\p{L}\s-]{2,40}?(?::|—|–|,? (?:made up of|consisting of|comprising))\s(\d[\d,]{0,11}\s[^.;:—–\d]{2,40}(?:(?:,|\sand|,\sand)\s\d[\d,]{0,11}\s[^.;:—–\d,]{2,40}){1,5})/gu;

/** Characters between the announced count and its list. */
const betweenCharsMax = 60;

/**
 * Places where an article's own numbers do not add up: a count of things followed by a list of
 * years or names of another length, or a total with parts of another sum. Counts that say
 * "including" or "at least" announce nothing.
 */
export function flagLists(article: Article): readonly FigureFlag[] {
	return [
		...flagCounts(article, yearList, "years"),
		...flagCounts(article, nameList, "names"),
		...flagSums(article),
	];
}

function flagCounts(article: Article, list: RegExp, items: string): readonly FigureFlag[] {
	return [...article.text.matchAll(list)].flatMap((match) => {
		const sentence = sentenceAround(article.text, match.index);
		const lead = article.text.slice(sentence.start, match.index);
		const counts = [...lead.matchAll(countBefore)];
		const last = counts.at(-1);
		if (last === undefined || last[1] === undefined) return [];
		const between = lead.slice(last.index);
		if (between.length > betweenCharsMax + last[0].length || openEnded.test(between)) return [];
		const told = numberOf(last[1]);
		const listed = (match[1] ?? match[0])
			.split(/,\s?(?:and\s|or\s)?|\s(?:and|or)\s/)
			.filter((part) => part.trim() !== "").length;
		if (
			told === undefined ||
			told === listed ||
			openEnded.test(lead.slice(Math.max(0, last.index - 12), last.index))
		)
			return [];
		const why = `says ${last[1]} ${last[2] ?? ""}, but lists ${listed} ${items}`;
		return [{ words: cite(article, sentence), why }];
	});
}

function flagSums(article: Article): readonly FigureFlag[] {
	return [...article.text.matchAll(parts)].flatMap((match) => {
		const [, total = "", list = ""] = match;
		const numbers = [...list.matchAll(/\d[\d,]*/g)].map(([digits]) =>
			Number(digits.replaceAll(",", "")),
		);
		const sum = numbers.reduce((a, b) => a + b, 0);
		const told = Number(total.replaceAll(",", ""));
		if (sum === told || numbers.length < 2 || openEnded.test(match[0])) return [];
		const words = cite(article, sentenceAround(article.text, match.index));
		return [{ words, why: `the parts add up to ${sum}, not to ${told}` }];
	});
}

function numberOf(word: string): number | undefined {
	return /^\d/.test(word) ? Number(word) : numberWords.get(word.toLowerCase());
}
