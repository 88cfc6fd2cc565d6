// Text that XML 1.0 can hold.

/**
 * The text without the characters that XML 1.0 (section 2.2) has no form for: controls other than
 * tab and line feeds, U+FFFE, U+FFFF, and halves of surrogate pairs.
 */
export function xmlText(text: string): string {
	let clean = "";
	for (const character of text) {
		if (isAllowed(character.codePointAt(0) ?? 0)) clean += character;
	}
	return clean;
}

function isAllowed(code: number): boolean {
	if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
	const isSurrogate = code >= 0xd800 && code <= 0xdfff;
	return !isSurrogate && code !== 0xfffe && code !== 0xffff;
}
