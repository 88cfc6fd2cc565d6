// What a fact-checker published about a claim: theirs, passed on, never ours.

/** A review as its page says it in ClaimReview (schema.org). */
export type ClaimReview = {
	/** The claim in the reviewer's words. */
	readonly claim: string;
	/** The rating in the reviewer's words ("Mostly false"); undefined where none is told. */
	readonly rating: string | undefined;
	/** Who reviewed it. */
	readonly reviewer: string | undefined;
	/** Who is said to have made the claim. */
	readonly claimant: string | undefined;
	readonly url: string | undefined;
	/** The date in the page's own words. */
	readonly published: string | undefined;
	/** Where the claim is said to have appeared. */
	readonly appearances: readonly string[];
};
