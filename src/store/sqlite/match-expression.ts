// What a person types into a search field as an FTS5 match expression.

/** Words beyond this are ignored: nobody types more, and every one costs a scan. */
const termsMax = 12;

/**
 * Every word must occur; words in double quotes must occur side by side; the last word may be the
 * beginning of one. Nothing of FTS5's own syntax gets through, so no input is an error. Undefined
 * where the input has no word.
 */
export function matchExpression(typed: string): string | undefined {
	const terms = typed
		.split('"')
		.flatMap((part, index) => (index % 2 === 1 ? [words(part).join(" ")] : words(part)))
		.filter((term) => term !== "")
		.slice(0, termsMax);
	const last = terms.at(-1);
	if (last === undefined) return undefined;
	const open = /[\p{L}\p{N}]$/u.test(typed) && last.length > 2 ? "*" : "";
	return `${terms.map((term) => `"${term}"`).join(" ")}${open}`;
}

function words(text: string): string[] {
	return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
