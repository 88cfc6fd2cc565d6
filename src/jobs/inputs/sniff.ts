// What kind of file it is, by its name and its first bytes.

export type FileKind =
	| "html"
	| "text"
	| "email"
	| "mbox"
	| "warc"
	| "json-lines"
	| "json"
	| "feed"
	| "feed-list"
	| "gzip"
	| "binary";

const byExtension: Readonly<Record<string, FileKind>> = {
	html: "html",
	htm: "html",
	xhtml: "html",
	txt: "text",
	text: "text",
	md: "text",
	eml: "email",
	mbox: "mbox",
	warc: "warc",
	jsonl: "json-lines",
	ndjson: "json-lines",
	json: "json",
	xml: "feed",
	rss: "feed",
	atom: "feed",
	opml: "feed-list",
	gz: "gzip",
};

/** The kind that a name claims; undefined for a name that claims nothing we know. */
export function kindOfName(name: string): FileKind | undefined {
	const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1];
	return extension === undefined ? undefined : byExtension[extension.toLowerCase()];
}

/** First bytes, as Latin-1 text, of files that cannot be anything else. */
const signatures: readonly (readonly [string, FileKind])[] = [
	["\u001f\u008b", "gzip"],
	["WARC/", "warc"],
	["%PDF-", "binary"],
	["PK\u0003\u0004", "binary"],
	["\u0089PNG", "binary"],
	["\u00ff\u00d8\u00ff", "binary"],
	["GIF8", "binary"],
	["\u007fELF", "binary"],
	["7z\u00bc\u00af", "binary"],
	["Rar!", "binary"],
];

/** Beginnings of texts, for a name that does not tell. */
const beginnings: readonly (readonly [RegExp, FileKind])[] = [
	[/^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) /, "mbox"],
	[/^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID): ?\S/i, "email"],
	[/^\s{0,99}(?:<!doctype html|<html)/i, "html"],
	[/^\s{0,99}(?:<\?xml[^>]{0,99}>\s{0,99})?<opml[\s>]/i, "feed-list"],
	[/^\s{0,99}(?:<\?xml[^>]{0,99}>\s{0,99})?<(?:rss|feed|rdf:RDF|urlset)[\s>]/, "feed"],
	[/^\s{0,99}\{"/, "json-lines"],
];

/**
 * The kind of a file. The bytes decide where they are clear (a gzip named .txt is a gzip), then
 * the name, then whether the bytes can be text at all. `head` is the first few kilobytes.
 */
export function sniffKind(name: string, head: Uint8Array): FileKind {
	const start = Buffer.from(head.subarray(0, 1024)).toString("latin1");
	const signed = signatures.find(([bytes]) => start.startsWith(bytes))?.[1];
	if (signed !== undefined) return signed;
	const named = kindOfName(name);
	if (named === "gzip" || named === "warc") return "binary";
	if (!looksLikeText(head)) return "binary";
	const text = start.replace(/^\u00ef\u00bb\u00bf/, "");
	const begun = beginnings.find(([pattern]) => pattern.test(text))?.[1];
	// Lists of feeds are often named .xml.
	return begun === "feed-list" ? begun : (named ?? begun ?? "text");
}

/** Text has no zero bytes, unless it is UTF-16 with its mark, and few other control characters. */
function looksLikeText(head: Uint8Array): boolean {
	const [first, second] = head;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
	let controls = 0;
	for (const byte of head) {
		if (byte === 0) return false;
		if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
	}
	return controls <= head.length / 50;
}
