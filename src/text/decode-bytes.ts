// Bytes of a page, feed or file to text, whatever character set they are in or claim to be in.

import type { Problem } from "../news/skip.ts";
import { guessEncoding, looksLikeUtf16 } from "./guess-encoding.ts";

/** The text of some bytes, the encoding that was used (WHATWG name), and what was wrong. */
export type Decoded = {
	readonly text: string;
	readonly encoding: string;
	readonly problems: readonly Problem[];
};

/** What is known of the bytes beside themselves. */
export type DecodeOptions = {
	/** The `Content-Type` header, parameters included. */
	readonly contentType?: string | undefined;
	/** Says where the bytes may name their own encoding: `<meta>`, the XML declaration, nowhere. */
	readonly kind: "html" | "xml" | "text";
};

type Found = { readonly encoding: string; readonly by: "bom" | "declared" | "guessed" };

/** How far into a page a `<meta charset>` is believed, in bytes; browsers look at 1,024. */
const metaScanBytesMax = 8192;

/** The share of broken characters among the non-ASCII ones up to which UTF-8 is kept. */
const brokenShareMax = 0.2;

/**
 * Decodes bytes: byte order mark, then `Content-Type`, then what the bytes say of themselves,
 * then a guess. A declaration that the bytes contradict is not believed: valid UTF-8 with
 * non-ASCII characters is UTF-8 whatever it is declared as in a single-byte set, and bytes that
 * are not UTF-8 are not read as such. Never throws; bytes that fit nothing become U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions): Decoded {
	const bom = encodingOfBom(bytes);
	if (bom !== undefined) return finish(bytes, { encoding: bom, by: "bom" }, []);
	const wide = looksLikeUtf16(bytes);
	if (wide !== undefined) return finish(bytes, { encoding: wide, by: "guessed" }, []);
	const declared = declaredEncoding(bytes, options);
	const utf8 = decodeStrictly(bytes, "utf-8");
	if (utf8 !== undefined && (declared === undefined || isContradictedByUtf8(declared, bytes))) {
		const problems =
			declared === undefined || declared === "utf-8" || utf8.length === bytes.length
				? []
				: [problem("lying-charset", `The page says ${declared} but its bytes are UTF-8.`)];
		return { text: utf8, encoding: "utf-8", problems };
	}
	if (declared === undefined || declared === "utf-8") return decodeOddBytes(bytes, declared);
	return finish(bytes, { encoding: declared, by: "declared" }, []);
}

/** Neither valid UTF-8 nor declared as something else. */
function decodeOddBytes(bytes: Uint8Array, declared: string | undefined): Decoded {
	const text = decodeLoosely(bytes, "utf-8");
	if (brokenShare(text) <= brokenShareMax) {
		return {
			text,
			encoding: "utf-8",
			problems: [problem("broken-characters", "Some bytes are not UTF-8, the others are.")],
		};
	}
	const encoding = guessEncoding(bytes);
	const detail =
		declared === undefined
			? `The page names no character set; read as ${encoding}.`
			: `The page says ${declared} but is not; read as ${encoding}.`;
	return finish(bytes, { encoding, by: "guessed" }, [problem("guessed-charset", detail)]);
}

function finish(bytes: Uint8Array, { encoding, by }: Found, problems: Problem[]): Decoded {
	const text =
		encoding === "utf-32le" || encoding === "utf-32be"
			? decodeUtf32(bytes, encoding === "utf-32le")
			: decodeLoosely(bytes, encoding);
	const broken = by !== "guessed" && text.includes("\uFFFD");
	return {
		text,
		encoding,
		problems: broken
			? [...problems, problem("broken-characters", `Some bytes are not ${encoding}.`)]
			: problems,
	};
}

function problem(code: string, detail: string): Problem {
	return { code, detail };
}

function encodingOfBom(bytes: Uint8Array): string | undefined {
	const [a, b, c, d] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
	if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
	if (a === 0xfe && b === 0xff) return "utf-16be";
	return a === 0 && b === 0 && c === 0xfe && d === 0xff ? "utf-32be" : undefined;
}

/** The encoding that the header, else the bytes themselves, name, by its WHATWG name. */
function declaredEncoding(bytes: Uint8Array, options: DecodeOptions): string | undefined {
	const header = /charset\s*=\s*(?:["']\s*)?([\w.:-]{1,40})/i.exec(options.contentType ?? "")?.[1];
	const fromHeader = header === undefined ? undefined : knownEncoding(header);
	if (fromHeader !== undefined || options.kind === "text") return fromHeader;
	const start = decodeLoosely(bytes.subarray(0, metaScanBytesMax), "latin1");
	const inside =
		options.kind === "xml"
			? /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(start)
			: /<meta[^>]{0,300}?charset\s*=\s*(?:["']\s*)?([\w.:-]{1,40})/i.exec(start);
	const named = inside?.[1] === undefined ? undefined : knownEncoding(inside[1]);
	// What could be read byte by byte to find the name is not in UTF-16 (HTML, section 13.2.3.2).
	return named?.startsWith("utf-16") === true ? "utf-8" : named;
}

function knownEncoding(label: string): string | undefined {
	try {
		const { encoding } = new TextDecoder(label);
		return encoding === "x-user-defined" ? "windows-1252" : encoding;
	} catch {
		return undefined;
	}
}

/**
 * Whether valid UTF-8 outweighs a declaration. A text in another set is next to never valid
 * UTF-8 by chance, except where it is all ASCII or escapes (ISO-2022-JP).
 */
function isContradictedByUtf8(declared: string, bytes: Uint8Array): boolean {
	return declared !== "iso-2022-jp" || bytes.some((byte) => byte > 0x7f);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function decodeLoosely(bytes: Uint8Array, encoding: string): string {
	return new TextDecoder(encoding).decode(bytes);
}

function brokenShare(text: string): number {
	let broken = 0;
	let wide = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 0x7f) wide++;
		if (code === 0xfffd) broken++;
	}
	return wide === 0 ? 0 : broken / wide;
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts: string[] = [];
	for (let i = 4; i + 4 <= bytes.byteLength; i += 4) {
		const code = view.getUint32(i, littleEndian);
		const valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
		parts.push(valid ? String.fromCodePoint(code) : "\uFFFD");
	}
	return parts.join("");
}
