import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import type { ArticleId, Span } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import { attributeStatements } from "./attribute-statements.ts";

const unknown = { earliestMs: 0, latestMs: 0, basis: "unknown", why: "" } as const;

function articleOf(text: string): Article {
	return {
		id: "a" as ArticleId,
		url: undefined,
		title: "",
		text,
		blocks: [],
		language: "en",
		published: unknown,
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

function statementsOf(text: string): readonly Statement[] {
	const answer = attributeStatements(articleOf(text));
	return "skip" in answer ? [] : answer.statements;
}

function spansOf(statement: Statement): Span[] {
	const { speakerSpans, cue, content, evidence, audience, certaintySpan, figures, times } =
		statement;
	const optional = [cue, audience, certaintySpan, ...evidence.map(({ span }) => span)];
	return [
		...speakerSpans,
		...content,
		...figures,
		...times,
		...optional.flatMap((span) => span ?? []),
	];
}

/** A low surrogate whose high one stands right before it: a place inside a character. */
function splitsCharacter(text: string, at: number): boolean {
	return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

function expectSound(text: string): void {
	const statements = statementsOf(text);
	for (const span of statements.flatMap(spansOf)) {
		expect(span.start).toBeGreaterThanOrEqual(0);
		expect(span.end).toBeGreaterThan(span.start);
		expect(span.end).toBeLessThanOrEqual(text.length);
		expect(splitsCharacter(text, span.start) || splitsCharacter(text, span.end)).toBe(false);
	}
	expect(statementsOf(text)).toEqual(statements);
	const ids = new Set(statements.map(({ id }) => id));
	expect(ids.size).toBe(statements.length);
	for (const { parent } of statements) if (parent !== undefined) expect(ids).toContain(parent);
}

const newsWords = fc.constantFrom(
	..."said that the mayor Oda he she “ ” \" ' ‘ ’ , . : — ( ) told reporters denied according to report is was 3,000 soldiers on Friday who which and but \n\n 😀 é If warned of accused North Korea not did to comment".split(
		" ",
	),
);

describe("any text", () => {
	test("has spans inside it, on character boundaries, and the same answer twice", () => {
		fc.assert(
			fc.property(fc.array(newsWords, { maxLength: 80 }), (words) => expectSound(words.join(" "))),
			{ numRuns: 100 },
		);
	});

	test("of any characters, lone surrogates among them, is read", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => expectSound(text)),
			{ numRuns: 150 },
		);
	});

	test.each([
		["a poem", "O harbour said\nthe sea to me\nand I said no\n".repeat(30)],
		["code", "function say(x) { return x ? 'said' : \"told\"; } // said\n".repeat(40)],
		["a table", "| name | said | total |\n| --- | --- | --- |\n| Oda | 3 | 4 |\n".repeat(40)],
		["all capitals", "THE MAYOR SAID THE BRIDGE WAS SAFE. ODA DENIED IT. ".repeat(30)],
		["no punctuation", "the mayor said that the bridge was safe and oda denied it ".repeat(40)],
		["right-to-left marks", "\u202bOda said \u200fthat it\u200e holds.\u202c ".repeat(30)],
		["emoji", "Oda 👩‍🚀 said “👍🏽 it holds 🎉”. ".repeat(40)],
		["lone surrogates", "Oda \ud83d said \udc00 that it \ud800 holds. ".repeat(40)],
		["nested marks", "“‘“‘“‘ said Oda ’”’”’” ".repeat(60)],
		["one sentence of 5,000 words", `Oda said ${"the dam and the bridge ".repeat(1000)}`],
	])("such as %s is read soundly", (_, text) => {
		expectSound(text);
	});

	const cpuMsOf = (text: string, statementsMin: number): number => {
		const before = process.cpuUsage();
		expect(statementsOf(text).length).toBeGreaterThan(statementsMin);
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	};

	test("takes time in proportion to its length, to a megabyte without a full stop", () => {
		const stretch =
			"Mara Oda said the dam “would hold” and denied that it leaked, according to Karl Moss, and " +
			"the river runs past the old mill and the bridge and the yards of the port ".repeat(40);
		const timeOf = (chars: number): number =>
			cpuMsOf(
				stretch.repeat(Math.ceil(chars / stretch.length)).slice(0, chars),
				chars / stretch.length,
			);
		timeOf(2 ** 16);
		const halfMs = timeOf(2 ** 19);
		expect(timeOf(2 ** 20)).toBeLessThan(halfMs * 2.3 + 200);
	});

	test("takes time in proportion to its length where each sentence has a speaker of its own", () => {
		const syllables = ["Ba", "Ko", "Ri", "Ma", "Te", "Lo", "Su", "Vi"];
		const name = (at: number): string =>
			[1, 8, 64, 512].map((unit) => syllables[Math.floor(at / unit) % 8]?.toLowerCase()).join("");
		const sentence = (_: unknown, at: number): string =>
			`Minister Anna ${name(at).replace(/^./, (first) => first.toUpperCase())} said it would go on. ` +
			"“It is over,” he added. The minister denied it.";
		const timeOf = (sentences: number): number =>
			cpuMsOf(Array.from({ length: sentences }, sentence).join(" "), sentences);
		timeOf(200);
		const halfMs = timeOf(1500);
		expect(timeOf(3000)).toBeLessThan(halfMs * 2.3 + 200);
	});
});
