// Checks on what a map and an archive get of a story: points of places, codes of topics.

import { describe, expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import type { ArticleId } from "../../news/span.ts";
import { findTopicCodes } from "./find-topic-codes.ts";
import { cityPoints, countryPoints } from "./gazetteer.data.ts";
import { locatePlaces } from "./locate-places.ts";
import { mediaTopicLines } from "./media-topics.data.ts";

function articleOf(topics: readonly string[], section?: string): Article {
	return {
		...{ id: topics.join() as ArticleId, url: undefined, title: "", text: "", blocks: [] },
		...{ language: "en", modified: undefined, bylines: [], credits: [], section, topics },
		published: { earliestMs: 0, latestMs: 0, basis: "metadata", why: "made" },
		publisher: { key: "echo.example", name: "Echo" },
		...{ related: [], images: [], removed: [], problems: [], receivedMs: 0 },
	};
}

describe("the points of places", () => {
	test("are given in the order of the places, under the names that the story uses", () => {
		expect(locatePlaces(["São Paulo", "Kenya", "Alder Bay", "Washington, D.C."])).toEqual([
			{ name: "São Paulo", kind: "city", latitude: -23.55, longitude: -46.63 },
			{ name: "Kenya", kind: "country", latitude: 0.6, longitude: 37.8 },
			{ name: "Washington, D.C.", kind: "city", latitude: 38.9, longitude: -77.04 },
		]);
	});

	test.each(["Georgia", "Jordan", "Hyderabad", "Tripoli", "Santiago", "Congo", "Washington", ""])(
		"are not given for %j, which may be several places",
		(name) => {
			expect(locatePlaces([name])).toEqual([]);
		},
	);

	test("are on the globe, each name once", () => {
		const entries = `${countryPoints};${cityPoints}`.split(";").map((entry) => entry.trim());
		const names = entries.map((entry) => entry.split(" ").slice(0, -2).join(" "));
		expect(new Set(names).size).toBe(names.length);
		for (const { latitude, longitude } of locatePlaces(names)) {
			expect(Math.abs(latitude)).toBeLessThan(70);
			expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
		}
		expect(locatePlaces(names)).toHaveLength(names.length);
	});
});

describe("the codes of topics", () => {
	test("come from what pages declare, those of most pages first", () => {
		const articles = [
			articleOf(["Elections", "Ana Reyes"], "Politics"),
			articleOf(["politics "]),
			articleOf(["Sport"]),
			articleOf([]),
		];
		expect(findTopicCodes(articles)).toEqual([
			{ code: "medtop:11000000", label: "politics and government" },
			{ code: "medtop:15000000", label: "sport" },
			{ code: "medtop:20000574", label: "election" },
		]);
	});

	test("are not given for words that only contain one, or that one page of many declares", () => {
		expect(findTopicCodes([articleOf(["Ferry politics"], "World")])).toEqual([]);
		const many = ["a", "b", "c", "d"].map((topic) => articleOf([topic]));
		expect(findTopicCodes([...many, articleOf(["weather"])])).toEqual([]);
	});

	test("are eight digits with a name, and no word stands for two", () => {
		const lines = mediaTopicLines.trim().split("\n");
		for (const line of lines) expect(line).toMatch(/^\d{8}; [a-z][a-z', ]+; \S/);
		const words = lines.flatMap((line) => {
			const [, label = "", list = ""] = line.split("; ");
			return [...new Set([label, ...list.split(", ")])];
		});
		expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
	});
});
