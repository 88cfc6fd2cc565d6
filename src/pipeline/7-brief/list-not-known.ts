// What the reports themselves say is not known.

import type { Article } from "../../news/article.ts";
import type { Line } from "../../news/brief.ts";
import type { Span } from "../../news/span.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { type BriefScene, compareText, dateOf } from "./brief-scene.ts";
import { checkLine } from "./check-line.ts";
import { chooseLines } from "./choose-lines.ts";
import { inOrder } from "./in-order.ts";
import { lineOf, tellStatement } from "./tell-statement.ts";

const unknownPattern =
	/\b(?:(?:is|was|are|were|remains?|remained)(?:n['’]t)?\s+(?:(?:still|yet|not|immediately|entirely|fully|somewhat)\s+){0,3}(?:unclear|unknown|uncertain|undetermined|unconfirmed|clear|known|certain)|made it unclear|unspecified|undisclosed|lack(?:s|ed)? (?:substantiation|detailed|details|information|evidence)|could not (?:be |immediately |independently ){0,2}(?:verif\w+|confirm\w*|say|determine\w*|show)|not been (?:confirmed|verified|established|disclosed|determined)|d(?:id|oes) not (?:say|specify|elaborate|respond)|declined to (?:say|give|specify)|no (?:word|immediate|details|information|explanation)|too early to|not (?:say|know) (?:whether|how|when|who|why|what|if)|without (?:giving|saying|elaborating)|remains? to be seen)\b/giu;

const negative =
	/\b(?:not|un(?:clear|known|certain|determined|confirmed|specified|disclosed)|lack\w*|no|without|declined|too early|to be seen)\b|n['’]t\b/iu;

/** Lines shown at most. */
const notKnownMax = 8;

/** What the newest reports call unknown, unclear or not borne out, each thing once. */
export function listNotKnown(scene: BriefScene): readonly Line[] {
	const originals = scene.material.articles.filter(
		(article) => !scene.repeats.has(article.id) && placesOf(article).length > 0,
	);
	const articles = inOrder(
		originals,
		(a, b) => dateOf(scene, b).latestMs - dateOf(scene, a).latestMs || compareText(a.id, b.id),
	);
	return chooseLines(unknownsIn(scene, articles), notKnownMax).map(({ line }) => line);
}

/** One article after the other, no further than the lines that are needed. */
function* unknownsIn(scene: BriefScene, articles: Iterable<Article>): Iterable<{ line: Line }> {
	for (const article of articles) {
		for (const line of unknownsOf(scene, article)) yield { line };
	}
}

const placesByArticle = new WeakMap<Article, readonly number[]>();

/** Where an article calls something unknown; kept with it. */
function placesOf(article: Article): readonly number[] {
	const known = placesByArticle.get(article);
	if (known !== undefined) return known;
	const places = [...article.text.matchAll(unknownPattern)]
		.filter(([words]) => negative.test(words))
		.map(({ index }) => index);
	placesByArticle.set(article, places);
	return places;
}

function unknownsOf(scene: BriefScene, article: Article): readonly Line[] {
	const lines = new Map<number, Line>();
	for (const place of placesOf(article)) {
		const sentence = sentenceAround(article.text, place);
		if (lines.has(sentence.start)) continue;
		const line =
			lineOf(article, sentence) ??
			throughSpeaker(scene, article, place) ??
			withSentenceBefore(article, sentence);
		if (line !== undefined && checkLine(line).length === 0) lines.set(sentence.start, line);
	}
	return [...lines.values()];
}

/** Longest pair of sentences shown as one line, in characters. */
const pairCharsMax = 420;

/** "These reports lacked substantiation" together with the sentence that tells of them. */
function withSentenceBefore(article: Article, sentence: Span): Line | undefined {
	const before = sentenceAround(article.text, Math.max(0, sentence.start - 2));
	if (before.end > sentence.start || sentence.end - before.start > pairCharsMax) return undefined;
	return lineOf(article, { start: before.start, end: sentence.end });
}

/** The statement around a place, told with its speaker's name. */
function throughSpeaker(scene: BriefScene, article: Article, at: number): Line | undefined {
	const statement = scene.statementsBy
		.get(article.id)
		?.find(({ content }) => content.some(({ start, end }) => start <= at && at < end));
	return statement === undefined ? undefined : tellStatement(scene, statement);
}
