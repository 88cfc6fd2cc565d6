import fc from "fast-check";
import { expect, test } from "vitest";
import { readClaimReviews } from "./read-claim-review.ts";
import { readJsonLd } from "./read-json-ld.ts";

const read = (value: unknown) => readClaimReviews(readJsonLd([JSON.stringify(value)]));

const whole = {
	"@context": "https://schema.org",
	"@type": "ClaimReview",
	claimReviewed: "The captain of the ferry Linnet was warned of fog.",
	url: "https://checker.example/linnet",
	datePublished: "2025-03-06",
	author: { "@type": "Organization", name: "Marrowick Checkers" },
	reviewRating: { "@type": "Rating", ratingValue: 2, bestRating: 5, alternateName: "Unproven" },
	itemReviewed: {
		"@type": "Claim",
		author: { "@type": "Person", name: "Ilan Stroud" },
		appearance: [{ "@type": "NewsArticle", url: "https://courier.example/linnet" }],
		firstAppearance: { "@id": "https://northwire.example/1" },
	},
};

test("a review is read with its claim, rating, reviewer, claimant and places", () => {
	expect(read(whole)).toEqual([
		{
			claim: "The captain of the ferry Linnet was warned of fog.",
			...{ rating: "Unproven", reviewer: "Marrowick Checkers", claimant: "Ilan Stroud" },
			...{ url: "https://checker.example/linnet", published: "2025-03-06" },
			appearances: ["https://courier.example/linnet", "https://northwire.example/1"],
		},
	]);
});

test("the forms that pages give it are read alike", () => {
	const rating = { "@type": "Rating", ratingValue: "2", bestRating: "5" };
	const [review] = read({
		"@graph": [
			{ ...whole, reviewRating: rating, author: "Checkers", itemReviewed: [{ name: "x" }] },
		],
	});
	expect(review).toMatchObject({ rating: "2 of 5", reviewer: "Checkers", appearances: [] });
	const { claimReviewed, ...without } = whole;
	const item = { "@type": "Claim", text: claimReviewed };
	expect(read({ ...without, itemReviewed: item })).toMatchObject([{ claim: claimReviewed }]);
});

test("a review of nothing, an odd address and a page of hundreds are kept small", () => {
	expect(read({ "@type": "ClaimReview", reviewRating: {} })).toEqual([]);
	expect(read({ ...whole, url: "javascript:alert(1)" })[0]?.url).toBeUndefined();
	expect(read(Array.from({ length: 300 }, () => whole))).toHaveLength(50);
	expect(read({ ...whole, claimReviewed: "x ".repeat(9_000) })[0]?.claim.length).toBeLessThan(
		2_001,
	);
});

test("no JSON makes it throw", () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
			const review = { ...whole, itemReviewed: one, reviewRating: other, author: one, url: other };
			expect(readClaimReviews(readJsonLd([JSON.stringify(review)])).length).toBeLessThan(51);
		}),
	);
});
