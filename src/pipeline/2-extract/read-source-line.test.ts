import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";
import { pageOf } from "./page-of.fixture.ts";
import { readSourceLine } from "./read-source-line.ts";

const body =
	"The ferry Linnet ran aground off Port Almer in thick fog on Monday, the coastguard said in a statement.\n\nThe owner, Blue Line, denied that the captain had been warned of fog before the ship left Sennick.";

function read(line: string, title = "# Ferry Linnet runs aground in fog") {
	const article = extractArticle(
		pageOf(`${title}\n\n${line}\n\n${body}`, { fetchedMs: Date.UTC(2026, 5, 1) }),
	);
	if ("skip" in article) throw new Error(article.detail);
	const { published, publisher, bylines, text } = article;
	return { day: published.statedDay, outlet: publisher.name, bylines, isAlone: text === body };
}

const none = "unknown publisher";

describe("the line below the title tells whose text it is", () => {
	test.each([
		["*Island Radio, 6 March 2026*", "Island Radio", []],
		["_Island Radio, March 6, 2026_", "Island Radio", []],
		["**Island Radio — 6 March 2026**", "Island Radio", []],
		["Island Radio | 6 March 2026", "Island Radio", []],
		["*By Jane Alder, Island Radio, 6 March 2026*", "Island Radio", ["Jane Alder"]],
		[
			"By Jane Alder and Tom Reed, The Sennick Post, March 6, 2026",
			"The Sennick Post",
			["Jane Alder", "Tom Reed"],
		],
		["*The Sennick Post, by Jane Alder, 6 March 2026*", "The Sennick Post", ["Jane Alder"]],
		["*By Jane Alder, 6 March 2026*", none, ["Jane Alder"]],
		["*By Jane Alder, Port Almer, 6 March 2026*", none, ["Jane Alder"]],
		["*Published 6 March 2026*", none, []],
		["*Sennick, 6 March 2026*", none, []],
	])("%s", (line, outlet, bylines) => {
		const wanted = { day: "2026-03-06", outlet, bylines, isAlone: true };
		expect(read(line)).toEqual(wanted);
		expect(read(line, "Ferry Linnet runs aground in fog")).toEqual(wanted);
	});

	test("an outlet beside a name is no second author", () => {
		expect(read("By Jane Alder, Island Radio")).toMatchObject({
			...{ day: undefined, outlet: "Island Radio", bylines: ["Jane Alder"] },
		});
	});
});

describe("a line that may be more is left as it is", () => {
	test.each([
		"Sennick, 6 March 2026",
		"*Island Radio has been told that the captain slept*",
		"*The ferry Linnet in 2026*",
		"Blue Line, Island Radio, The Sennick Post, 6 March 2026",
	])("%s", (line) => {
		expect(read(line)).toMatchObject({ day: undefined, outlet: none, bylines: [] });
	});
});

test("no line breaks it", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 300 }), (line) => {
			const found = readSourceLine(line, (words) => words.includes("6"));
			expect(found?.outlet === undefined || line.includes(found.outlet)).toBe(true);
		}),
	);
});
