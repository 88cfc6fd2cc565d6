import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLabelled } from "./read-labelled.ts";

const form = `title: Dam holds
date: 2024-05-02
style: disaster
---
{s1|Mira Doln}, who runs the dam, {q1|said} {c1|{s2|the ministry} {q2|denied} {c2|that it leaked}}.

{c3|“It holds,”} {s3|she} {q3|said}. {c3|“It will hold.”}
---
1 Mira Doln: documents
2 the ministry: denies <1
3 Mira Doln: certain
`;

test("marks become spans of the clean text", () => {
	const { text, claims } = readLabelled("dam", form);
	const words = claims.map(({ source, cue, content }) =>
		[source, cue, content].map((spans) => spans.map(([start, end]) => text.slice(start, end))),
	);
	expect(words).toEqual([
		[["Mira Doln"], ["said"], ["the ministry denied that it leaked"]],
		[["the ministry"], ["denied"], ["that it leaked"]],
		[["she"], ["said"], ["“It holds,”", "“It will hold.”"]],
	]);
});

test("a line gives the attributes, with defaults for those it leaves out", () => {
	const { claims, date, style } = readLabelled("dam", form);
	expect([date, style]).toEqual(["2024-05-02", "disaster"]);
	expect(
		claims.map(({ who, stance, certainty, evidence, quote, parent }) =>
			[who, stance, certainty, evidence, quote, parent].join(" "),
		),
	).toEqual([
		"Mira Doln asserts unspecified documents indirect ",
		"the ministry denies unspecified none-given indirect 0",
		"Mira Doln asserts certain none-given direct ",
	]);
});

test.each([
	["a mark that is not closed", "a {s1|b", "1 B:"],
	["a mark that was not opened", "a b}", "1 B:"],
	["a statement without a line", "{c1|a}", ""],
	["a line without a statement", "a", "1 B:"],
	["an unknown attribute", "{c1|a}", "1 B: angrily"],
	["an unknown parent", "{c1|a}", "1 B: <7"],
])("%s is an error", (_, body, lines) => {
	expect(() => readLabelled("bad", `title: t\n---\n${body}\n---\n${lines}`)).toThrow(/^bad: /);
});

const folder = join(import.meta.dirname, "../../fixtures/labelled");
const articles = ["tune", "test"].flatMap((half) =>
	readdirSync(join(folder, half)).map((name) => ({
		name: `${half}/${name}`,
		form: readFileSync(join(folder, half, name), "utf8"),
	})),
);

describe("the labelled articles are well-formed", () => {
	test.each(articles)("$name", ({ name, form: one }) => {
		const { title, date, style, text, claims } = readLabelled(name, one);
		expect(title).not.toBe("");
		expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
		expect(style).not.toBe("");
		expect(text.split(/\s+/).length).toBeGreaterThan(100);
		for (const { content, who, parent } of claims) {
			expect(who).not.toBe("");
			if (parent === null) continue;
			const outer = claims[parent]?.content ?? [];
			const isInside = content.every(([start, end]) =>
				outer.some(([first, last]) => first <= start && end <= last),
			);
			expect(isInside).toBe(true);
		}
	});
});
