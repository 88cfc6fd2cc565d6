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

type JoinedBase = { readonly documentUrl: string | undefined; readonly base: string | undefined };

/** Thousands of elements share one list of bases, which is joined once. */
const joinedBases = new WeakMap<readonly string[], JoinedBase>();

/** Joins the `xml:base` values around an element to the address of the document. */
export function resolveBase(
	bases: readonly string[],
	documentUrl: string | undefined,
): string | undefined {
	if (bases.length === 0) return documentUrl;
	const known = joinedBases.get(bases);
	if (known !== undefined && known.documentUrl === documentUrl) return known.base;
	let base = documentUrl;
	for (const next of bases) base = usableBase(next, base) ?? base;
	joinedBases.set(bases, { documentUrl, base });
	return base;
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
	return hasControl(address) ? Array.from(address).filter(isVisible).join("") : address;
}

function hasControl(address: string): boolean {
	for (let i = 0; i < address.length; i++) {
		const code = address.charCodeAt(i);
		if (code < 0x20 || code === 0x7f) return true;
	}
	return false;
}

function isVisible(char: string): boolean {
	return char >= " " && char !== "\u007f";
}
