// The part of the API that citations need.

import type { ClaimCitation } from "../wire/standards.ts";
import { call } from "./api.ts";

/** The citation of a claim, with the archived words of each party. */
export function fetchCitation(story: string, claim: string): Promise<ClaimCitation> {
	return call<ClaimCitation>(citationPath(story, claim));
}

/** The address of a citation below the API. */
export function citationPath(story: string, claim: string): string {
	return `/stories/${encodeURIComponent(story)}/claims/${encodeURIComponent(claim)}/citation`;
}
