import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractArticle } from "./extract-article.ts";
import { pageOf } from "./page-of.fixture.ts";
import { readDateline } from "./read-dateline.ts";

describe("a dateline tells its date and its agency", () => {
	test.each([
		["SENNICK, March 2, 2026 (Coastwire) - The ferry", "March 2, 2026", "Coastwire"],
		["SENNICK, March 2, 2026 (Coastwire) — The ferry", "March 2, 2026", "Coastwire"],
		["SENNICK (Coastwire) — March 2, 2026 — The ferry", "March 2, 2026", "Coastwire"],
		["SENNICK (Coastwire), 2 March 2026 – The ferry", "2 March 2026", undefined],
		["SENNICK, March 2 (Coastwire) - The ferry", "March 2", "Coastwire"],
		["SENNICK, 2 March 2026 — The ferry", "2 March 2026", undefined],
		["SENNICK, Monday, 2nd March 2026: The ferry", "2nd March 2026", undefined],
		["SENNICK, Norrland, Mar. 2, 2026 (MPA) -- The ferry", "Mar. 2, 2026", "MPA"],
		["SENNICK - March 2, 2026 - “The ferry", "March 2, 2026", undefined],
		["(Coastwire) SENNICK, March 2, 2026 — The ferry", "March 2, 2026", "Coastwire"],
		["Alder Bay, 2. März 2026 (KND) - Die Fähre", "2. März 2026", "KND"],
		["SENNICK (Coastwire) — The ferry", undefined, "Coastwire"],
	])("%s", (line, date, agency) => {
		const found = readDateline(`${line} ran aground off Port Almer, the coastguard said.`);
		expect(found).toMatchObject({ date, agency });
	});
});

describe("sentences that begin like one are none", () => {
	test.each([
		"March 2, 2026, was the day on which the ferry ran aground.",
		"Sennick, a port of 900 people, lost its ferry on March 2, 2026 - the third.",
		"Ines Corvo (Labour) said on 2 March 2026 - and again later - that it was safe.",
		"The ferry - built in 2026 - ran aground.",
		"On 2 March 2026 - a Monday - the ferry ran aground.",
		"Ines Corvo, March 31 winner of the race - was late.",
		"SENNICK, Smarch 2, 2026 (Coastwire) no dash",
	])("%s", (line) => {
		expect(readDateline(line)?.date).toBeUndefined();
	});
});

const rest =
	"The ferry Linnet ran aground off Port Almer in thick fog on Monday, the coastguard said in a statement.\n\nThe owner, Blue Line, denied that the captain had been warned of fog before the ship left Sennick.";

function read(text: string, changes = {}) {
	const article = extractArticle(pageOf(text, { fetchedMs: Date.UTC(2026, 5, 1), ...changes }));
	if ("skip" in article) throw new Error(article.detail);
	return article;
}

describe("a text whose first paragraph has one", () => {
	test("has its day, its agency and all its words", () => {
		const article = read(
			`Ferry Linnet runs aground in fog\n\nSENNICK, March 2, 2026 (Coastwire) - ${rest}`,
		);
		expect(article.published).toMatchObject({ statedDay: "2026-03-02", basis: "stated" });
		expect(article.credits).toMatchObject([{ agency: "Coastwire", kind: "dateline" }]);
		expect(article.text.startsWith("SENNICK, March 2, 2026")).toBe(true);
	});

	test("takes the year from the copyright line", () => {
		const text = `Ferry Linnet runs aground in fog\n\nSENNICK, March 2 (Coastwire) - ${rest}\n\n© 2026 Coastwire`;
		expect(read(text).published).toMatchObject({ statedDay: "2026-03-02" });
	});

	test("has no date where no year is told", () => {
		const article = read(
			`Ferry Linnet runs aground in fog\n\nSENNICK, March 2 (Coastwire) - ${rest}`,
		);
		expect(article.published.basis).toBe("unknown");
	});

	test("keeps the date that its head tells", () => {
		const text = `Ferry Linnet runs aground in fog\n\nPublished March 3, 2026\n\nSENNICK, March 2, 2026 (Coastwire) - ${rest}`;
		expect(read(text).published).toMatchObject({ statedDay: "2026-03-03" });
	});

	test("has the same day on a page", () => {
		const html = `<html><body><article><h1>Ferry Linnet runs aground in fog</h1><p>SENNICK, March 2, 2026 (Coastwire) - ${rest.replace("\n\n", "</p><p>")}</p></article></body></html>`;
		expect(read(html)).toMatchObject({
			published: { statedDay: "2026-03-02" },
			credits: [{ agency: "Coastwire" }],
		});
	});
});

test("no line breaks it", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 300 }), (line) => {
			const found = readDateline(line);
			expect(found === undefined || line.startsWith(found.words)).toBe(true);
		}),
	);
});
