// White space and invisible characters as a reader sees them.

/** Characters that take no room and carry no meaning in a text: NUL, soft hyphen, zero widths. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL bytes are what it looks for.
const invisible = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B\u2060\uFEFF]+/g;

/** The text with runs of white space as one space, none at the ends, and no invisible marks. */
export function squeeze(text: string): string {
	return text.replace(invisible, "").replace(/\s+/g, " ").trim();
}
