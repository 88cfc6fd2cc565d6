// The part of the API that citations need.

import { client } from "./api.ts";

/** The citation of a claim, with the archived words of each party. */
export function fetchCitation(id: string, claim: string) {
	return client("GET /stories/{id}/claims/{claim}/citation", { path: { id, claim } });
}

/** The address of a citation below the API. */
export function citationPath(story: string, claim: string): string {
	return `/stories/${encodeURIComponent(story)}/claims/${encodeURIComponent(claim)}/citation`;
}
