// `onrecord pipe attribute`: a text to who said what in it.

import type { Article } from "../../news/article.ts";
import type { ArticleId, Span } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { TimeRange } from "../../news/time-range.ts";
import { attributeStatements } from "../../pipeline/4-attribute/attribute-statements.ts";
import type { PipeStage } from "./run-pipe.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Makes the filter: `{doc, text, date?, title?}` in, `{doc, claims}` out; see docs/cli.md. */
export function makeAttributeStage({ explain }: { readonly explain: boolean }): PipeStage {
	return (input) => {
		const { doc, id, text, date, title } = input;
		if (typeof text !== "string") throw new TypeError("The line has no text.");
		const named = { doc: doc ?? id };
		const answer = attributeStatements(makeArticle({ doc: named.doc, text, date, title }));
		if ("skip" in answer) return { ...named, claims: [], skip: answer.skip };
		const groups = groupByWords(answer.statements);
		const indexes = new Map(
			groups.flatMap((group, index) => group.map(({ id: statementId }) => [statementId, index])),
		);
		const claims = groups.flatMap((group) => {
			const [first] = group;
			if (first === undefined) return [];
			const parent = first.parent === undefined ? null : (indexes.get(first.parent) ?? null);
			const why = explain ? { rule: first.rule, statements: group } : {};
			return [{ ...claimOf(first, group), parent, ...why }];
		});
		return { ...named, claims };
	};
}

/** Statements of several speakers in the same words are one claim of the answer. */
function groupByWords(statements: readonly Statement[]): Statement[][] {
	const groups = new Map<string, Statement[]>();
	for (const statement of statements) {
		const { cue, content } = statement;
		const key = `${cue?.start} ${cue?.end} ${content[0]?.start}`;
		groups.set(key, [...(groups.get(key) ?? []), statement]);
	}
	return [...groups.values()];
}

function claimOf(statement: Statement, group: readonly Statement[]): object {
	const { cue, content, stance, certainty, evidence, via, quote } = statement;
	return {
		source: group.flatMap(({ speakerSpans }) => speakerSpans.map(pair)),
		cue: cue === undefined ? null : pair(cue),
		content: content.map(pair),
		who: group.map(({ speaker }) => speaker.name).join(" and "),
		stance,
		certainty,
		evidence: evidence[0]?.kind ?? "none-given",
		via: via.map(({ speaker: link }) => link.name),
		quote,
	};
}

function pair({ start, end }: Span): [number, number] {
	return [start, end];
}

type Input = {
	readonly doc: unknown;
	readonly text: string;
	readonly date: unknown;
	readonly title: unknown;
};

function makeArticle({ doc, text, date, title }: Input): Article {
	return {
		id: String(doc ?? "") as ArticleId,
		url: undefined,
		title: typeof title === "string" ? title : "",
		text,
		blocks: [],
		language: "en",
		published: publishedOn(date),
		modified: undefined,
		bylines: [],
		publisher: { key: "", name: "" },
		credits: [],
		section: undefined,
		topics: [],
		related: [],
		images: [],
		removed: [],
		problems: [],
		receivedMs: 0,
	};
}

function publishedOn(date: unknown): TimeRange {
	const ms = typeof date === "string" ? Date.parse(date.slice(0, 10)) : Number.NaN;
	if (Number.isNaN(ms)) {
		return { earliestMs: 0, latestMs: 0, basis: "unknown", why: "the line gives no date" };
	}
	const why = "the date of the line";
	return { earliestMs: ms, latestMs: ms + dayMs - 1, basis: "metadata", why };
}
