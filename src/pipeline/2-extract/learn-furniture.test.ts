import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import { extractArticle } from "./extract-article.ts";
import {
	blockKeys,
	learnSite,
	removedKeys,
	repeatedBlocks,
	type SiteBlocks,
	unknownSite,
	withoutRepeated,
} from "./learn-furniture.ts";
import { pageOf } from "./page-of.fixture.ts";

const appeal = "The Alder Post has no owner but its readers, and 4,120 of them pay for it.";
const background =
	"The dam above Vell was built by the river board after the floods of the nineties.";
const titles = [
	...["Bridge closed after storm", "Council votes down budget", "Ferry runs late again"],
	...["School wins chess trophy", "Harbour crane falls over", "Mayor names deputy"],
	...["Wheat harvest begins early", "Library opens reading room"],
];

function articleOf(title: string, paragraphs: readonly string[]): Article {
	const news = `Somebody in Alder Bay told reporters about it: ${title}, and more of that was to come soon.`;
	const html = [news, ...paragraphs, `${news} And so it ended, at length.`].map(
		(text) => `<p>${text}</p>`,
	);
	const article = extractArticle(
		pageOf(`<title>${title}</title><article><h1>${title}</h1>${html.join("")}</article>`),
	);
	if ("skip" in article) throw new Error(article.detail);
	return article;
}

function learn(articles: readonly Article[]): SiteBlocks {
	return articles.reduce(
		(site, article) => learnSite(site, article.title, blockKeys(article)),
		unknownSite,
	);
}

test("what a site repeats in articles on different things is learned and removed with its reason", () => {
	const site = learn(
		titles.map((title, at) => articleOf(title, [appeal.replace("4,120", String(at))])),
	);
	const article = articleOf("Road reopened", [appeal]);
	const bare = withoutRepeated(article, repeatedBlocks(site));
	expect(article.text).toContain("no owner but its readers");
	expect(bare.text).not.toContain("no owner but its readers");
	expect(bare.removed.at(-1)).toMatchObject({ reason: "repeated-on-site" });
	expect(bare.blocks.map(({ start, end }) => bare.text.slice(start, end)).join("\n\n")).toBe(
		bare.text,
	);
	expect(withoutRepeated(bare, repeatedBlocks(site))).toBe(bare);
	expect(withoutRepeated(article, removedKeys(bare))).toEqual(bare);
});

test.each<[string, readonly Article[]]>([
	["background of one story", titles.map((title) => articleOf(`${title} near dam`, [background]))],
	["three articles", titles.slice(0, 3).map((title) => articleOf(title, [appeal]))],
	["revisions", titles.map(() => articleOf("Bridge closed", [appeal]))],
	[
		"what somebody said",
		titles.map((title) => articleOf(title, ["“We pay for all of it,” the owner said."])),
	],
	[
		"what few articles have",
		[
			...titles.slice(0, 4).map((title) => articleOf(title, [appeal])),
			...Array.from({ length: 30 }, (_, at) =>
				articleOf(`${"abcdefgh"[at % 8]}${String.fromCharCode(97 + (at % 26)).repeat(5)} news`, []),
			),
		],
	],
])("%s teaches nothing that is removed", (_, articles) => {
	expect(
		withoutRepeated(
			articleOf("Road reopened", [appeal, background]),
			repeatedBlocks(learn(articles)),
		).removed,
	).not.toContainEqual(expect.objectContaining({ reason: "repeated-on-site" }));
});

test("an article that is mostly what the site repeats stays whole", () => {
	const long = `${appeal} ${background}`.repeat(3);
	const site = learn(titles.map((title) => articleOf(title, [long, appeal])));
	const article = articleOf("Road", [long, appeal]);
	expect(withoutRepeated(article, repeatedBlocks(site))).toBe(article);
});

test("what is known of a site stays bounded, and what is learned stays learned", () => {
	let site = unknownSite;
	const name = (number: number): string =>
		Array.from(String(number + 1000), (digit) => "klmnoprstu"[Number(digit)]).join("");
	for (let at = 0; at < 1000; at++) {
		const keys = Array.from({ length: 30 }, (_, block) => `${at}-${block}`);
		site = learnSite(site, `${name(at)} ${name(at + 3000)}`, ["own", ...keys]);
	}
	expect(site.titles.length).toBeLessThanOrEqual(128);
	expect(Object.keys(site.blocks).length).toBeLessThanOrEqual(800);
	expect([...repeatedBlocks(site)]).toEqual(["own"]);
});

test("any articles in any order: text and blocks fit, and nothing but whole blocks goes", () => {
	const part = fc.constantFrom(
		appeal,
		background,
		"Sign up.",
		"© Alder Post",
		"Read our rules here.",
	);
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom(...titles), fc.array(part)), { maxLength: 12 }),
			(list) => {
				const articles = list.map(([title, parts]) => articleOf(title, parts));
				const keys = repeatedBlocks(learn(articles));
				for (const article of articles) {
					const bare = withoutRepeated(article, keys);
					expect(
						bare.blocks.map(({ start, end }) => bare.text.slice(start, end)).join("\n\n"),
					).toBe(bare.text);
					expect(bare.text.length).toBeGreaterThanOrEqual(article.text.length / 2);
				}
			},
		),
		{ numRuns: 50 },
	);
});
