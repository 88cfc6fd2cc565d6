// A light cut of text into words, numbers and marks, for reading dates and quantities.

/** A run of letters, a run of digits, one mark, or a line break. */
export type TimeToken = {
	readonly start: number;
	readonly end: number;
	/** In lower case. */
	readonly word: string;
	readonly kind: "word" | "number" | "mark" | "break";
	readonly capital: boolean;
	/** Whether it follows the token before it without a space. */
	readonly joined: boolean;
};

const tokenShape = /(\p{L}[\p{L}\p{M}]*)|(\d+)|(\n+)|([^\s\p{L}\d])/gu;

/** The tokens of a text in order. Linear in its length. */
export function cutTimeTokens(text: string): readonly TimeToken[] {
	const tokens: TimeToken[] = [];
	let lastEnd = -1;
	for (const match of text.matchAll(tokenShape)) {
		const [form, letters, digits, lines] = match;
		const start = match.index;
		const end = start + form.length;
		const word = letters === undefined ? form : letters.toLowerCase();
		tokens.push({
			start,
			end,
			word,
			kind: kindOf(letters, digits, lines),
			capital: letters !== undefined && letters.charAt(0) !== word.charAt(0),
			joined: start === lastEnd,
		});
		lastEnd = end;
	}
	return tokens;
}

function kindOf(
	letters: string | undefined,
	digits: string | undefined,
	lines: string | undefined,
): TimeToken["kind"] {
	if (letters !== undefined) return "word";
	if (digits !== undefined) return "number";
	return lines === undefined ? "mark" : "break";
}
