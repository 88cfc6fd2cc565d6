import { expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import { extractArticle } from "./extract-article.ts";
import { learnFurniture, withoutLearned } from "./learn-furniture.ts";
import { pageOf } from "./page-of.fixture.ts";

const appeal = "The Alder Post has no owner but its readers, and 4,120 of them pay for it.";

function articleNumber(number: number, title = `Bridge closed for the ${number}th week`): Article {
	const news = `The mayor of Alder Bay said in week ${"x".repeat(number)} that the bridge would stay closed until the end of it.`;
	const article = extractArticle(
		pageOf(
			`<title>${title}</title><article><h1>${title}</h1><p>${news}</p><p>${appeal.replace("4,120", String(number))}</p><p>${news} Again.</p></article>`,
		),
	);
	if ("skip" in article) throw new Error(article.detail);
	return article;
}

test("what a site repeats under different titles is learned and removed with its reason", () => {
	const learned = learnFurniture([1, 2, 3, 4].map((number) => articleNumber(number)));
	const article = articleNumber(5);
	const bare = withoutLearned(article, learned);
	expect(article.text).toContain("no owner but its readers");
	expect(bare.text).not.toContain("no owner but its readers");
	expect(bare.removed.at(-1)).toMatchObject({ reason: "repeated-on-site" });
	expect(bare.blocks.map(({ start, end }) => bare.text.slice(start, end)).join("\n\n")).toBe(
		bare.text,
	);
	expect(withoutLearned(bare, learned)).toBe(bare);
});

test("revisions of one article teach nothing", () => {
	const learned = learnFurniture(
		[1, 2, 3, 4].map((number) => articleNumber(number, "Bridge closed")),
	);
	expect(learned.size).toBe(0);
});

test("two articles are too few to learn from", () => {
	expect(learnFurniture([articleNumber(1), articleNumber(2)]).size).toBe(0);
});
