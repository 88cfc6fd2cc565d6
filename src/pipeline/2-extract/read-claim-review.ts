// The fact-checks that a page publishes as data (schema.org's ClaimReview).

import type { ClaimReview } from "../../news/claim-review.ts";
import { type LdNode, listOf, stringOf, typesOf } from "./read-json-ld.ts";

/** Reviews of one page; a list of all that an outlet ever checked is no article. */
const reviewsMax = 50;

const textLengthMax = 2_000;

/**
 * The reviews among the objects of a page, as it tells them. A review without the claim that it
 * is of is left out. Never throws.
 */
export function readClaimReviews(nodes: readonly LdNode[]): readonly ClaimReview[] {
	const reviews: ClaimReview[] = [];
	for (const node of nodes) {
		if (reviews.length >= reviewsMax) break;
		if (!typesOf(node).includes("ClaimReview")) continue;
		const review = readReview(node);
		if (review !== undefined) reviews.push(review);
	}
	return reviews;
}

function readReview(node: LdNode): ClaimReview | undefined {
	const item = firstNode(node["itemReviewed"]);
	const claim = textOf(node["claimReviewed"]) ?? textOf(item?.["text"]) ?? textOf(item?.name);
	if (claim === undefined) return undefined;
	const rating = firstNode(node["reviewRating"]);
	return {
		claim,
		rating: textOf(rating?.["alternateName"]) ?? textOf(rating?.name) ?? scaleOf(rating),
		reviewer: nameOf(node.author) ?? nameOf(node.publisher),
		claimant: nameOf(item?.author),
		url: addressOf(node.url),
		published: textOf(node.datePublished),
		appearances: listOf(item?.["appearance"])
			.concat(listOf(item?.["firstAppearance"]), listOf(item?.["sameAs"]))
			.map((one) => addressOf(one))
			.filter((address) => address !== undefined)
			.slice(0, reviewsMax),
	};
}

/** "2 of 5", where the rating is only a number. */
function scaleOf(rating: LdNode | undefined): string | undefined {
	const [value, best] = [textOf(rating?.["ratingValue"]), textOf(rating?.["bestRating"])];
	if (value === undefined) return undefined;
	return best === undefined ? value : `${value} of ${best}`;
}

function firstNode(value: unknown): LdNode | undefined {
	return listOf(value).find((one): one is LdNode => one !== null && typeof one === "object");
}

function nameOf(value: unknown): string | undefined {
	const [first] = listOf(value);
	return typeof first === "string" ? textOf(first) : textOf(firstNode(value)?.name);
}

function addressOf(value: unknown): string | undefined {
	const node = firstNode(value);
	const text = node === undefined ? textOf(value) : (textOf(node.url) ?? textOf(node["@id"]));
	return text !== undefined && /^https?:\/\//i.test(text) ? text : undefined;
}

function textOf(value: unknown): string | undefined {
	const text = typeof value === "number" ? String(value) : stringOf(value);
	const clean = text?.replaceAll(/\s+/g, " ").trim().slice(0, textLengthMax);
	return clean === undefined || clean === "" ? undefined : clean;
}
