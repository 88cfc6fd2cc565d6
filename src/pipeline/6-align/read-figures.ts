// The numbers of a story as values: what they count, who gave them, for when.

import type { Article } from "../../news/article.ts";
import type { Figure, Quantity } from "../../news/figure.ts";
import type { Span } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { TimeRange } from "../../news/time-range.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { cite } from "./claim-member.ts";
import { countedKeyOf } from "./compare-quantities.ts";
import { conceptsOf } from "./concepts.ts";
import { aspectByWord, modalityByWord } from "./figure-aspect.data.ts";
import { readWords, type Word } from "./words.ts";

/** A figure with what it is grouped by. */
export type ReadFigure = {
	readonly figure: Figure;
	/** The kind of unit: "USD", "%", "people", or the counted thing's key. */
	readonly unitKey: string;
	/** What is true of the counted ("dead"), where the sentence tells it in such words. */
	readonly aspect: string | undefined;
	/** Keys of the words around the number. */
	readonly context: ReadonlySet<string>;
};

const people: ReadonlySet<string> = new Set(
	"person people man woman child resident villager civilian worker passenger soldier troop body bodies death fatality casualty victim member case patient number figure toll".split(
		" ",
	),
);

/** Words looked at on each side of a number for what it counts. */
const windowWords = 9;

/** The figures of a statement, each once; ordinals and bare numbers without a noun are left out. */
export function readFigures(
	statement: Statement,
	article: Article,
	said: TimeRange,
): readonly ReadFigure[] {
	return statement.figures.filter(isFigure).map((quantity) => {
		const sentence = sentenceAround(article.text, quantity.start);
		const words = readWords(article.text, sentence);
		const near = wordsNear(words, quantity);
		const asOf = asOfOf(statement, sentence, said);
		return {
			figure: {
				articleId: article.id,
				statementId: statement.id,
				quantity,
				words: cite(article, sentence),
				speaker: statement.speaker,
				scope: scopeOf(article.text, quantity, sentence),
				modality: modalityOf(near, statement),
				asOf,
				said,
			},
			unitKey: unitKeyOf(quantity),
			aspect: aspectOf(near, quantity),
			context: contextOf(words, quantity),
		};
	});
}

function isFigure({ kind, best, low, high }: Quantity): boolean {
	return kind !== "ordinal" && (best ?? low ?? high) !== undefined;
}

function unitKeyOf(quantity: Quantity): string {
	if (quantity.kind === "money" || quantity.kind === "percent" || quantity.kind === "measure") {
		return quantity.unit.toLowerCase();
	}
	const unit = quantity.unit.toLowerCase();
	if (unit === "" || people.has(unit)) return "people";
	const key = countedKeyOf(quantity);
	return key === "soldier" || key === "die" || key === "missing" ? "people" : key;
}

/** The words around a number, the nearest first; those behind it before those ahead of it. */
function wordsNear(words: readonly Word[], { start, end }: Span): readonly Word[] {
	const ahead = words.filter((word) => word.end <= start).slice(-windowWords);
	const behind = words.filter((word) => word.start >= end).slice(0, windowWords);
	const distance = (word: Word) =>
		word.start >= end ? behind.indexOf(word) : ahead.length - ahead.indexOf(word) + 0.5;
	return [...behind, ...ahead].sort((a, b) => distance(a) - distance(b));
}

function aspectOf(near: readonly Word[], quantity: Quantity): string | undefined {
	for (const word of quantity.counted.toLowerCase().split(/\s+/)) {
		const aspect = aspectByWord.get(word);
		if (aspect !== undefined) return aspect;
	}
	for (const { form } of near) {
		const aspect = aspectByWord.get(form.toLowerCase());
		if (aspect !== undefined) return aspect;
	}
	return undefined;
}

function contextOf(words: readonly Word[], quantity: Quantity): ReadonlySet<string> {
	const near = wordsNear(words, quantity).filter(({ kind }) => kind === "term" || kind === "name");
	const keys = new Set<string>();
	for (const { key } of near) {
		keys.add(key);
		for (const concept of conceptsOf(key)) keys.add(`~${concept}`);
	}
	for (const { key } of readWords(quantity.counted, { start: 0, end: quantity.counted.length })) {
		keys.add(key);
		for (const concept of conceptsOf(key)) keys.add(`~${concept}`);
	}
	return keys;
}

function modalityOf(near: readonly Word[], statement: Statement): Figure["modality"] {
	if (statement.stance === "predicts") return "expected";
	if (statement.stance === "promises") return "planned";
	for (const { form } of near) {
		const modality = modalityByWord.get(form.toLowerCase());
		if (modality !== undefined) return modality;
	}
	return statement.conditional ? "conditional" : "counted";
}

/** The date in the number's own sentence, else when it was said. */
function asOfOf(statement: Statement, sentence: Span, said: TimeRange): TimeRange {
	for (const { start, earliestMs, latestMs, value } of statement.times) {
		if (start < sentence.start || start >= sentence.end) continue;
		if (earliestMs === undefined || latestMs === undefined || !/^\d{4}-/.test(value)) continue;
		if (earliestMs > said.latestMs) continue;
		return { earliestMs, latestMs, basis: "stated", why: "the date told in the sentence" };
	}
	return said;
}

const placePattern =
	/^(?:\s+[\p{Ll}-]+){0,3}?\s+(?:in|across|at|near|inside|throughout)\s+(?:the\s+)?(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3})/u;

/** The place that follows the counted words ("in Aske"), as the text tells it. */
function scopeOf(text: string, quantity: Quantity, sentence: Span): string | undefined {
	const from = quantity.countedSpan?.end ?? quantity.end;
	return placePattern.exec(text.slice(from, Math.min(sentence.end, from + 120)))?.[1];
}
