// Takes quotation marks off quoted words.

import { trimEndMarks, trimStartMarks } from "../../text/trim-marks.ts";

/** Words without the quotation marks around them, and without a comma before the last. */
export function bareQuote(words: string): string {
	return trimEndMarks(trimStartMarks(words, "\"“”'‘’"), "\"“”'‘’,");
}
