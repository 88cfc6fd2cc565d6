// A figure as it was told: the number with what blurs it, out of its sentence.

import type { FigureSeries } from "../wire/record.ts";

type Figure = FigureSeries["figures"][number];

/** "at least 14", "2.1 million cubic metres"; the whole words where the number is not in them. */
export function reportedNumber({ quantity, words }: Figure): string {
	const start = quantity.start - words.start;
	const told = words.words.slice(Math.max(0, start), start + quantity.end - quantity.start);
	if (start < 0 || told.trim() === "") return words.words;
	const { approx } = quantity;
	const isTold = approx === undefined || told.toLowerCase().includes(approx.toLowerCase());
	return isTold ? told : `${approx} ${told}`;
}
