// A story from one line: its articles run through the stages before alignment.

import type { Article, Block } from "../../news/article.ts";
import type { Copy } from "../../news/copy.ts";
import type { Statement } from "../../news/statement.ts";
import type { StoryId, StoryMaterial } from "../../news/story.ts";
import { createMatcher } from "../../pipeline/3-match/create-matcher.ts";
import { fingerprintArticle } from "../../pipeline/3-match/fingerprint-article.ts";
import { attributeStatements } from "../../pipeline/4-attribute/attribute-statements.ts";
import { readStreamArticle } from "./stream-article.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads `{story, articles: [{id, title?, text, date?, source?, url?}], families?}`: copies found in
 * order of date, statements attributed. An article without a date counts as received now.
 * `families` maps a source in lower case to the name of its family.
 */
export function readStoryLine(input: JsonObject, nowMs: number): StoryMaterial {
	const list = input["articles"];
	if (!Array.isArray(list)) throw new TypeError("A line needs a list of articles.");
	const articles = list.map((line: unknown) => readArticle(objectOf(line), nowMs));
	return {
		id: String(input["story"] ?? "") as StoryId,
		articles,
		statements: articles.flatMap(statementsOf),
		copies: findCopies(articles),
		families: readFamilies(objectOf(input["families"])),
	};
}

function objectOf(value: unknown): JsonObject {
	return value !== null && typeof value === "object" ? (value as JsonObject) : {};
}

function readArticle(line: JsonObject, nowMs: number): Article {
	const article = readStreamArticle(line);
	const undated = article.published.basis === "unknown";
	return {
		...article,
		blocks: paragraphsOf(article.text),
		published: undated
			? { earliestMs: 0, latestMs: nowMs, basis: "unknown", why: "The line has no date." }
			: article.published,
		receivedMs: undated ? nowMs : article.receivedMs,
	};
}

/** Headings are short lines without a full stop; a line that says so is a correction. */
function paragraphsOf(text: string): readonly Block[] {
	return [...text.matchAll(/[^\n]+/g)].map((match) => {
		const start = match.index;
		const end = start + match[0].length;
		return { start, end, kind: kindOf(match[0]) };
	});
}

function kindOf(line: string): Block["kind"] {
	if (/^(?:correction|clarification|editor['’]s note)\b/i.test(line)) return "correction";
	return line.length < 80 && !/[.,;:”"’']$/u.test(line.trim()) ? "heading" : "paragraph";
}

function statementsOf(article: Article): readonly Statement[] {
	const answer = attributeStatements(article);
	return "skip" in answer ? [] : answer.statements;
}

function findCopies(articles: readonly Article[]): readonly Copy[] {
	const matcher = createMatcher();
	const sorted = [...articles].sort((a, b) => a.published.latestMs - b.published.latestMs);
	const copies = new Map<string, Copy>();
	for (const article of sorted) {
		const copy = matcher.match(fingerprintArticle(article));
		if (copy !== undefined) copies.set(copy.articleId, copy);
		for (const revised of matcher.takeRevisions()) copies.set(revised.articleId, revised);
	}
	return [...copies.values()];
}

function readFamilies(line: JsonObject): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(line).flatMap(([key, value]) =>
			typeof value === "string" ? [[key, value]] : [],
		),
	);
}
