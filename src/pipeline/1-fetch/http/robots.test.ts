import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowAll, allowNone, isAllowed, parseRobots } from "./robots.ts";

const rulesOf = (text: string) => parseRobots(text, "onrecord");

describe("which path may be read", () => {
	test.each([
		["", "/a", true],
		["User-agent: *\nDisallow:", "/a", true],
		["User-agent: *\nDisallow: /", "/a", false],
		["User-agent: *\nDisallow: /private", "/private/x", false],
		["User-agent: *\nDisallow: /private", "/public", true],
		["User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true],
		["User-agent: *\nAllow: /page\nDisallow: /page", "/page", true],
		["User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false],
		["User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true],
		["User-agent: *\nDisallow: /a*c*e", "/abcde", false],
		["User-agent: *\nDisallow: /caf%C3%A9", "/café", false],
		["User-agent: *\nDisallow: /%7Eann", "/~ann", false],
		["User-agent: other\nDisallow: /", "/a", true],
		["User-agent: *\nDisallow: /\n\nUser-agent: OnRecord/2\nAllow: /", "/a", true],
		["User-agent: a\nUser-agent: onrecord\nDisallow: /x", "/x", false],
		["User-agent: onrecord\nDisallow: /x\n\nUser-agent: onrecord\nDisallow: /y", "/y", false],
		["Disallow: /\nUser-agent: other", "/a", true],
		["user-AGENT : * # all\r\nDISALLOW : /x # no", "/x", false],
		["User-agent: *\nDisallow: /", "/robots.txt", true],
	])("%j %s: %s", (text, path, allowed) => {
		expect(isAllowed(rulesOf(text), path)).toBe(allowed);
	});

	test("no file allows all, a failing site nothing", () => {
		expect([isAllowed(allowAll, "/a"), isAllowed(allowNone, "/a")]).toEqual([true, false]);
	});
});

test("the delay and the sitemaps are told, a delay of a day is not believed", () => {
	const text = "Sitemap: https://a.example/s.xml\nUser-agent: *\nCrawl-delay: 5\nDisallow: /x";
	expect(rulesOf(text)).toMatchObject({
		crawlDelayMs: 5000,
		sitemaps: ["https://a.example/s.xml"],
	});
	expect(rulesOf("User-agent: *\nCrawl-delay: 86400").crawlDelayMs).toBe(60_000);
});

test("a file of stars and a long path are compared within a second", () => {
	const line = `Disallow: /${"*a".repeat(250)}b\n`;
	const rules = rulesOf(`User-agent: *\n${line.repeat(1000)}`);
	const before = process.threadCpuUsage();
	expect(isAllowed(rules, `/${"a".repeat(100_000)}`)).toBe(true);
	expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(1000);
});

test("any file and path give an answer", () => {
	const line = fc.constantFrom(
		"User-agent: *",
		"Disallow: /*a$",
		"Allow: %",
		"Disallow: *",
		":",
		"#",
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(line, fc.string())), fc.string(), (lines, path) => {
			expect(typeof isAllowed(rulesOf(lines.join("\n")), path)).toBe("boolean");
		}),
	);
});
