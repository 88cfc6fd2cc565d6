// The part of a text that shows why it was found.

import fc from "fast-check";
import { expect, test } from "vitest";
import { foundEnd, foundStart, makeSnippet } from "./make-snippet.ts";

const shown = (snippet: string) => snippet.replaceAll(foundStart, "[").replaceAll(foundEnd, "]");

test.each([
	["The waste dam failed.", "dam", "The waste [dam] failed."],
	["The dams failed; one dam held.", "DAM", "The [dams] failed; one [dam] held."],
	["Die Brücke brach.", "brucke", "Die [Brücke] brach."],
	["Nothing of it.", "zebra", "Nothing of it."],
	["", "dam", ""],
])("in %s the words %s are marked", (text, words, snippet) => {
	expect(shown(makeSnippet(text, words))).toBe(snippet);
});

test("a long text is cut around the first word that was found", () => {
	const text = `${"before ".repeat(100)}dam ${"after ".repeat(100)}`;
	const snippet = shown(makeSnippet(text, "dam"));
	expect(snippet).toMatch(/^… (?:before )+\[dam\] (?:after ?)+ …$/);
	expect(snippet.length).toBeLessThan(260);
});

test("what is shown stands in the text", () => {
	const words = fc.array(fc.constantFrom("dam", "dams", "river", "ä", "\n", "failed."), {
		maxLength: 90,
	});
	fc.assert(
		fc.property(words, fc.constantFrom("dam", "river ä", "zebra", "\u0001"), (list, typed) => {
			const text = list.join(" ");
			const plain = makeSnippet(text, typed).replaceAll(foundStart, "").replaceAll(foundEnd, "");
			const flat = text.replaceAll(/\s*\n\s*/g, " ");
			expect(flat).toContain(plain.replace(/^… /, "").replace(/ …$/, "").trim());
		}),
	);
});
