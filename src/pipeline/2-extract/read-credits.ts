// The agencies that an article names as makers of its text.

import type { Credit } from "../../news/publisher.ts";
import { readDateline } from "./read-dateline.ts";

/** A line's words once a dateline that is only a credit is taken off, and the credits in it. */
export type CreditedLine = {
	/** Empty where the whole line was a credit. */
	readonly text: string;
	readonly credits: readonly Credit[];
	/** What was taken off. */
	readonly taken: string;
};

/** An agency's or outlet's name as credit lines write it. */
const name = "[\\p{Lu}\\d][\\p{L}\\d.&'’-]{0,24}(?: [\\p{Lu}\\d&][\\p{L}\\d.&'’-]{0,24}){0,4}";

const inputsLine =
	/^[([–—-]{0,2}\s?(?:with|additional)\s(?:additional\s)?(?:inputs?|reporting|agency inputs|material|contributions?)\s(?:from|by)\s(.{2,80}?)[.)\]\s]{0,4}$/iu;
const agencyInputs = /^[([]?\s?with (agency) inputs[.)\]\s]{0,4}$/iu;
const appearedLine = new RegExp(
	`^[(*–—\\s]{0,3}(?:(?:[Tt]his|[Tt]he|[Aa]) (?:article|story|post|report|piece|interview|column|essay|item|version|content)\\b[^.]{0,60}\\b)?(?:[Ff]irst|[Oo]riginally|[Pp]reviously) (?:appeared|published|ran)(?: (?:on|in|at|by))? (?:the )?(${name})`,
	"u",
);
const feedLine =
	/^[(*–—\s]{0,3}(?:this|the) (?:article|story|report|item|copy)\b.{0,80}\b(?:syndicated|agency|wire) feed\b/iu;
const aloneLine = new RegExp(
	`^[(\\[–—-]{1,2}\\s?(${name}(?:[/,] ?${name}){0,3})[)\\].\\s]{0,3}$`,
	"u",
);
const sourceLine = new RegExp(
	`^(?:[Ss]ources?|SOURCE|Quellen?|Fuentes?|Fonti?|[Cc]redits?)\\s?:\\s?(${name}(?:[/,] ?${name}){0,3})\\.?$`,
	"u",
);
const bareOpening =
	/^\((\p{Lu}[\p{Lu}\d.&/-]{1,19})\)\s{0,3}[-–—:]{0,2}\s{0,3}(?=[\p{Lu}\p{N}"“‘«'])/u;
const placeOpening =
	/^((?:\p{Lu}[\p{L}.'’-]{0,20},? ){0,3}\p{Lu}[\p{L}.'’-]{1,20}(?:,? \p{L}{3,9}\.? \d{1,2})?)\s?[,(/]{1,2}\s?(\p{Lu}[\p{L}.& ]{1,24})\)?\s{0,2}[-–—:]{1,2}\s{1,3}(?=[\p{Lu}\p{N}"“‘«'])/u;
const copyrightLine = new RegExp(
	`^(?:©|\\([Cc]\\)|[Cc]opyright|COPYRIGHT)\\s{0,2}(?:©\\s?)?(?:\\d{4}\\s)?(?:by\\s)?(${name})`,
	"u",
);

/** Reads the credits of one line and takes off those that are no words of the article. */
export function readCredits(line: string): CreditedLine {
	const whole = creditOfLine(line);
	if (whole !== undefined) return { text: "", credits: [whole], taken: line };
	const bare = bareOpening.exec(line);
	if (bare !== null) {
		const [words = "", agency = ""] = bare;
		return {
			text: line.slice(words.length),
			credits: [{ agency, kind: "dateline", words: words.trim() }],
			taken: words.trim(),
		};
	}
	const place = placeOpening.exec(line.slice(0, 160));
	const dateline = readDateline(line);
	const agency = dateline?.agency ?? place?.[2]?.trim();
	if (agency === undefined) return { text: line, credits: [], taken: "" };
	const words = (dateline?.words ?? place?.[0] ?? "").trim();
	return { text: line, credits: [{ agency, kind: "dateline", words }], taken: "" };
}

/** The longest line that can be a credit as a whole. */
const creditLengthMax = 240;

function creditOfLine(line: string): Credit | undefined {
	if (line.length > creditLengthMax) return undefined;
	const inputs = inputsLine.exec(line) ?? agencyInputs.exec(line);
	if (inputs !== null) return { agency: inputs[1] ?? "", kind: "inputs", words: line };
	const appeared = appearedLine.exec(line);
	if (appeared !== null)
		return { agency: bareName(appeared[1]), kind: "first-appeared", words: line };
	if (feedLine.test(line)) return { agency: "a syndicated feed", kind: "feed-source", words: line };
	const rights = copyrightLine.exec(line);
	if (rights !== null) return { agency: bareName(rights[1]), kind: "copyright", words: line };
	const alone = sourceLine.exec(line) ?? (line.length <= 60 ? aloneLine.exec(line) : null);
	return alone === null
		? undefined
		: { agency: bareName(alone[1]), kind: "credit-line", words: line };
}

function bareName(name: string | undefined): string {
	return (name ?? "").replace(/[\s.,]+$/, "");
}
