// White space and invisible characters as a reader sees them.

/** Characters that take no room and carry no meaning in a text: NUL, soft hyphen, zero widths. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL bytes are what it looks for.
const invisible = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B\u2060\uFEFF]+/g;

/** Anything to replace: an invisible mark, white space but one plain space. */
const untidy =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
	/[\u0000-\u001F\u007F\u00A0\u00AD\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]| {2}/;

/** The text with runs of white space as one space, none at the ends, and no invisible marks. */
export function squeeze(text: string): string {
	// Most texts are neat already, and looking is cheaper than replacing.
	if (!untidy.test(text)) return text.trim();
	return text.replace(invisible, "").replace(/\s+/g, " ").trim();
}
