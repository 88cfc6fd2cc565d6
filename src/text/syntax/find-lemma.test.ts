import { expect, test } from "vitest";
import { findLemma } from "./find-lemma.ts";

const none = new Map<string, string>();

test.each([
	["ministries", "NNS", "ministry"],
	["children", "NNS", "child"],
	["churches", "NNS", "church"],
	["denied", "VBD", "deny"],
	["stopped", "VBN", "stop"],
	["missed", "VBD", "miss"],
	["declared", "VBD", "declare"],
	["claimed", "VBD", "claim"],
	["making", "VBG", "make"],
	["reporting", "VBG", "report"],
	["withdrew", "VBD", "withdraw"],
	["says", "VBZ", "say"],
	["larger", "JJR", "large"],
	["earliest", "JJS", "early"],
	["Tolland", "NNP", "Tolland"],
	["Bridge", "NN", "bridge"],
])("the lemma of %s as %s is %s", (form, tag, lemma) => {
	expect(findLemma(form, tag, none)).toBe(lemma);
});

test("what was learned goes before the rules", () => {
	expect(findLemma("Was", "VBD", new Map([["was VBD", "be"]]))).toBe("be");
});
