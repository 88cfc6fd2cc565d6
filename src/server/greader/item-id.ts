// Ids of items in the Google Reader API: one 64-bit number, written in three ways.

const tag = "tag:google.com,2005:reader/item/";

/** The long form: "tag:google.com,2005:reader/item/000000000000001f". */
export function longItemId(number: number): string {
	return tag + number.toString(16).padStart(16, "0");
}

/**
 * The number of an id: the long form, its sixteen hexadecimal digits alone, or a decimal number.
 * Undefined for what is none of them, and for a number that no item of ours can have. Sixteen
 * digits without a letter are hexadecimal where they begin with a zero, as ours do.
 */
export function parseItemId(text: string): number | undefined {
	const id = text.trim();
	if (id.startsWith(tag)) return readHex(id.slice(tag.length));
	if (/^0x[\da-f]{1,16}$/i.test(id)) return readHex(id.slice(2));
	if (/^[\da-f]{16}$/i.test(id) && (id.startsWith("0") || /[a-f]/i.test(id))) return readHex(id);
	return /^\d{1,16}$/.test(id) ? known(Number(id)) : undefined;
}

function readHex(digits: string): number | undefined {
	return /^[\da-f]{1,16}$/i.test(digits) ? known(Number.parseInt(digits, 16)) : undefined;
}

function known(number: number): number | undefined {
	return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
