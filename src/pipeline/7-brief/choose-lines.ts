// Lines without near-duplicates.

import type { Line } from "../../news/brief.ts";

/** Share of common words from which two lines tell the same. */
const sameShareMin = 0.55;

/** The lines in order that tell something which none before them tells, `linesMax` at most. */
export function chooseLines<T extends { readonly line: Line }>(
	candidates: Iterable<T>,
	linesMax: number,
): readonly T[] {
	const chosen: { readonly candidate: T; readonly words: ReadonlySet<string> }[] = [];
	for (const candidate of candidates) {
		if (chosen.length >= linesMax) break;
		const words = wordsOf(candidate.line.text);
		if (chosen.every((other) => !tellTheSame(words, other.words))) {
			chosen.push({ candidate, words });
		}
	}
	return chosen.map(({ candidate }) => candidate);
}

/** Lines with a number that the other lacks tell the same only if nearly all else is shared. */
const numberedShareMin = 0.85;

function tellTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const differs = [...a, ...b].some((word) => /^\d/.test(word) && !(a.has(word) && b.has(word)));
	return shareOf(a, b) >= (differs ? numberedShareMin : sameShareMin);
}

const plain: ReadonlySet<string> = new Set(
	"the and that was were has had have for with from its said says told this which who will would been are but not into after about".split(
		" ",
	),
);

function wordsOf(text: string): ReadonlySet<string> {
	const words = text.toLowerCase().match(/\d[\d,.]*\d|\d|[\p{L}\p{N}]{3,}/gu) ?? [];
	return new Set(words.filter((word) => !plain.has(word)));
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const word of a) if (b.has(word)) shared++;
	return shared / Math.max(1, Math.min(a.size, b.size));
}
