// A page of an invented day to its analysis, at a small part of what the stages cost: extraction and
// attribution are left out, statements are read off the patterns that the texts are written by.

import type { Analysis } from "../../src/jobs/analyse-page.ts";
import type { Article } from "../../src/news/article.ts";
import type { Quantity } from "../../src/news/figure.ts";
import type { Page } from "../../src/news/page.ts";
import type { ArticleId } from "../../src/news/span.ts";
import type { Statement, StatementId } from "../../src/news/statement.ts";
import { fingerprintArticle } from "../../src/pipeline/3-match/fingerprint-article.ts";
import { profileArticle } from "../../src/pipeline/5-cluster/profile-article.ts";
import type { MadeText } from "./made-text.ts";
import { denying, saying } from "./words.data.ts";

/** The analysis; what matching and clustering read of it is what they read of any article. */
export function analyseText(page: Page): Analysis {
	const made = JSON.parse(new TextDecoder().decode(page.bytes)) as MadeText;
	const article = toArticle(made, page.fetchedMs);
	const statements = findStatements(article);
	return {
		...{ article, statements, textHash: article.id, attributionSkip: undefined },
		fingerprint: fingerprintArticle(article),
		profile: profileArticle(article, statements),
	};
}

/** The article of a text, as extraction would give it. */
export function toArticle(
	made: Omit<MadeText, "topic" | "place" | "language"> & Partial<MadeText>,
	receivedMs: number,
): Article {
	const { url, outlet, title, paragraphs, publishedMs, topic, place, language = "en" } = made;
	let text = "";
	const blocks = paragraphs.map((paragraph) => {
		const start = text === "" ? 0 : text.length + 2;
		text += (text === "" ? "" : "\n\n") + paragraph;
		return { start, end: text.length, kind: "paragraph" as const };
	});
	const at = publishedMs ?? receivedMs;
	return {
		...{ id: url as ArticleId, url, title, text, blocks, language },
		published: { earliestMs: at, latestMs: at, basis: "metadata", why: "stated" },
		...{ modified: undefined, bylines: [], publisher: { key: outlet, name: outlet } },
		...{ credits: [], section: undefined, related: [], images: [], removed: [], problems: [] },
		topics: [topic, place].filter((name) => name !== undefined),
		receivedMs,
	};
}

/** "Ana Reed, mayor of Alder, said that the bridge had been closed." */
const sentences = /[^.]+\./g;
const cue = new RegExp(`(${[...saying, ...denying].join("|")}) that `);
const names = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?/gu;
const amount = /\d[\d,]*/;

function findStatements(article: Article): readonly Statement[] {
	const found: Statement[] = [];
	for (const { 0: sentence, index } of article.text.matchAll(sentences)) {
		const told = cue.exec(sentence);
		const name = told && sentence.slice(0, told.index).match(names)?.at(-1);
		if (!told || !name) continue;
		const start = index + told.index + told[0].length;
		const isDenial = denying.some((word) => told[1] === word);
		found.push(
			makeStatement(article, {
				...{ name, start, end: index + sentence.length - 1, at: found.length },
				stance: isDenial ? "denies" : "asserts",
			}),
		);
	}
	return found;
}

type Told = Pick<Statement, "stance"> & {
	readonly name: string;
	readonly start: number;
	readonly end: number;
	readonly at: number;
};

function makeStatement(article: Article, { name, start, end, at, stance }: Told): Statement {
	const number = amount.exec(article.text.slice(start, end));
	const value = Number(number?.[0].replaceAll(",", ""));
	const from = start + (number?.index ?? 0);
	const quantity = { start: from, end: from + (number?.[0].length ?? 0), unit: "" };
	const rest = { counted: "", countedSpan: undefined, approx: undefined, change: undefined };
	const bounds = { low: value, best: value, high: value };
	const figure: Quantity = { ...quantity, ...rest, ...bounds, kind: "count" };
	return {
		...{ id: `${article.id}-${at}` as StatementId, articleId: article.id, stance },
		speaker: {
			...{ key: `person:${name}`, name, kind: "person", role: undefined },
			...{ side: undefined, resolved: true },
		},
		...{ speakerSpans: [], via: [], cue: undefined, stanceSpan: undefined },
		...{ certainty: "unspecified", certaintySpan: undefined, evidence: [] },
		...{ content: [{ start, end }], quote: "indirect", negated: false, conditional: false },
		...{ figures: number === null ? [] : [figure], times: [], said: article.published },
		...{ audience: undefined, parent: undefined, rule: "bench" },
	};
}
