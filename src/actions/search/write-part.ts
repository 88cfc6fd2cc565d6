// A part of a search as a reader would type it.

/** `operator:value`, the value in quotation marks where it holds more than letters and digits. */
export function writePart(operator: string, value: string): string {
	const plain = value.replaceAll(/["“”„]/g, " ").trim();
	return /^[\p{L}\p{N}.-]+$/u.test(plain) ? `${operator}:${plain}` : `${operator}:"${plain}"`;
}
