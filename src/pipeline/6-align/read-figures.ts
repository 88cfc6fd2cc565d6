// The numbers of an article as values: what they count, who gave them, for when.

import type { Article } from "../../news/article.ts";
import type { Figure, Quantity } from "../../news/figure.ts";
import type { Citation, Span } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { TimeRange } from "../../news/time-range.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { findTimes } from "../../text/times/find-times.ts";
import { quantitiesOf } from "./article-quantities.ts";
import { cite } from "./claim-member.ts";
import { modalityByWord } from "./figure-aspect.data.ts";
import { keepByArticle } from "./keep-by-article.ts";
import { type Counted, readCounted } from "./read-counted.ts";
import type { PartyOf } from "./unify-speakers.ts";
import { readWords, type Word } from "./words.ts";

/** A figure with what it is grouped by. */
export type ReadFigure = Counted & { readonly figure: Figure };

/** Words of a sentence that says what an article had wrong before. */
const corrected = /\b(?:earlier version|incorrectly|misstated|corrected to|wrongly said)\b/i;

/** Units of time tell how long, not how many. */
const timeUnits: ReadonlySet<string> = new Set(
	"second minute hour day night week month quarter year decade century time".split(" "),
);

export type FigureContext = {
	readonly partyOf: PartyOf;
	/** When words were said, or for none when the article was published. */
	readonly saidOf: (statement: Statement | undefined) => TimeRange;
};

/**
 * The figures of an article: every number that counts something, with the statement whose content
 * it stands in, or none where the report tells it by itself.
 */
export function readFigures(
	article: Article,
	statements: readonly Statement[],
	{ partyOf, saidOf }: FigureContext,
): readonly ReadFigure[] {
	return readNumbers(article, statements).map(({ figure, statement, ...counted }) => {
		const said = saidOf(statement);
		return {
			...counted,
			figure: {
				...figure,
				speaker: statement && partyOf(statement),
				asOf: asOfOf(statement, figure.words, said),
				said,
			},
		};
	});
}

/** A figure as its article alone tells it. */
type ReadNumber = Counted & {
	readonly figure: Omit<Figure, "speaker" | "asOf" | "said">;
	readonly statement: Statement | undefined;
};

const readNumbers = keepByArticle((article, statements): readonly ReadNumber[] =>
	quantitiesOf(article).flatMap((quantity) => {
		if (!isFigure(quantity) || isAge(article.text, quantity)) return [];
		const sentence = sentenceAround(article.text, quantity.start);
		if (corrected.test(article.text.slice(sentence.start, sentence.end))) return [];
		const words = readWords(article.text, sentence);
		const before = sentenceAround(article.text, Math.max(0, sentence.start - 2));
		const lead = before.end <= sentence.start ? readWords(article.text, before) : [];
		const counted = readCounted(quantity, words, lead);
		if (counted === undefined) return [];
		const statement = innermost(statements, quantity);
		return [
			{
				...counted,
				unitKey: `${counted.unitKey}${earlierYear(article, sentence)}`,
				statement,
				figure: {
					articleId: article.id,
					statementId: statement?.id,
					quantity,
					reported: reportedNumber(article.text, quantity),
					words: cite(article, sentence),
					scope: scopeOf(article.text, quantity, sentence),
					modality: modalityOf(quantity, words, statement),
				},
			},
		];
	}),
);

function reportedNumber(text: string, { start, end, approx }: Quantity): string {
	const told = text.slice(start, end);
	const isTold = approx === undefined || told.toLowerCase().includes(approx.toLowerCase());
	return isTold ? told : `${approx} ${told}`;
}

function isFigure({ kind, unit, best, low, high }: Quantity): boolean {
	return kind !== "ordinal" && !timeUnits.has(unit) && (best ?? low ?? high) !== undefined;
}

/** "A woman of 81", "aged 81": how old somebody is, and no count. */
function isAge(text: string, { start }: Quantity): boolean {
	const ahead = text.slice(Math.max(0, start - 24), start);
	return /\b(?:man|woman|boy|girl|child|person|aged)(?:\s+of)?\s$/iu.test(ahead);
}

