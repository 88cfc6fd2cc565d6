// A statement as one attributed sentence in the article's own words.

import type { Article } from "../../news/article.ts";
import type { Line } from "../../news/brief.ts";
import type { Citation, Span } from "../../news/span.ts";
import type { SpeakerRef, Statement } from "../../news/statement.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { trimEndMarks } from "../../text/trim-marks.ts";
import { bareQuote } from "./bare-quote.ts";
import { type BriefScene, cite } from "./brief-scene.ts";
import { checkLine } from "./check-line.ts";

/** Longest sentence that is shown as it stands, in characters. */
const lineCharsMax = 330;

/** Gap between a cue and its content that still reads as one ("said that"). */
const gapCharsMax = 14;

const connective =
	/^(?:Meanwhile|However|Moreover|Furthermore|In addition|Additionally|Also|But|And|Earlier|Later|Separately|Still|Yet|Nevertheless|By contrast),?\s+(?=\p{L})/u;

/** Where and when a report was filed, before its first sentence: "KORRIN, Velmara (Northwire) — ". */
const dateline =
	/^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:,\s\p{Lu}[\p{L}. ]{1,30})?(?:,\s[\p{Lu}\d][\p{L}\d., ]{3,20}\d)?(?:\s\([^)\n]{2,40}\))?\s[—–-]{1,2}\s(?:[\p{Lu}\d][\p{L}\d., ]{3,20}\d\s[—–-]{1,2}\s)?(?=[\p{Lu}\d"“‘'])/u;

const pronounStart =
	/^(?:["“'‘]?(?:he|she|it|they|we|his|her|its|their|this|that|these|those|the (?:company|ministry|official|officials|statement|spokesman|spokeswoman|report|group|man|woman)))\b/iu;

/** Openings with a pronoun that point at nothing before them. */
const standsAlone =
	/^(?:it (?:is|was|remains|remained) (?:still |yet |not |also )*(?:un)?(?:clear|known|certain|sure)|(?:this|that) (?:week|month|year|spring|summer|autumn|fall|winter|morning|evening))\b/iu;

/**
 * A line that tells a statement with its speaker, or undefined where none can be made that passes
 * the checker: the sentence as it stands, else the speaker's name before the cue and the content,
 * else the name with the words quoted.
 */
export function tellStatement(scene: BriefScene, statement: Statement): Line | undefined {
	const article = scene.articles.get(statement.articleId);
	if (article === undefined || statement.content.length === 0) return undefined;
	if (!isTellable(statement.speaker)) return undefined;
	const known = linesByStatement.get(statement);
	if (known?.article === article) return known.line;
	const own = nameIn(article, statement.speaker);
	const naming = own ?? findNaming(scene, statement);
	const line = makeLine(statement, article, naming);
	// Where the name stands elsewhere or nowhere, the next article may have it.
	if (own !== undefined) linesByStatement.set(statement, { article, line });
	return line;
}

type KnownLine = { readonly article: Article; readonly line: Line | undefined };

/** The lines of statements whose speakers their own articles name: nothing else bears on these. */
const linesByStatement = new WeakMap<Statement, KnownLine>();

type Naming = readonly Citation[] | undefined;

function makeLine(statement: Statement, article: Article, naming: Naming): Line | undefined {
	for (const make of [wholeSentence, nameAndCue, nameAndQuote]) {
		const line = make(statement, article, naming);
		if (line === undefined || line.text.length > lineCharsMax) continue;
		if (checkLine(line, { statements: [statement] }).length === 0) return line;
	}
	return undefined;
}

function wholeSentence(statement: Statement, article: Article): Line | undefined {
	const first = statement.content[0];
	if (first === undefined) return undefined;
	const sentence = sentenceAround(article.text, first.start);
	const inside = statement.content.every(({ end }) => end <= sentence.end);
	const named = statement.speakerSpans.some(
		(span) => holds(sentence, span) && sharesName(article, span, statement.speaker),
	);
	if (!inside || !named) return undefined;
	return lineOf(article, sentence);
}

/** Fewer words are no sentence. */
const lineWordsMin = 4;

/** A span of an article as a line, without an opening connective; undefined where it leans back. */
export function lineOf(article: Article, span: Span): Line | undefined {
	const raw = article.text.slice(span.start, span.end);
	const filed = dateline.exec(raw)?.[0].length ?? 0;
	const opening = filed + (connective.exec(raw.slice(filed))?.[0].length ?? 0);
	const cited = { start: span.start + opening, end: span.end };
	const words = article.text.slice(cited.start, cited.end);
	const leansBack = pronounStart.test(words) && !standsAlone.test(words);
	if (leansBack || words.includes("\n") || words.split(" ").length < lineWordsMin) return undefined;
	return { text: closed(capital(words)), citations: [cite(article, cited)] };
}

/** "Orsk said three people were still missing": the name in place of a pronoun. */
function nameAndCue(statement: Statement, article: Article, naming: Naming): Line | undefined {
	const { cue, content, speaker } = statement;
	const [first] = content;
	const last = content.at(-1);
	if (cue === undefined || first === undefined || last === undefined || naming === undefined)
		return undefined;
	if (cue.end > first.start || first.start - cue.end > gapCharsMax) return undefined;
	if (
		/ing$/iu.test(article.text.slice(cue.start, cue.end)) ||
		/(?:\b(?:we|i|they|you|who|which|his|her|their|its|the|an?|this)|['’]s?)\s+$/iu.test(
			article.text.slice(Math.max(0, cue.start - 8), cue.start),
		)
	) {
		return undefined;
	}
	const cited = { start: cue.start, end: last.end };
	const words = article.text.slice(cited.start, cited.end);
	if (words.includes("\n") || isFragment(article, first)) return undefined;
	return {
		text: closed(capital(`${speaker.name} ${balance(words)}`)),
		citations: [cite(article, cited), ...naming],
	};
}

/** Stances that a bare quotation would hide. */
const cannotQuote: ReadonlySet<Statement["stance"]> = new Set([
	"denies",
	"doubts",
	"retracts",
	"does-not-deny",
	"declines-to-comment",
	"condemns",
	"demands",
]);

function nameAndQuote(statement: Statement, article: Article, naming: Naming): Line | undefined {
	const [first] = statement.content;
	const last = statement.content.at(-1);
	if (first === undefined || last === undefined || naming === undefined) return undefined;
	const span = { start: first.start, end: last.end };
	const words = bareQuote(article.text.slice(span.start, span.end));
	if (words.includes("\n") || cannotQuote.has(statement.stance) || isFragment(article, first)) {
		return undefined;
	}
	return {
		text: capital(`${statement.speaker.name}: “${words}”`),
		citations: [cite(article, span), ...naming],
	};
}

/** Shortest content that can stand behind a name, in characters. */
const contentCharsMin = 20;

/** Content that is cut out of the middle of something ("in a report"). */
function isFragment(article: Article, { start, end }: Span): boolean {
	const words = article.text.slice(start, end);
	return (
		words.length < contentCharsMin ||
		/^(?:in|on|at|to|from|by|with|for|of|about|and|or)\s/iu.test(words)
	);
}

/** Where the speaker's name is written, this article first; undefined where it is nowhere. */
export function findNaming(scene: BriefScene, { speaker, articleId }: Statement): Naming {
	const own = scene.articles.get(articleId);
	const naming = own && nameIn(own, speaker);
	if (naming !== undefined) return naming;
	for (const article of scene.material.articles) {
		const elsewhere = nameIn(article, speaker);
		if (elsewhere !== undefined) return elsewhere;
	}
	return undefined;
}

function nameIn(article: Article, { name }: SpeakerRef): Naming {
	const start = article.text.indexOf(name);
	return start < 0 ? undefined : [cite(article, { start, end: start + name.length })];
}

/** Whether a speaker has a name or description that can be shown. */
export function isTellable({ name }: SpeakerRef): boolean {
	return (
		name.replace(/\P{L}/gu, "").length >= 2 &&
		!/^(?:it|we|he|she|they|you|this|that|these|those|who|which|its|their|nothing)$/iu.test(name)
	);
}

function holds(outer: Span, inner: Span): boolean {
	return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether the words at a span have a word of the speaker's name, and are no pronoun. */
function sharesName(article: Article, span: Span, speaker: SpeakerRef): boolean {
	const words = article.text.slice(span.start, span.end).toLowerCase();
	return speaker.name
		.toLowerCase()
		.split(/\s+/)
		.some((word) => word.length > 2 && words.includes(word));
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One full stop at the end. */
function closed(words: string): string {
	const bare = trimEndMarks(words.trimEnd(), ",;:—–-");
	return /[.!?]["”’']?$/u.test(bare) ? bare : `${bare}.`;
}

/** A quotation that was opened is closed. */
function balance(words: string): string {
	const straight = (words.match(/"/g) ?? []).length % 2 === 1;
	const curly = (words.match(/“/g) ?? []).length > (words.match(/”/g) ?? []).length;
	if (straight) return `${words.replace(/[.,]$/u, "")}"`;
	return curly ? `${words.replace(/[.,]$/u, "")}”` : words;
}
