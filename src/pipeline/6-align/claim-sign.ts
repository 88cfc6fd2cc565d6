// Whether a claim is what its statements say, or what they say is not so.

import type { Gist } from "./gist.ts";

/** What a claim says is what is asserted; a claim that is only ever negated is a negative one. */
export function signOf(gists: readonly Gist[]): 1 | -1 {
	const positive = gists.some(({ sign }) => sign === 1);
	const deniedAsWorded = gists.some(({ sign, negated }) => sign === -1 && !negated);
	return positive || deniedAsWorded ? 1 : -1;
}
