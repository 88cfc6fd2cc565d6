// The bytes of a feed to text, and by which name its character set goes.

import { gunzipSync } from "node:zlib";
import type { Problem } from "../../../news/skip.ts";
import { decodeBytes } from "../../../text/decode-bytes.ts";

/** A feed is read up to this many bytes, unpacked. */
export const feedBytesMax = 16 * 1024 * 1024;

export type DecodedFeed = {
	readonly text: string;
	/** As declared, where the bytes agree; else as found. Lower case. */
	readonly encoding: string;
	readonly problems: readonly Problem[];
};

/**
 * Decodes a feed and names its character set by the rules of RFC 7303 and, for `text/xml`, the
 * older RFC 3023: the header's, else the declaration's, else UTF-8, each only where the bytes
 * are in it.
 */
export function decodeFeed(packed: Uint8Array, contentType: string | undefined): DecodedFeed {
	const bytes = unpack(packed);
	const marked = markUtf32(bytes);
	const decoded = decodeBytes(marked, { contentType, kind: "xml" });
	const isAscii = isAsciiOnly(marked);
	const label = declaredLabels(bytes, contentType).find((one) =>
		// What is all ASCII is in every set that contains it.
		isAscii ? isAsciiSuperset(one) : one !== "us-ascii" && whatwgName(one) === decoded.encoding,
	);
	return { ...decoded, encoding: widerSets.get(label ?? "") ?? label ?? decoded.encoding };
}

/** Sitemaps often are gzip files, and say so by their name alone. */
function unpack(bytes: Uint8Array): Uint8Array {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	try {
		return gunzipSync(bytes, { maxOutputLength: feedBytesMax });
	} catch {
		return bytes;
	}
}

/** UTF-32 without a byte order mark gets one: a document begins with `<`. */
function markUtf32(bytes: Uint8Array): Uint8Array {
	const [a, b, c, d] = bytes;
	if (a === 0 && b === 0 && c === 0 && d === 0x3c) {
		return Uint8Array.from([0, 0, 0xfe, 0xff, ...bytes.subarray(0, utf32BytesMax)]);
	}
	if (a === 0x3c && b === 0 && c === 0 && d === 0) {
		return Uint8Array.from([0xff, 0xfe, 0, 0, ...bytes.subarray(0, utf32BytesMax)]);
	}
	return bytes;
}

/** No feed is in UTF-32 in earnest: this much of one is read. */
const utf32BytesMax = 1 << 20;

/** Sets that are read as the wider one that contains them. */
const widerSets: ReadonlyMap<string, string> = new Map([
	["gb2312", "gb18030"],
	["gbk", "gb18030"],
]);

/** The names that header and declaration give, best first. */
function declaredLabels(bytes: Uint8Array, contentType: string | undefined): string[] {
	const mediaType = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, 512));
	const inside = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(start)?.[1];
	const header = /charset\s*=\s*(?:["']\s*)?([\w.:-]{1,40})/i.exec(contentType ?? "")?.[1];
	const isText = mediaType.startsWith("text/");
	return [header, isText ? "us-ascii" : undefined, inside, "utf-8"]
		.filter((label) => label !== undefined)
		.map((label) => label.toLowerCase());
}

/** Zeros are a sign of wide characters. A plain loop: it goes over every byte of every feed. */
function isAsciiOnly(bytes: Uint8Array): boolean {
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i] ?? 0;
		if (byte === 0 || byte > 0x7f) return false;
	}
	return true;
}

function isAsciiSuperset(label: string): boolean {
	const name = whatwgName(label);
	return name !== undefined && !name.startsWith("utf-16");
}

function whatwgName(label: string): string | undefined {
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return undefined;
	}
}
