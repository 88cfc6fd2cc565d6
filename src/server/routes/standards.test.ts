// The record in others' forms: each against its own rules, and none with a rating of ours.

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ninjsSubset } from "../../../test/schemas/ninjs-subset.ts";
import { announce, type ServedRecord, serveRecord } from "../../../test/served-record.ts";
import type { Claim } from "../../news/claim.ts";
import type { StoryId } from "../../news/story.ts";

let record: ServedRecord;
let articleIds: readonly string[];
let claim: Claim;

const review = {
	"@context": "https://schema.org",
	"@type": "ClaimReview",
	claimReviewed: "The captain was warned of fog twice",
	author: { "@type": "Organization", name: "Marrowick Checkers" },
	reviewRating: { "@type": "Rating", alternateName: "Unproven" },
	itemReviewed: { "@type": "Claim", author: { "@type": "Person", name: "Ilan Stroud" } },
};

beforeAll(async () => {
	record = await serveRecord();
	await announce(record, "https://checker.example/feed", [
		{
			title: "Was the captain of the ferry Linnet warned of fog?",
			url: "https://checker.example/linnet",
			text: `Harbour master Ilan Stroud said the captain of the ferry Linnet was warned of fog before it ran aground off Port Almer on Monday.

Blue Line spokeswoman Petra Lind denied that the captain of the ferry Linnet had been warned of fog.

The log of the harbour has not been published, a coastguard official said on Thursday.</p><script type="application/ld+json">${JSON.stringify(review)}</script><p>`,
		},
	]);
	const derived = await record.workspace.store.stories.findDerived(record.storyId as StoryId);
	articleIds = derived?.story.articleIds ?? [];
	claim = derived?.record.claims.find(({ positions }) =>
		positions.some(({ stance }) => stance === "denies"),
	) as Claim;
});

afterAll(() => record.close());

// biome-ignore lint/suspicious/noExplicitAny: the tests look into answers as a stranger would.
async function getJson(path: string): Promise<any> {
	const response = await record.ask(`/api/v1${path}`);
	expect(response.status, path).toBe(200);
	return response.json();
}

describe("linked data", () => {
	type Node = Record<string, unknown> & { "@type": string; "@id": string };
	const graphOf = async (): Promise<Node[]> =>
		(await getJson(`/stories/${record.storyId}/jsonld`))["@graph"];

	test("has every article and claim, and every name in it leads somewhere", async () => {
		const graph = await graphOf();
		const articles = graph.filter((node) => node["@type"] === "NewsArticle");
		expect(articles.map(({ headline }) => headline)).toContain(
			"Ferry Linnet runs aground off Port Almer",
		);
		expect(articles[0]).toMatchObject({ datePublished: expect.stringMatching(/^2025-03-0/) });
		const ids = new Set(graph.map((node) => node["@id"]));
		const claims = graph.filter((node) => node["@type"] === "Claim");
		expect(claims.length).toBeGreaterThan(2);
		for (const { text, appearance, firstAppearance, disambiguatingDescription } of claims) {
			expect(text).toMatch(/\w/);
			for (const place of appearance as Node[]) expect(ids).toContain(place["@id"]);
			expect(ids).toContain((firstAppearance as Node)["@id"]);
			expect(disambiguatingDescription).toMatch(/^At most \d+ independent origin/);
		}
	});

	test("passes on a fact-check as its reviewer's, at the claim that it is of", async () => {
		const graph = await graphOf();
		const reviews = graph.filter((node) => node["@type"] === "ClaimReview");
		expect(reviews).toMatchObject([
			{
				author: { name: "Marrowick Checkers" },
				reviewRating: { alternateName: "Unproven" },
				itemReviewed: { "@id": expect.stringContaining("/claim/") },
			},
		]);
		const item = reviews[0]?.["itemReviewed"] as Node | undefined;
		const [own = ""] = /[^/]+$/.exec(item?.["@id"] ?? "") ?? [];
		const page = await getJson(`/stories/${record.storyId}/claims/${own}`);
		expect(page.reviews).toMatchObject([{ reviewer: "Marrowick Checkers", rating: "Unproven" }]);
		const others = graph.filter((node) => node["@type"] !== "ClaimReview");
		expect(JSON.stringify(others)).not.toMatch(/[Rr]ating|truth|"false"|"true"/);
	});
});

