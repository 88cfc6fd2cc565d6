// How common a term is in English at large, before any news has come in.

import { commonTerms } from "./terms-frequency.data.ts";

const shares = new Map<string, number>();
for (const [share, stems] of commonTerms) {
	for (const stem of stems.split(/\s+/)) if (stem !== "") shares.set(stem, share);
}

/** The share of documents that we give to a term that is on no list. */
const rareShare = 0.002;

/** The share of English documents that hold a stem, 0 to 1; never 0. */
export function backgroundShare(stem: string): number {
	return shares.get(stem) ?? rareShare;
}
