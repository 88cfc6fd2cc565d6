// Checks on what a reader is told of a story.

import { expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import type { StoryRecord } from "../../news/claim.ts";
import type { Copy } from "../../news/copy.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StoryId, StoryMaterial } from "../../news/story.ts";
import { describeStory } from "./describe-story.ts";

const dayMs = 86_400_000;

function article(id: string, title: string, text: string, day: number): Article {
	const atMs = Date.UTC(2031, 4, 1) + day * dayMs;
	return {
		id: id as ArticleId,
		url: undefined,
		title,
		text,
		blocks: [],
		language: "en",
		published: { earliestMs: atMs, latestMs: atMs, basis: "metadata", why: "made" },
		modified: undefined,
		bylines: [],
		publisher: { key: `${id}.example`, name: id },
		credits: [],
		section: undefined,
		topics: id === "a" ? ["Ferries", "Inquiries"] : ["ferries"],
		related: [],
		images: [],
		removed: [],
		problems: [],
		receivedMs: atMs,
	};
}

const copy: Copy = {
	articleId: "c" as ArticleId,
	of: "a" as ArticleId,
	root: "a" as ArticleId,
	ghost: undefined,
	relation: "verbatim",
	share: 1,
	why: "made",
};

const material: StoryMaterial = {
	id: "s-a" as StoryId,
	articles: [
		article(
			"a",
			"Ferry Marlin sinks off Alder Bay",
			"The harbour master, Ana Reyes, said in Norway that the ferry sank in Alder Bay.",
			0,
		),
		article(
			"b",
			"Live",
			"An aide of Ana Reyes told the port of Bergen in Norway about Alder Bay. The Norwegian fleet helped.",
			5,
		),
		article("c", "Marlin ferry sinks", "On Sunday Reyes spoke.", 6),
	],
	statements: [],
	copies: [copy],
	families: { "a.example": "bay", "b.example": "bay" },
};

test("a story has the title that speaks for most, its dates, topics, names and places", () => {
	const story = describeStory(material);
	expect(story).toMatchObject({
		id: "s-a",
		title: "Ferry Marlin sinks off Alder Bay",
		articleIds: ["a", "b", "c"],
		firstMs: Date.UTC(2031, 4, 1),
		latestMs: Date.UTC(2031, 4, 7),
		topics: ["Ferries", "Inquiries"],
	});
	expect(story.names[0]).toBe("Ana Reyes");
	expect(story.names).not.toContain("Norwegian");
	expect(story.places.slice(0, 2)).toEqual(["Alder Bay", "Norway"]);
});

test("where no page names a topic, words of two titles stand for them, those of copies counted once", () => {
	const titled = ["Ferry Marlin sinks in storm", "Ferry Marlin sinks in storm", "Marlin inquiry"];
	const articles = titled.map((title, at) => ({ ...article(`t${at}`, title, "", at), topics: [] }));
	expect(describeStory({ ...material, articles, copies: [] }).topics).toEqual(["marlin"]);
});

test("importance counts families once and copies not at all, and says so", () => {
	expect(describeStory(material).importance).toMatchObject({
		outlets: 2,
		origins: 1,
		articles: 3,
		burst: 0.667,
		why: "3 articles of 2 outlets, at most 1 independent origin; in its last 2 days 2 articles.",
	});
});

test("what is first told in the last days counts as new, and is named", () => {
	const claimOn = (day: number) => ({ firstMs: Date.UTC(2031, 4, day), origins: { atMost: 1 } });
	const record = { claims: [claimOn(1), claimOn(6), claimOn(7)] } as unknown as StoryRecord;
	const { novelty, score, why } = describeStory(material, record).importance;
	expect(novelty).toBe(0.667);
	expect(why).toContain("; in its last 2 days 2 articles, and 2 of 3 claims first told.");
	expect(score).toBeGreaterThan(describeStory(material).importance.score);
});

test("many copies weigh less than a few who found something out", () => {
	const copies = material.articles.slice(1).map(({ id }) => ({ ...copy, articleId: id }));
	const alone = { ...material, families: {}, copies: [] };
	const repeated = { ...material, families: {}, copies };
	expect(describeStory(alone).importance.score).toBeGreaterThan(
		describeStory(repeated).importance.score,
	);
});

test("a story without articles is described all the same", () => {
	const empty = { ...material, articles: [], copies: [] };
	expect(describeStory(empty)).toMatchObject({ title: "", firstMs: 0, topics: [], places: [] });
});
