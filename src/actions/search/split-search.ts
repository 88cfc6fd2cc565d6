// Cuts what was typed into pieces: words, quoted phrases, operators with their values.

export type Piece = {
	readonly start: number;
	readonly end: number;
	readonly isNot: boolean;
	/** What stands before the sign, in lower case; undefined for words. */
	readonly operator: string | undefined;
	readonly sign: string | undefined;
	/** The values, or the words of a piece without operator. */
	readonly values: readonly { readonly text: string; readonly isQuoted: boolean }[];
	/** A quotation mark was opened and never closed. */
	readonly isOpenQuote: boolean;
};

const signs = [">=", "<=", ":", "=", ">", "<"] as const;
const quotes = new Set(['"', "“", "”", "„"]);

/** Pieces in the order in which they were typed; reads each character once. */
export function splitSearch(typed: string): readonly Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	while (at < typed.length) {
		if (/\s/.test(typed.charAt(at))) at++;
		else {
			const piece = readPiece(typed, at);
			pieces.push(piece);
			at = Math.max(piece.end, at + 1);
		}
	}
	return pieces;
}

function readPiece(typed: string, start: number): Piece {
	const isNot = typed.charAt(start) === "-" && /\S/.test(typed.charAt(start + 1));
	const first = isNot ? start + 1 : start;
	const operator = readOperator(typed, first);
	const from = operator === undefined ? first : first + operator.length;
	const { values, end, isOpenQuote } = readValues(typed, from, operator !== undefined);
	return {
		...{ start, end, isNot, values, isOpenQuote },
		operator: operator?.name,
		sign: operator?.sign,
	};
}

/** Letters and then a sign; "https://" and "12:30" are words. */
function readOperator(typed: string, start: number) {
	let at = start;
	while (/[a-zA-Z]/.test(typed.charAt(at))) at++;
	if (at === start) return undefined;
	const sign = signs.find((known) => typed.startsWith(known, at));
	if (sign === undefined || typed.startsWith("://", at)) return undefined;
	const name = typed.slice(start, at).toLowerCase();
	return { name, sign, length: at - start + sign.length };
}

type Values = Pick<Piece, "values" | "end" | "isOpenQuote">;

function readValues(typed: string, start: number, isOperator: boolean): Values {
	const values: { text: string; isQuoted: boolean }[] = [];
	let at = start;
	for (;;) {
		const value = readValue(typed, at, isOperator);
		if (value.text !== "") values.push({ text: value.text, isQuoted: value.isQuoted });
		at = value.end;
		if (value.isOpenQuote) return { values, end: at, isOpenQuote: true };
		if (!isOperator || typed.charAt(at) !== ",") return { values, end: at, isOpenQuote: false };
		at++;
	}
}

function readValue(typed: string, start: number, isOperator: boolean) {
	if (quotes.has(typed.charAt(start))) {
		let end = start + 1;
		while (end < typed.length && !quotes.has(typed.charAt(end))) end++;
		const isOpenQuote = end >= typed.length;
		const text = typed.slice(start + 1, end).trim();
		return { text, isQuoted: true, end: isOpenQuote ? end : end + 1, isOpenQuote };
	}
	let end = start;
	while (end < typed.length && !endsValue(typed, end, isOperator)) end++;
	return { text: typed.slice(start, end), isQuoted: false, end, isOpenQuote: false };
}

function endsValue(typed: string, at: number, isOperator: boolean): boolean {
	const character = typed.charAt(at);
	if (/\s/.test(character) || quotes.has(character)) return true;
	// A comma between digits belongs to a number.
	return isOperator && character === "," && !/^\d,\d{3}(?!\d)/.test(typed.slice(at - 1, at + 5));
}
