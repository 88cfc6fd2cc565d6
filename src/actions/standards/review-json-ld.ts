// Fact-checks that pages published as data, passed on as their reviewers', beside the claim they are of.

import type { Article } from "../../news/article.ts";
import type { Claim } from "../../news/claim.ts";
import type { ClaimReview } from "../../news/claim-review.ts";
import type { LinkedData } from "./article-json-ld.ts";

/** The reviews that the articles of a story published, each once. */
export function listReviews(articles: readonly Article[]): readonly ClaimReview[] {
	const reviews = articles.flatMap(({ claimReviews }) => claimReviews ?? []);
	const keyOf = ({ claim, reviewer, url }: ClaimReview) => `${reviewer}\n${url}\n${claim}`;
	return [...new Map(reviews.map((review) => [keyOf(review), review])).values()];
}

/** Share of the words of one that the other has, from which both count as of one claim. */
const sharedShareMin = 0.6;

const wordsMin = 3;

/**
 * The claim that a review is of: the one with words that share most of theirs with the review's.
 * None where none are near enough; a review never changes a claim.
 */
export function matchReview(review: ClaimReview, claims: readonly Claim[]): Claim | undefined {
	const wanted = wordsOf(review.claim);
	let best: { readonly claim: Claim; readonly share: number } | undefined;
	for (const claim of claims) {
		const told = [claim.wording, ...claim.positions.flatMap(({ words }) => words)];
		const share = Math.max(...told.map(({ words }) => shareOf(wanted, wordsOf(words))));
		if (share > (best?.share ?? 0)) best = { claim, share };
	}
	return best !== undefined && best.share >= sharedShareMin ? best.claim : undefined;
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const shared = [...one].filter((word) => other.has(word)).length;
	const smaller = Math.min(one.size, other.size);
	return smaller < wordsMin ? 0 : shared / Math.max(one.size, other.size);
}

/** The words that tell one claim from another: short ones are mostly grammar. */
function wordsOf(text: string): ReadonlySet<string> {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(words.filter((word) => word.length > 3 || /\d/.test(word)));
}

/** The review as linked data, by who made it. */
export function reviewJsonLd(review: ClaimReview, claim: string | undefined): LinkedData {
	const { reviewer, rating, url, published, claimant, appearances } = review;
	return {
		...{ "@type": "ClaimReview", claimReviewed: review.claim },
		...(url !== undefined && { url }),
		...(published !== undefined && { datePublished: published }),
		...(reviewer !== undefined && { author: { "@type": "Organization", name: reviewer } }),
		...(rating !== undefined && { reviewRating: { "@type": "Rating", alternateName: rating } }),
		itemReviewed: {
			"@type": "Claim",
			...(claim !== undefined && { "@id": claim }),
			...(claimant !== undefined && { author: { "@type": "Person", name: claimant } }),
			...(appearances.length > 0 && { appearance: appearances.map((one) => ({ url: one })) }),
		},
	};
}
