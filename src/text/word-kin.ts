// Which words are used for one another: "purchase" for "buy", "closure" for "close".

import { loadWordKin } from "./weights/load-word-kin.ts";

const none: ReadonlyMap<string, number> = new Map();

/**
 * The kin of a stem (see `stemWord`) with the strength of each tie, 0 to 1; empty for most words.
 * Two words are kin where WordNet relates common senses of them and their vectors in news text lie
 * near each other; docs/notes/claims.md tells what that is worth.
 */
export function kinOf(stem: string): ReadonlyMap<string, number> {
	return loadWordKin().get(stem) ?? none;
}
