// How much a word tells about which claim a statement makes, within one story.

import { stemWord } from "../../text/stem-word.ts";
import type { Gist } from "./gist.ts";
import { genericWords, roleWords } from "./light.data.ts";

/** The weights of the keys of one content, in their order, and their sum. */
export type GistWeights = { readonly list: Float64Array; readonly total: number };

export type KeyWeights = {
	/** The weight of a key in this story, from about 0.2 (in every statement) to about 3. */
	readonly of: (key: string) => number;
	/** The weights of a content's keys with their shares in it. */
	readonly ofGist: (gist: Gist) => GistWeights;
};

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
	const of = (key: string) => weights.get(key) ?? 1;
	const known = new Map<Gist, GistWeights>();
	const ofGist = (gist: Gist) => {
		const weighed = known.get(gist) ?? weighGist(gist, of);
		known.set(gist, weighed);
		return weighed;
	};
	return { of, ofGist };
}

function weighGist({ keys, shares }: Gist, weightOf: (key: string) => number): GistWeights {
	const list = Float64Array.from(keys, (key) => weightOf(key) * (shares.get(key) ?? 1));
	return { list, total: list.reduce((sum, weight) => sum + weight, 0) };
}

const genericStems: ReadonlySet<string> = new Set([...genericWords, ...roleWords].map(stemWord));
