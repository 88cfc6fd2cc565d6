// The dialects in which a feed is given: by the extension of its address, else by what is asked for.

export type Dialect = "rss" | "atom" | "json" | "ics";

/** What a dialect is served as. */
export const mediaTypes: Readonly<Record<Dialect, string>> = {
	rss: "application/rss+xml; charset=utf-8",
	atom: "application/atom+xml; charset=utf-8",
	json: "application/feed+json; charset=utf-8",
	ics: "text/calendar; charset=utf-8",
};

const asked: readonly (readonly [string, Dialect])[] = [
	["application/atom+xml", "atom"],
	["application/rss+xml", "rss"],
	["application/feed+json", "json"],
	["application/json", "json"],
	["text/calendar", "ics"],
	["application/xml", "atom"],
	["text/xml", "rss"],
];

/** A name that ends in ".atom" without it, and the dialect; undefined where it ends in none. */
export function cutDialect(name: string): { readonly name: string; readonly dialect?: Dialect } {
	const dot = name.lastIndexOf(".");
	const extension = name.slice(dot + 1);
	const dialect = extension === "xml" ? "rss" : extension;
	if (dot <= 0 || !isDialect(dialect)) return { name };
	return { name: name.slice(0, dot), dialect };
}

function isDialect(name: string): name is Dialect {
	return Object.hasOwn(mediaTypes, name);
}

/**
 * The dialect that an Accept header (RFC 9110, section 12.5.1) wants most; Atom where it wants
 * none of ours more than another. Never throws.
 */
export function negotiateDialect(accept: string | undefined): Dialect {
	let best: { readonly dialect: Dialect; readonly weight: number } | undefined;
	for (const part of (accept ?? "").slice(0, 2_000).split(",")) {
		const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
		const dialect = asked.find(([type]) => type === name)?.[1];
		if (dialect === undefined) continue;
		const weight = weightOf(parameters);
		if (weight > (best?.weight ?? 0)) best = { dialect, weight };
	}
	return best?.dialect ?? "atom";
}

function weightOf(parameters: readonly string[]): number {
	const told = parameters.find((parameter) => parameter.startsWith("q="));
	if (told === undefined) return 1;
	const weight = Number(told.slice(2));
	return weight >= 0 && weight <= 1 ? weight : 0;
}
