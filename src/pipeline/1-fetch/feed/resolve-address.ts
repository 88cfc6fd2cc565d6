// Addresses as a feed writes them to absolute ones that are safe to follow.

/** What an address in a feed may begin with. Scripts, data and local files are not among them. */
const safeSchemes = new Set(
	"http https ftp mailto tel sms urn tag news nntp feed magnet geo xmpp irc sip doi info".split(
		" ",
	),
);

/**
 * An absolute address from one that may be relative. One that is already absolute stays as
 * written; without a base a relative one does, too. Undefined where the scheme is not safe.
 */
export function resolveAddress(address: string, base: string | undefined): string | undefined {
	const trimmed = address.trim();
	// What browsers ignore inside an address may hide its scheme.
	const bare = stripControls(trimmed);
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
	if (scheme !== undefined) return safeSchemes.has(scheme) ? bare : undefined;
	if (base === undefined || bare === "") return bare;
	try {
		return new URL(bare, base).href;
	} catch {
		return bare;
	}
}

/** Joins the `xml:base` values around an element to the address of the document. */
export function resolveBase(
	bases: readonly string[],
	documentUrl: string | undefined,
): string | undefined {
	return bases.reduce<string | undefined>(
		(outer, base) => usableBase(base, outer) ?? outer,
		documentUrl,
	);
}

/** An absolute http address to resolve others against; undefined where it makes none. */
export function usableBase(address: string, outer: string | undefined): string | undefined {
	try {
		const url = new URL(stripControls(address.trim()), outer);
		return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined;
	} catch {
		return undefined;
	}
}

function stripControls(address: string): string {
	return Array.from(address, (char) => (char < " " || char === "\u007f" ? "" : char)).join("");
}
