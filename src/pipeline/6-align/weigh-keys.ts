// How much a word tells about which claim a statement makes, within one story.

import { stemWord } from "../../text/stem-word.ts";
import type { Gist } from "./gist.ts";
import { genericWords, roleWords } from "./light.data.ts";

/** The weight of a key in this story, from about 0.2 (in every statement) to about 3. */
export type KeyWeights = (key: string) => number;

/** Weight of a word that fits every statement, against one with a meaning of its own. */
const genericShare = 0.3;

/**
 * Inverse document frequency over the distinct contents of a story: words that all its statements
 * share tell nothing. Small stories are eased towards equal weights.
 */
export function weighKeys(gists: readonly Gist[]): KeyWeights {
	const counts = new Map<string, number>();
	const contents = new Map(gists.map((gist) => [gist.content, gist]));
	for (const { keys } of contents.values()) {
		for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const total = contents.size + 8;
	const weights = new Map<string, number>();
	for (const [key, count] of counts) {
		const share = genericStems.has(key) ? genericShare : 1;
		weights.set(key, share * Math.min(3, 0.2 + 0.5 * Math.log(total / (count + 1))));
	}
	return (key) => weights.get(key) ?? 1;
}

const genericStems: ReadonlySet<string> = new Set([...genericWords, ...roleWords].map(stemWord));
