import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs } from "../../../test/cpu-ms.ts";
import { parseSearch } from "./parse-search.ts";
import { kindsOf, planSearch } from "./plan-search.ts";
import type { SearchPart } from "./search-part.ts";
import { writePart } from "./write-part.ts";

const nowMs = Date.parse("2026-05-01T12:00:00Z");

function told(part: SearchPart): string {
	const not = "isNot" in part && part.isNot ? "not " : "";
	if (part.is === "words")
		return `${not}${part.phrase.words.join(" ")}${part.phrase.isOpen ? "*" : ""}`;
	if (part.is === "name") return `${not}${part.field} ${part.values.join(" or ")}`;
	if (part.is === "number") return `${part.number.of} ${part.number.is} ${part.number.value}`;
	if (part.is === "kind") return `kind ${part.kinds.join(" or ")}`;
	const day = (ms: number | undefined) =>
		ms === undefined ? "" : new Date(ms).toISOString().slice(0, 10);
	return `${day(part.fromMs)}…${day(part.beforeMs)}`;
}

describe("what is typed is read", () => {
	test.each<[string, readonly string[]]>([
		["ferry fire", ["ferry", "fire"]],
		['"ferry fire" -tram', ["ferry fire", "not tram"]],
		["“ferry fire”", ["ferry fire"]],
		["ferr*", ["ferr*"]],
		["fe*", ["fe"]],
		["speaker:brask", ["speaker brask"]],
		['by:"Ada Brill" -speaker:quell', ["speaker Ada Brill", "not speaker quell"]],
		["outlet:courier,herald", ["outlet courier or herald"]],
		["stance:denied", ["stance denies"]],
		['stance:"does not deny"', ["stance does-not-deny"]],
		["contested:yes", ["status contested or denied-by-accused"]],
		["-contested:yes", ["not status contested or denied-by-accused"]],
		["figure>1000", ["figure > 1000"]],
		["figure>=1,000 figure<3m", ["figure >= 1000", "figure < 3000000"]],
		["figure:1.5bn", ["figure = 1500000000"]],
		["origin:1", ["origins = 1"]],
		["origins:>2", ["origins > 2"]],
		["before:2026-03-01", ["…2026-03-01"]],
		["after:2026-02", ["2026-02-01…"]],
		["on:2025", ["2025-01-01…2026-01-01"]],
		["kind:claims,story", ["kind claims or stories"]],
		["12:30 https://a.example/b", ["12 30", "https a example b"]],
		['AND OR NEAR( * "', ["AND", "OR", "NEAR"]],
	])("%s", (typed, parts) => {
		expect(parseSearch(typed).parts.map(told)).toEqual(parts);
	});
});

describe("what cannot be read is told at its place, and the rest stands", () => {
	test.each([
		["ferry speeker:brask", 6, "Did you mean “speaker”?"],
		["ferry stance:denise", 6, "Did you mean “denies”?"],
		["ferry stance:xyz", 6, "There are asserts, denies"],
		["ferry speaker:", 6, "Something must follow"],
		["ferry figure>many", 6, "is no number"],
		["ferry speaker>3", 6, "Only figure and origin"],
		["ferry before:yesterday", 6, "is no date"],
		["ferry on:2026-02-31", 6, "is no date"],
		["ferry kind:books", 6, "There are stories, claims"],
		["ferry -figure>3", 6, "Turn the sign round"],
		['ferry "open', 6, "not closed"],
	])("%s", (typed, start, message) => {
		const { parts, problems } = parseSearch(typed);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ start, end: typed.length });
		expect(problems[0]?.message).toContain(message);
		expect(parts.map(told)[0]).toBe("ferry");
	});

	test("any input is read, its parts in order within it", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
				const { parts, problems } = parseSearch(typed);
				let last = 0;
				for (const { start, end } of [...parts, ...problems].toSorted(
					(a, b) => a.start - b.start,
				)) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(typed.length);
					expect(start).toBeGreaterThanOrEqual(last);
					last = start;
				}
			}),
		);
	});

	test("a long input of nothing but signs is read in no time", () => {
		const startedMs = cpuMs();
		parseSearch(`${"-".repeat(50_000)}${'"'.repeat(50_000)}`);
		expect(cpuMs() - startedMs).toBeLessThan(2_000);
	});
});

test("a written part is read as it was meant", () => {
	for (const value of ["brask", "Ada Brill", "courier.example", 'a "quoted" one']) {
		const { parts } = parseSearch(writePart("outlet", value));
		expect(parts).toHaveLength(1);
		expect(parts[0]).toMatchObject({ field: "outlet", values: [value.replaceAll('"', " ")] });
	}
});

describe("a search is planned for each kind", () => {
	const plan = (kind: "stories" | "claims" | "statements" | "articles", typed: string) =>
		planSearch(kind, parseSearch(typed).parts, nowMs);

	test("a stance and a speaker are one position of a claim, two marks of a statement", () => {
		const typed = "speaker:brill stance:denies";
		expect(plan("claims", typed)).toMatchObject({
			query: { marks: [{ anyOf: ["deniesbybrill0"] }] },
		});
		expect(plan("statements", typed)).toMatchObject({
			query: { marks: [{ anyOf: ["spbrill0"] }, { anyOf: ["stdenies0"] }] },
		});
	});

	test("an article holds a statement that meets all that is asked of statements", () => {
		const planned = plan("articles", "ferry speaker:brill figure>3 outlet:courier");
		expect(planned).toMatchObject({
			query: {
				words: [{ anyOf: [{ words: ["ferry"] }] }],
				marks: [{ anyOf: ["olcourier0"] }],
				numbers: [],
				holding: {
					marks: [{ anyOf: ["spbrill0"] }, { anyOf: ["olcourier0"] }],
					numbers: [{ of: "figure", is: ">", value: 3 }],
				},
			},
		});
	});

	test("a place is a word of articles and statements, a mark of stories and claims", () => {
		expect(plan("articles", "place:Hollin")).toMatchObject({
			query: { words: [{ anyOf: [{ words: ["hollin"] }] }], marks: [] },
		});
		expect(plan("stories", "place:Hollin")).toMatchObject({
			query: { words: [], marks: [{ anyOf: ["plhollin0"] }] },
		});
	});

	test("a time that is open at its end reaches just beyond now", () => {
		const planned = plan("articles", "after:2026-02-01");
		const { beforeMs = 0, fromMs } = "query" in planned ? planned.query : {};
		expect(fromMs).toBe(Date.parse("2026-02-01"));
		expect(beforeMs).toBeGreaterThan(nowMs);
		expect(beforeMs % 86_400_000).toBe(0);
	});

	test.each([
		["statements", "origin:1", "Origins are counted"],
		["articles", "status:contested", "have a status"],
		["articles", "-speaker:brill", "without a speaker"],
	] as const)("%s are not searched for %s", (kind, typed, why) => {
		const planned = plan(kind, typed);
		expect("without" in planned && planned.without).toContain(why);
	});

	test("kinds are those that are asked for", () => {
		expect(kindsOf(parseSearch("ferry").parts)).toHaveLength(4);
		expect(kindsOf(parseSearch("ferry kind:claims").parts)).toEqual(["claims"]);
		expect(kindsOf(parseSearch("-kind:claims").parts)).toEqual([
			"stories",
			"statements",
			"articles",
		]);
	});
});
