// A link to the page behind it.

import type { InputLimits, Piece } from "./input.ts";

/** Fetches a link. What cannot be fetched is told with its reason. */
export async function* readLink(url: string, _limits: InputLimits): AsyncIterable<Piece> {
	yield { name: url, failed: "Links cannot be read yet." };
}
