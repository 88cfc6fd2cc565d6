import { expect, test } from "vitest";
import { rankHits } from "./rank-hits.ts";
import type { SearchQuery } from "./search-table.ts";

const query = (...words: readonly string[]): SearchQuery => ({
	words: words.map((word) => ({ anyOf: [{ words: [word], isOpen: false }], isNot: false })),
	...{ marks: [], numbers: [] },
});
const order = (hits: readonly { title: string; text: string }[], asked: SearchQuery) =>
	rankHits(hits, asked, (hit) => hit).map(({ text }) => text);

test("a word in the title counts more than several in the text, and those more than one", () => {
	const hits = [
		{ title: "Weather", text: "The ferry sailed." },
		{ title: "Weather", text: "Ferry after ferry sailed." },
		{ title: "Ferries", text: "They sailed." },
	];
	expect(order(hits, query("ferry"))).toEqual(hits.map(({ text }) => text).toReversed());
});

test("without words, and of hits that are alike, the order stays", () => {
	const hits = ["one", "two", "three"].map((text) => ({ title: "", text }));
	expect(order(hits, query())).toEqual(["one", "two", "three"]);
	expect(order(hits, query("absent"))).toEqual(["one", "two", "three"]);
	const without = query("two");
	const not = { ...without, words: without.words.map((part) => ({ ...part, isNot: true })) };
	expect(order(hits, not)).toEqual(["one", "two", "three"]);
});

test("a long text does not win by its length", () => {
	const long = `${"The ferry. ".repeat(3)}${"Nothing else is said here. ".repeat(400)}`;
	const short = "The ferry, that ferry, and no other ferry.";
	const hits = [long, short].map((text) => ({ title: "", text }));
	expect(order(hits, query("ferry"))[0]).toBe(short);
});
