// A story that is derived while it grows has the record that it would have at once.

import { expect, test } from "vitest";
import type { StoryId, StoryMaterial } from "../news/story.ts";
import { alignStory } from "../pipeline/6-align/align-story.ts";
import { storyOf } from "../pipeline/6-align/story-sample.ts";
import { keepAligners } from "./kept-aligners.ts";

const towns = "Korrin Aske Tessary Almer Delmont Harrow Pellic Sorrel Tarn Vessel".split(" ");
const things = "dam bridge clinic harbour school reservoir tunnel airfield ferry road".split(" ");

/** A story of articles with ten statements each, enough of them to be kept. */
function grown(articles: number, id = "story"): StoryMaterial {
	const samples = Array.from({ length: articles }, (_, at) => {
		const contents = things.map((thing, place) => {
			const town = towns[(at * 3 + place) % towns.length] ?? "";
			return `the ${thing} in ${town} was closed by ${3 + ((at + place) % 4)} engineers`;
		});
		return {
			id: `a${String((at * 37) % 1000).padStart(3, "0")}`,
			date: `2031-05-${String(1 + (at % 28)).padStart(2, "0")}`,
			text: contents.map((content) => `Ada Brill said that ${content}.`).join(" "),
			says: contents.map((content) => ({ speaker: "Ada Brill", content })),
		};
	});
	return { ...storyOf(samples), id: id as StoryId };
}

test("a story that grows by an article, shrinks or is edited has the record of its material", () => {
	const align = keepAligners();
	const edited = structuredClone(grown(22));
	const [first] = edited.articles;
	const changed: StoryMaterial = {
		...edited,
		articles: edited.articles.map((article) =>
			article === first ? { ...article, title: "Another title" } : article,
		),
		statements: edited.statements.map((statement) => ({ ...statement, stance: "denies" })),
	};
	const steps = [grown(20), grown(21), grown(24), changed, grown(20), grown(40), grown(41)];
	for (const material of steps) {
		expect(align(structuredClone(material)).record).toEqual(alignStory(material));
	}
});

test("stories that are derived in turn do not touch each other", () => {
	const align = keepAligners();
	for (const size of [20, 21, 22]) {
		for (const id of ["one", "two"]) {
			const material = grown(id === "one" ? size : size + 7, id);
			expect(align(structuredClone(material)).record).toEqual(alignStory(material));
		}
	}
});
