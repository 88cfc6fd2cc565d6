// Marks: what filters ask for, as words of the full text index, so that a filter costs no more than
// a word. "Kirby" as a speaker is "spkirby0", as an outlet "olkirby0"; every engine indexes the same.

import type { Article } from "../news/article.ts";
import type { Statement } from "../news/statement.ts";
import { figureMarks, figureRange } from "./search-numbers.ts";
import { dayMarks } from "./search-times.ts";

export type MarkField =
	| "outlet"
	| "speaker"
	| "topic"
	| "place"
	| "stance"
	| "status"
	| "evidence"
	| "language";

const prefixes: Readonly<Record<MarkField, string>> = {
	outlet: "ol",
	speaker: "sp",
	topic: "tp",
	place: "pl",
	stance: "st",
	status: "ss",
	evidence: "ev",
	language: "ln",
};

/** Stands before every mark, so that no phrase reaches from one into the next; on every row. */
export const everyRow = "zz";

/** Words of one mark; names longer than this are no names. */
const wordsMax = 12;

/** Names whose words are kept: the same few speakers and outlets mark thousands of claims. */
const keptNamesMax = 5_000;
const keptNameCharsMax = 100;

const wordsByName = new Map<string, readonly string[]>();

/** A name's words as they are compared: lower case, without accents, letters and digits only. */
export function foldWords(name: string): readonly string[] {
	const known = wordsByName.get(name);
	if (known !== undefined) return known;
	const folded = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
	const words = (folded.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, wordsMax);
	if (wordsByName.size >= keptNamesMax) wordsByName.clear();
	if (name.length <= keptNameCharsMax) wordsByName.set(name, words);
	return words;
}

/** The mark of a name in a field, "" where the name has no word. */
export function markOf(field: MarkField, name: string): string {
	// A state of one word, so that "does-not-deny" is no phrase in which "deny" is found.
	if (field === "stance" || field === "status" || field === "evidence") {
		return withPrefix(prefixes[field], foldWords(name).join(""));
	}
	return withPrefix(prefixes[field], name);
}

/** The mark of a speaker who takes this stance on a claim or in a story. */
export function stanceMarkOf(stance: string, speaker: string): string {
	return withPrefix(`${foldWords(stance).join("")}by`, speaker);
}

function withPrefix(prefix: string, name: string): string {
	// A digit at the end keeps a stemmer from taking the endings of names off.
	return foldWords(name)
		.map((word) => `${prefix}${word}0`)
		.join(" ");
}

/** Marks as one text for the index, each once. */
export function joinMarks(marks: Iterable<string>): string {
	const told = [...new Set(marks)].filter((mark) => mark !== "");
	return [everyRow, ...told.flatMap((mark) => [mark, everyRow])].join(" ");
}

/** The marks of an article. */
export function articleMarks(article: Article): string {
	return joinMarks(listArticleMarks(article));
}

/** The marks of a statement: its own, and those of its article. */
export function statementMarks(article: Article, statement: Statement): string {
	const { speaker, stance, evidence, figures } = statement;
	return joinMarks([
		markOf("speaker", speaker.name),
		markOf("speaker", speaker.key),
		markOf("stance", stance),
		...evidence.map(({ kind }) => markOf("evidence", kind)),
		...figureMarks(figureRange(figures)),
		...listArticleMarks(article),
	]);
}

function listArticleMarks(article: Article): string[] {
	const { publisher, topics, section, language } = article;
	const shownTopics = section === undefined ? topics : [...topics, section];
	return [
		...[publisher.name, publisher.key].map((name) => markOf("outlet", name)),
		...shownTopics.map((topic) => markOf("topic", topic)),
		markOf("language", language),
		...dayMarks(shownMs(article)),
	];
}

/** The time by which lists order: an unknown date counts as the day on which we got it. */
export function shownMs({ published, receivedMs }: Article): number {
	return published.basis === "unknown" ? receivedMs : published.latestMs;
}
