import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs } from "../../../test/cpu-ms.ts";
import { sentenceTokensMax, splitText } from "./split-text.ts";

const show = (text: string) =>
	splitText(text).map(({ tokens }) => tokens.map(({ form }) => form).join(" "));

describe("splitText", () => {
	test.each([
		[
			"clitics part",
			"They don't say it's Mara Quill's.",
			["They do n't say it 's Mara Quill 's ."],
		],
		["cannot is two words", "We cannot go.", ["We can not go ."]],
		["a typographic apostrophe parts", "It’s clear.", ["It ’s clear ."]],
		["initials keep their stops", "J. R. Tolland spoke.", ["J. R. Tolland spoke ."]],
		["titles keep their stops", "Gen. Ash met Dr. Bell.", ["Gen. Ash met Dr. Bell ."]],
		["a country keeps its stops", "The U.S. Army left.", ["The U.S. Army left ."]],
		["numbers keep their commas", "It cost $3,500.50 in all.", ["It cost $ 3,500.50 in all ."]],
		["percent signs part", "Up 4.5% now.", ["Up 4.5 % now ."]],
		["compounds part", "A years-long war.", ["A years - long war ."]],
		["prefixes stay", "A non-lethal, pro-Oldport plan.", ["A non-lethal , pro-Oldport plan ."]],
		["given names of two syllables stay", "Kim Yong-hyun spoke.", ["Kim Yong-hyun spoke ."]],
		["clock times part from am and pm", "At 5pm he left.", ["At 5 pm he left ."]],
		["addresses stay", "See www.example.org/a-b?c=1.", ["See www.example.org/a-b?c=1 ."]],
		["marks come in runs", "What?! Well...", ["What ?!", "Well ..."]],
		["brackets part", "It (the ministry) knew.", ["It ( the ministry ) knew ."]],
	])("%s", (_, text, sentences) => {
		expect(show(text)).toEqual(sentences);
	});
});

describe("the sentences of splitText", () => {
	test("ends a sentence after a closing quotation mark", () => {
		expect(show("“We will not go.” The ministry agreed.")).toEqual([
			"“ We will not go . ”",
			"The ministry agreed .",
		]);
	});

	test("does not end a sentence at an abbreviation before a name", () => {
		expect(splitText("On Jan. 5 Gov. Tamsin Roe signed the bill.")).toHaveLength(1);
	});

	test("always ends a sentence at a blank line", () => {
		expect(show("Key facts\n\nthe bridge is closed")).toEqual([
			"Key facts",
			"the bridge is closed",
		]);
	});

	test("takes the lines of a list apart, but not a wrapped paragraph", () => {
		expect(show("Topline\n- One fell\n- Two rose")).toHaveLength(3);
		const wrapped =
			"The council of the town of Alder Bay has said that it will\nnot open the bridge.";
		expect(splitText(wrapped)).toHaveLength(1);
	});

	test("has no sentence in white space", () => {
		expect(splitText(" \n\u200f\t ")).toEqual([]);
	});

	test("cuts a sentence that never ends", () => {
		const sentences = splitText("word ".repeat(5000));
		expect(sentences.every(({ tokens }) => tokens.length <= sentenceTokensMax)).toBe(true);
		expect(sentences.flatMap(({ tokens }) => tokens)).toHaveLength(5000);
	});
});

describe("splitText on any text", () => {
	test("gives each character but white space to exactly one token, whatever the text", () => {
		const junk = fc.string({
			unit: fc.constantFrom(
				..."aB9 .,'’\"“-–/@#&$%()!?:;\n\t_~*=<",
				"é",
				"😀",
				"\ud83d",
				"\ude00",
				"\u200f",
				"\u200d",
				"n't",
				"U.S.",
				"http://",
				"\u0301",
			),
			maxLength: 120,
		});
		fc.assert(
			fc.property(junk, (text) => {
				const tokens = splitText(text).flatMap((sentence) => sentence.tokens);
				let at = 0;
				for (const { start, end, form } of tokens) {
					expect(start).toBeGreaterThanOrEqual(at);
					expect(end).toBeGreaterThan(start);
					expect(text.slice(start, end)).toBe(form);
					expect(/[a-zA-Z0-9"“$%]/.test(text.slice(at, start))).toBe(false);
					at = end;
				}
				expect(/[a-zA-Z0-9"“$%]/.test(text.slice(at))).toBe(false);
				expect(splitText(text)).toEqual(splitText(text));
			}),
		);
	});

	test.each([
		["letters without a break", "a".repeat(300_000)],
		["words without a full stop", "alder bridge ".repeat(25_000)],
		["dots", ".".repeat(300_000)],
		["apostrophes", "a'".repeat(150_000)],
		["hyphens", "a-1-".repeat(75_000)],
		["abbreviations", "U.S.".repeat(75_000)],
		["addresses", "a@b.".repeat(75_000)],
	])("takes time in proportion to its length on %s", (_, text) => {
		const timeOf = (own: string) => {
			const beginMs = cpuMs();
			splitText(own);
			return cpuMs() - beginMs;
		};
		timeOf(text.slice(0, 30_000));
		const short = timeOf(text.slice(0, text.length / 10));
		expect(timeOf(text)).toBeLessThan(short * 60 + 500);
	});
});
