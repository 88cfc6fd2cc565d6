// Character references to characters: the five of XML, the named ones of HTML and numbers, and
// nothing that a document declares itself.

import { parseDocument } from "htmlparser2";

/** References with a semicolon, or a number without one; names have at most 31 letters. */
const reference = /&(?:#[xX]([0-9a-fA-F]{1,8});?|#(\d{1,10});?|([a-zA-Z][a-zA-Z0-9]{1,30});)/g;

/** Names that were looked up, with their characters; only names of HTML are kept. */
const known = new Map<string, string>([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
]);

/** Windows-1252 where Unicode has control characters: what people mean by `&#146;`. */
const windows1252 = new TextDecoder("windows-1252");

/**
 * Replaces character references, once: `&amp;lt;` becomes `&lt;`. A name that HTML does not know
 * stays as it is, and so does anything that only looks like a reference. Linear in the length.
 */
export function decodeReferences(raw: string): string {
	if (!raw.includes("&")) return raw;
	return raw.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
		if (name !== undefined) return decodeName(name) ?? whole;
		const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
		return characterOf(code) ?? whole;
	});
}

/** Control characters U+0080 to U+009F to what Windows-1252 means by them. */
export function repairControls(text: string): string {
	return text.replace(/[\u0080-\u009f]/g, (char) => characterOf(char.charCodeAt(0)) ?? char);
}

/** Whether HTML knows a name without the ampersand and semicolon ("eacute"). */
export function isReferenceName(name: string): boolean {
	return decodeName(name) !== undefined;
}

function decodeName(name: string): string | undefined {
	const seen = known.get(name);
	if (seen !== undefined) return seen;
	const node = parseDocument(`&${name};`).firstChild;
	const text = node !== null && "data" in node ? String(node.data) : "";
	if (text === "" || text.includes(";") || text.startsWith("&")) return undefined;
	known.set(name, text);
	return text;
}

function characterOf(code: number): string | undefined {
	if (code >= 0x80 && code <= 0x9f) return windows1252.decode(Uint8Array.of(code));
	const isControl = code < 0x20 && code !== 9 && code !== 10 && code !== 13;
	if (isControl || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
	return String.fromCodePoint(code);
}
