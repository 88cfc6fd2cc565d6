// The part of a text around the words that were searched for, with the words marked.

/** What stands before and after a found word. */
export const foundStart = "\u0001";
export const foundEnd = "\u0002";

const lengthMax = 240;
const leadLength = 60;

/**
 * About 240 characters of the text from just before the first place where a searched word stands.
 * Words match by their first letters, as the search's own stems do, with case and accents folded.
 */
export function makeSnippet(text: string, words: string): string {
	const wanted = wordsOf(words).map(({ form }) => stemOf(form));
	const found = wordsOf(text).filter(({ form }) => wanted.includes(stemOf(form)));
	const first = found[0]?.start ?? 0;
	const start = wordStartBefore(text, Math.max(0, first - leadLength));
	const end = wordStartBefore(text, Math.min(text.length, start + lengthMax));
	let snippet = start > 0 ? "… " : "";
	let at = start;
	for (const { start: from, form } of found) {
		const to = from + form.length;
		if (from < at || to > end) continue;
		snippet += `${text.slice(at, from)}${foundStart}${text.slice(from, to)}${foundEnd}`;
		at = to;
	}
	snippet += text.slice(at, end).trimEnd();
	return `${snippet}${end < text.length ? " …" : ""}`.replaceAll(/\s*\n\s*/g, " ");
}

type Word = { readonly start: number; readonly form: string };

function wordsOf(text: string): Word[] {
	return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index, 0: form }) => ({
		start: index,
		form,
	}));
}

/** A rough stem: enough to find again in the text what the index found. */
function stemOf(word: string): string {
	const folded = word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
	return folded.replace(/(?:ies|ing|ed|es|s|y|e)$/, "") || folded;
}

function wordStartBefore(text: string, at: number): number {
	if (at >= text.length) return text.length;
	const space = text.lastIndexOf(" ", at);
	return space < 0 ? at : space + 1;
}
