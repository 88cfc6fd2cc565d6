import { expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import type { ArticleId } from "../../news/span.ts";
import { attributeStatements } from "./attribute-statements.ts";

const unknown = { earliestMs: 0, latestMs: 0, basis: "unknown", why: "" } as const;

function articleOf(text: string): Article {
	return {
		...{ id: "a" as ArticleId, url: undefined, title: "", text, blocks: [], language: "en" },
		...{ published: unknown, modified: undefined, bylines: [], credits: [], topics: [] },
		...{ publisher: { key: "", name: "" }, section: undefined, related: [], images: [] },
		...{ removed: [], problems: [], receivedMs: 0 },
	};
}

function stancesOf(text: string): string[] {
	const answer = attributeStatements(articleOf(text));
	return "skip" in answer ? [] : answer.statements.map(({ stance }) => stance);
}

test.each([
	[
		"who denies goes on to deny what is not so",
		"Ada Brandt denied the theft. “I never saw the bag,” she said.",
		["denies", "denies"],
	],
	[
		"what is so is no denial",
		"Ada Brandt denied the theft. “I was at home,” she said.",
		["denies", "asserts"],
	],
	[
		"nor is what another says",
		"Ada Brandt denied the theft. “Nobody came,” said Karl Moss.",
		["denies", "asserts"],
	],
	[
		"nor what stands in a paragraph of its own",
		"Ada Brandt denied the theft.\n\n“The shop has no camera,” she said.",
		["denies", "asserts"],
	],
	[
		"a film is not denied",
		"Ada Brandt dismissed the film as “two hours of wallpaper”.",
		["condemns"],
	],
	["a claim is", "Ada Brandt dismissed the claim as “a bit of theatre”.", ["denies"]],
	["who cannot speak", "“I can’t discuss that,” Ada Brandt said.", ["declines-to-comment"]],
	["a threat", "Unless it is paid, there will be consequences, Ada Brandt said.", ["warns"]],
	[
		"a denial that others make of it",
		"The army said a hub was hit, a claim Lenn rejected as propaganda.",
		["asserts", "denies"],
	],
])("%s", (_, text, stances) => {
	expect(stancesOf(text)).toEqual(stances);
});
