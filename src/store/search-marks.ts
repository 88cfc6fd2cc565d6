// Marks: what filters ask for, as words of the full text index, so that a filter costs no more than
// a word. "Kirby" as a speaker is "spkirby", as an outlet "olkirby"; every engine indexes the same.

import type { Article } from "../news/article.ts";
import type { Statement } from "../news/statement.ts";

export type MarkField =
	| "outlet"
	| "speaker"
	| "topic"
	| "place"
	| "stance"
	| "status"
	| "evidence"
	| "language"
	| "month"
	| "year";

const prefixes: Readonly<Record<MarkField, string>> = {
	outlet: "ol",
	speaker: "sp",
	topic: "tp",
	place: "pl",
	stance: "st",
	status: "ss",
	evidence: "ev",
	language: "ln",
	month: "mo",
	year: "ye",
};

/** Stands between two marks, so that no phrase reaches from one into the next. */
const gap = "zz";

/** Words of one mark; names longer than this are no names. */
const wordsMax = 12;

/** A name's words as they are compared: lower case, without accents, letters and digits only. */
export function foldWords(name: string): string[] {
	const folded = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
	return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, wordsMax);
}

/** The mark of a name in a field, "" where the name has no word. */
export function markOf(field: MarkField, name: string): string {
	return withPrefix(prefixes[field], name);
}

/** The mark of a speaker who takes this stance on a claim or in a story. */
export function stanceMarkOf(stance: string, speaker: string): string {
	return withPrefix(`s${foldWords(stance).join("")}q`, speaker);
}

function withPrefix(prefix: string, name: string): string {
	// A digit at the end keeps a stemmer from taking the endings of names off.
	return foldWords(name)
		.map((word) => `${prefix}${word}0`)
		.join(" ");
}

/** Marks as one text for the index. */
export function joinMarks(marks: Iterable<string>): string {
	return [...new Set(marks)].filter((mark) => mark !== "").join(` ${gap} `);
}

/** The marks of an article. */
export function articleMarks(article: Article): string {
	return joinMarks(listArticleMarks(article));
}

/** The marks of a statement: its own, and those of its article. */
export function statementMarks(article: Article, statement: Statement): string {
	const { speaker, stance, evidence } = statement;
	return joinMarks([
		...speakerNames(speaker).map((name) => markOf("speaker", name)),
		markOf("stance", stance),
		...evidence.map(({ kind }) => markOf("evidence", kind)),
		...listArticleMarks(article),
	]);
}

/** Under what a speaker is found: the name, and the key as links write it. */
export function speakerNames({
	name,
	key,
}: {
	readonly name: string;
	readonly key: string;
}): string[] {
	return [name, key];
}

function listArticleMarks(article: Article): string[] {
	const { publisher, topics, section, language } = article;
	const shownTopics = section === undefined ? topics : [...topics, section];
	return [
		...[publisher.name, publisher.key].map((name) => markOf("outlet", name)),
		...shownTopics.map((topic) => markOf("topic", topic)),
		markOf("language", language),
		...monthMarks(shownMs(article), shownMs(article)),
	];
}

/** The time by which lists order: an unknown date counts as the day on which we got it. */
export function shownMs({ published, receivedMs }: Article): number {
	return published.basis === "unknown" ? receivedMs : published.latestMs;
}

/** Months of a search that are marked one by one; longer times by their years. */
const monthsSearchedMax = 36;
/** Years before this count as the year before it: a search that is open to the past stays short. */
const firstYear = 1970;
/** Months that a row is marked with; a story that reaches further has a wrong date. */
const monthsMarkedMax = 1200;

/** The marks of every month and year from the one time to the other, both inclusive. */
export function monthMarks(firstMs: number, latestMs: number): string[] {
	const months = listMonths(firstMs, latestMs);
	return [...months.map(markOfMonth), ...yearsOf(months).map((year) => markOf("year", year))];
}

/**
 * One of these marks is on every row of a time: months, years where it is long. A time with an open
 * start reaches back for ever; one with an open end cannot be marked and gives none.
 */
export function timeMarks(fromMs: number | undefined, beforeMs: number | undefined): string[] {
	if (beforeMs === undefined) return [];
	const months = listMonths(fromMs ?? Date.UTC(firstYear - 1), beforeMs - 1);
	if (months.length <= monthsSearchedMax) return months.map(markOfMonth);
	return yearsOf(months).map((year) => markOf("year", year));
}

function markOfMonth(month: string): string {
	return markOf("month", month.replace("-", ""));
}

function yearsOf(months: readonly string[]): string[] {
	return [...new Set(months.map((month) => month.slice(0, 4)))];
}

/** "2026-03" of every month, at most those that are marked; none for no dates. */
function listMonths(firstMs: number, latestMs: number): string[] {
	if (!isDate(firstMs) || !isDate(latestMs)) return [];
	const earliest = Date.UTC(firstYear - 1, 11);
	const first = new Date(Math.max(firstMs, earliest));
	const latest = Math.max(latestMs, earliest);
	const months: string[] = [];
	for (let month = first.getUTCMonth(); months.length < monthsMarkedMax; month++) {
		const at = new Date(Date.UTC(first.getUTCFullYear(), month));
		if (at.getTime() > latest) break;
		months.push(at.toISOString().slice(0, 7));
	}
	return months;
}

const dateMsMax = 8.64e15;

/** Dates that an ISO string tells with four digits of a year. */
function isDate(ms: number): boolean {
	return Math.abs(ms) <= dateMsMax && ms < Date.UTC(10_000, 0);
}
