// What patterns match, and what they cost.

import fc from "fast-check";
import { expect, test } from "vitest";
import { cpuMs } from "../../../../../test/cpu-ms.ts";
import { compilePattern } from "./linear-pattern.ts";

function find(source: string, text: string, stepsLeft = 1_000_000) {
	const pattern = compilePattern(source);
	return "refused" in pattern ? pattern.refused : pattern.find(text, { stepsLeft });
}

test.each([
	["dam", "the dam broke", "dam"],
	["(?i)DAM|bridge", "A bridge", "bridge"],
	["^The", "The end", "The"],
	["^end", "The end", undefined],
	["end$", "The end", "end"],
	["a.c", "a\nc", undefined],
	["(?s)a.c", "a\nc", "a\nc"],
	["(?m)^b$", "a\nb\nc", "b"],
	["\\bcat\\b", "concat cat", "cat"],
	["[a-c]+", "xxabcax", "abca"],
	["[^a-c]+", "abxya", "xy"],
	["\\d{2,3}", "1 1234", "123"],
	["a{2}", "aaa", "aa"],
	["<.+?>", "<a><b>", "<a>"],
	["<.+>", "<a><b>", "<a><b>"],
	["(?:ab)*c", "ababc", "ababc"],
	["\\p{Lu}\\p{Ll}+", "im Öl", "Öl"],
	["\\p{Cyrillic}+", "by Онегин", "Онегин"],
	["[[:digit:]_-]+", "x1-2_3", "1-2_3"],
	["\\x41\\.", "BA.", "A."],
	["x*", "abc", ""],
	["(a*)*b", "aaab", "aaab"],
	["", "abc", ""],
	["a|ab", "ab", "a"],
	["(?i)straße", "STRAßE", "STRAßE"],
	["😀.", "a😀b", "😀b"],
])("%s finds in %j", (source, text, found) => {
	const match = find(source, text);
	expect(typeof match === "object" ? text.slice(match.start, match.end) : match).toBe(found);
});

test("groups are kept", () => {
	expect(find("(\\w+)@(?P<host>\\w+)", "mail ann@alder now")).toMatchObject({
		groups: expect.arrayContaining(["ann@alder", "ann", "alder"]),
	});
});

test.each([
	["(?=a)", /looks ahead/],
	["(?<!a)b", /looks ahead or back/],
	["(a)\\1", /refers back/],
	["(", /ends too soon|not closed/],
	["a)", /bracket too many/],
	["*a", /repeats nothing/],
	["[z-a]", /backwards/],
	["a{1000}{1000}", /too large/],
	["a{9,1}", /too often/],
	["\\p{Nothing}", /not known/],
	["[abc", /too soon/],
	["(".repeat(100), /too deep|too soon/],
	["a".repeat(2001), /longer/],
])("%s is refused", (source, why) => {
	expect(find(source, "")).toMatch(why);
});

test("patterns that make others run for ever end at once", () => {
	const text = `${"a".repeat(20_000)}!`;
	const startedMs = cpuMs();
	for (const source of [
		"(a+)+$",
		"(a|a)*b",
		"(a|aa)+$",
		"(.*)*x",
		"(\\w+\\s?)*;",
		"(a?){50}a{50}b",
	]) {
		expect(find(source, text, 10_000_000)).toBeUndefined();
	}
	expect(cpuMs() - startedMs).toBeLessThan(10_000);
});

test("what is spent is spent", () => {
	const budget = { stepsLeft: 100 };
	const pattern = compilePattern("(a+)+$");
	if ("refused" in pattern) throw new Error(pattern.refused);
	expect(pattern.find("a".repeat(1000), budget)).toBeUndefined();
	expect(budget.stepsLeft).toBeLessThan(1);
});

test("any text is a pattern or refused, and patterns agree with the language's own", () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (source, text) => {
			expect(() => find(source, text, 20_000)).not.toThrow();
		}),
		{ numRuns: 500 },
	);
	const piece = fc.constantFrom(
		"a",
		"b",
		"(ab|a)",
		"[ab]",
		".",
		"a*",
		"b+",
		"(b|a)?",
		"a{1,2}",
		"\\b",
	);
	fc.assert(
		fc.property(
			fc.array(piece, { maxLength: 6 }),
			fc.stringMatching(/^[ab ]{0,12}$/),
			(parts, text) => {
				const source = parts.join("");
				const own = new RegExp(source).exec(text);
				const match = find(source, text);
				expect(typeof match === "object" ? [match.start, match.end] : match).toEqual(
					own === null ? undefined : [own.index, own.index + own[0].length],
				);
			},
		),
		{ numRuns: 500 },
	);
});