describe("ninjs", () => {
	const ajv = new Ajv2020({ strict: false, allErrors: true });
	addFormats.default(ajv);
	const validate = ajv.compile(ninjsSubset);

	test("stories and articles are valid", async () => {
		const story = await getJson(`/stories/${record.storyId}/ninjs`);
		const found = [story];
		for (const id of articleIds) found.push(await getJson(`/articles/${id}/ninjs`));
		for (const item of found) {
			expect(validate(item) ? [] : validate.errors).toEqual([]);
			expect(item).toMatchObject({ standard: { name: "ninjs", version: "3.0" } });
		}
		expect(story).toMatchObject({ type: "composite", headlines: [{ role: "main" }] });
		expect(story.associations).toHaveLength(articleIds.length);
		expect(found[1].bodies[0].value.length).toBe(found[1].bodies[0].charCount);
	});

	test("the schema sees what it looks for", () => {
		expect(validate({ uri: "no address" })).toBe(false);
		expect(validate({ uri: "https://x.example/", verdict: "true" })).toBe(false);
	});
});

test("annotations quote the words, with what stands beside them, and count characters", async () => {
	for (const id of articleIds) {
		const page = await getJson(`/articles/${id}/annotations`);
		const { text } = await getJson(`/articles/${id}`);
		const characters = [...text];
		expect(page).toMatchObject({ type: "AnnotationPage", partOf: { total: page.items.length } });
		for (const { type, body, target } of page.items) {
			expect(type).toBe("Annotation");
			expect(body[1]).toMatchObject({ purpose: "identifying" });
			const [position, quote] = target[0].selector;
			expect(characters.slice(position.start, position.end).join("")).toBe(quote.exact);
			expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
			expect(target[1].selector).toEqual(quote);
		}
	}
});

test("a citation has each party's words as they were archived", async () => {
	const path = `/stories/${record.storyId}/claims/${encodeURIComponent(claim.id)}/citation`;
	const cited = await getJson(path);
	expect(cited.text).toContain("denies: “");
	expect(cited.text).toMatch(
		/Sarnford Herald, “Owner of grounded ferry Linnet denies fog warning”/,
	);
	expect(cited.text).toMatch(/at most \d+ independent origins? in \d+ outlets?\)\.$/);
	for (const { articleId, start, end, words, before, after, textSha256 } of cited.archived) {
		const { text } = await getJson(`/articles/${articleId}`);
		expect(text.slice(start, end)).toBe(words);
		expect(text).toContain(before + words + after);
		expect(textSha256).toMatch(/^[\da-f]{64}$/);
	}
	expect(cited.bibtex).toMatch(/^@misc\{onrecord-/);
	expect(cited.bibtex.split("{").length).toBe(cited.bibtex.split("}").length);
	expect(cited.csl[0]).toMatchObject({ type: "article-newspaper", issued: expect.anything() });
});

test("a story is one page to save, which needs nothing beside itself", async () => {
	const response = await record.ask(`/api/v1/stories/${record.storyId}/page`);
	expect(response.headers.get("content-disposition")).toMatch(
		/^attachment; filename="s-[\w-]+\.html"$/,
	);
	const page = await response.text();
	expect(page).toContain("Inquiry into ferry Linnet");
	expect(page).not.toMatch(/<script|\ssrc=|@import|url\(/);
});

test("a table is a file to save", async () => {
	const response = await record.ask("/api/v1/export/claims?format=parquet");
	expect(response.headers.get("content-disposition")).toContain("claims.parquet");
	const bytes = Buffer.from(await response.arrayBuffer());
	expect(bytes.subarray(0, 4).toString()).toBe("PAR1");
	expect(bytes.subarray(-4).toString()).toBe("PAR1");
});

const missing: readonly (readonly [string, number])[] = [
	["/stories/none/jsonld", 404],
	["/stories/none/ninjs", 404],
	["/stories/none/page", 404],
	["/articles/none/ninjs", 404],
	["/articles/none/annotations", 404],
	["/stories/none/claims/none/citation", 404],
	["/export/claims?story=none", 404],
	["/export/secrets", 400],
	["/export/claims?format=xlsx", 400],
];

test.each(missing)("%s is refused with %i", async (path, status) => {
	const response = await record.ask(`/api/v1${path}`);
	expect(response.status).toBe(status);
	expect(await response.json()).toMatchObject({ status, detail: expect.any(String) });
});