/** The statement with the shortest content around a place. */
function innermost(statements: readonly Statement[], { start, end }: Span): Statement | undefined {
	let best: Statement | undefined;
	let bestLength = Number.POSITIVE_INFINITY;
	for (const statement of statements) {
		const around = statement.content.find((span) => span.start <= start && end <= span.end);
		if (around === undefined || around.end - around.start >= bestLength) continue;
		best = statement;
		bestLength = around.end - around.start;
	}
	return best;
}

/** Years of the calendar that a report may tell of. */
const yearPattern = /\b(since\s+(?:\p{L}+\s+)?)?((?:19|20)\d\d)\b/gu;

/** What a sentence tells of an earlier year is of another event: it counts by itself. */
function earlierYear(article: Article, { start, end }: Span): string {
	const year = new Date(article.published.latestMs).getUTCFullYear();
	const isDated = article.published.basis !== "received" && article.published.basis !== "unknown";
	const told = [...article.text.slice(start, end).matchAll(yearPattern)]
		.filter(([, since]) => since === undefined)
		.map((match) => Number(match[2]));
	const earlier = told.filter((value) => value < year - 1);
	return isDated && earlier.length > 0 ? ` in ${earlier.join(" ")}` : "";
}

/** Words before and behind a number that can say it is not counted yet. */
const modalBefore = 10;
const modalBehind = 3;

function modalityOf(
	quantity: Quantity,
	words: readonly Word[],
	statement: Statement | undefined,
): Figure["modality"] {
	const before = words.filter(({ end }) => end <= quantity.start).slice(-modalBefore);
	const behind = words.filter(({ start }) => start >= quantity.end).slice(0, modalBehind);
	for (const { form } of [...before.reverse(), ...behind]) {
		const modality = modalityByWord.get(form.toLowerCase());
		if (modality !== undefined) return modality;
	}
	if (statement?.stance === "predicts") return "expected";
	if (statement?.stance === "promises") return "planned";
	return statement?.conditional === true ? "conditional" : "counted";
}

/** The date in the number's own sentence, else when it was said. */
function asOfOf(statement: Statement | undefined, sentence: Citation, said: TimeRange): TimeRange {
	for (const { start, earliestMs, latestMs, value } of statement?.times ?? []) {
		if (start < sentence.start || start >= sentence.end) continue;
		if (earliestMs === undefined || latestMs === undefined || !/^\d{4}-/.test(value)) continue;
		if (earliestMs > said.latestMs) continue;
		return { earliestMs, latestMs, basis: "stated", why: "the date told in the sentence" };
	}
	return said.basis === "inferred" ? asOfWithin(sentence, said) : said;
}

/** Widest inferred date against which "in June" can still be read, where both its ends agree. */
const readableDaysMax = 60;

const dayMs = 24 * 60 * 60 * 1000;

function asOfWithin({ words }: Citation, said: TimeRange): TimeRange {
	if (said.latestMs - said.earliestMs > readableDaysMax * dayMs) return said;
	const read = (ms: number) => findTimes(words, new Date(ms).toISOString().slice(0, 10));
	const late = new Set(read(said.latestMs).map(({ start, value }) => `${start} ${value}`));
	const both = read(said.earliestMs).find(
		({ start, value }) => /^\d{4}-\d{2}/.test(value) && late.has(`${start} ${value}`),
	);
	if (both?.earliestMs === undefined || both.latestMs === undefined) return said;
	if (both.earliestMs > said.latestMs) return said;
	const { earliestMs, latestMs } = both;
	return {
		earliestMs,
		latestMs,
		basis: "inferred",
		why: "the date told, read against the inferred one",
	};
}

const placePattern =
	/^(?:\s+[\p{Ll}-]+){0,3}?\s+(?:in|across|at|near|inside|throughout)\s+(?:the\s+)?(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3})/u;

/** The place that follows the counted words ("in Aske"), as the text tells it. */
function scopeOf(text: string, quantity: Quantity, sentence: Span): string | undefined {
	const from = quantity.countedSpan?.end ?? quantity.end;
	return placePattern.exec(text.slice(from, Math.min(sentence.end, from + 120)))?.[1];
}
