// What printing needs to know of the terminal, and the small forms that all of it shares.

import { type Line, numbersOf, type Sources } from "../../actions/dossier-page/number-sources.ts";
import type { Style } from "./style.ts";

/** `width` in columns. */
export type Paper = { readonly width: number; readonly style: Style };

/** The line's words with the numbers of its sources behind them: "… on Monday. [1,3]". */
export function withNumbers(line: Line, sources: Sources, { style }: Paper): string {
	const numbers = numbersOf(line, sources);
	return numbers.length === 0 ? line.text : `${line.text} ${style.dim(`[${numbers.join(",")}]`)}`;
}

/** Words on one line, without the quotation marks that they stand in. */
export function unquote(words: string): string {
	const line = words.replaceAll(/\s+/g, " ").trim();
	return /^["“]/u.test(line) ? line.slice(1).replace(/,?["”]$/u, "") : line;
}

/** "1 article", "2 articles". */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
