// A figure's number as it was told.

import type { Dossier } from "../actions/get-dossier.ts";

type Figure = Dossier["figures"][number]["figures"][number];

/** "over 1,000": the digits or words of the report, with what blurs them. */
export function reportedNumber({ quantity, words }: Figure): string {
	const start = quantity.start - words.start;
	const told = words.words.slice(Math.max(0, start), start + quantity.end - quantity.start);
	const number = start >= 0 && told !== "" ? told : words.words;
	const { approx } = quantity;
	return approx === undefined || number.includes(approx) ? number : `${approx} ${number}`;
}
