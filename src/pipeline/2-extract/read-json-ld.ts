// What a page says of itself in JSON-LD (schema.org).

/** A JSON value as it came; read only through the functions of this file. */
export type LdNode = {
	readonly [key: string]: unknown;
	readonly "@type"?: unknown;
	readonly url?: unknown;
	readonly mainEntityOfPage?: unknown;
	readonly name?: unknown;
	readonly headline?: unknown;
	readonly author?: unknown;
	readonly creator?: unknown;
	readonly publisher?: unknown;
	readonly datePublished?: unknown;
	readonly dateModified?: unknown;
	readonly dateCreated?: unknown;
	readonly articleBody?: unknown;
	readonly liveBlogUpdate?: unknown;
	readonly articleSection?: unknown;
	readonly keywords?: unknown;
	readonly description?: unknown;
	readonly image?: unknown;
	readonly inLanguage?: unknown;
	readonly isAccessibleForFree?: unknown;
	readonly contentUrl?: unknown;
	readonly caption?: unknown;
};

/** How many objects of one page are looked at. */
const nodesMax = 5000;

/** The longest script that is parsed, in UTF-16 code units. */
const scriptLengthMax = 5_000_000;

/**
 * All objects in the scripts that have a type, outer ones first. A script that is not JSON is
 * mended where that is simple (comments, raw line breaks, commas before a bracket), else left out.
 */
export function readJsonLd(scripts: readonly string[]): LdNode[] {
	const found: LdNode[] = [];
	const queue: unknown[] = scripts.map(parseLoosely);
	let seen = 0;
	for (let at = 0; at < queue.length && seen < nodesMax; at++) {
		const value = queue[at];
		if (value === null || typeof value !== "object") continue;
		seen++;
		if (!Array.isArray(value) && typesOf(value as LdNode).length > 0) found.push(value as LdNode);
		for (const inner of Object.values(value).slice(0, nodesMax)) {
			if (inner !== null && typeof inner === "object") queue.push(inner);
		}
	}
	return found;
}

/** The types of an object, without their namespace. */
export function typesOf(node: LdNode): string[] {
	const type = node["@type"];
	return (Array.isArray(type) ? type : [type])
		.filter((name): name is string => typeof name === "string")
		.map((name) => name.replace(/^.*[/#:]/, ""));
}

/** The strings of a property: texts, names of objects, and lists of either. */
export function stringsOf(value: unknown): string[] {
	return listOf(value).flatMap((one) => {
		if (typeof one === "string") return [one];
		if (typeof one === "number") return [String(one)];
		if (one === null || typeof one !== "object") return [];
		const { name, "@value": literal } = one as { name?: unknown; "@value"?: unknown };
		return listOf(name ?? literal).filter((text): text is string => typeof text === "string");
	});
}

/** The first string of a property that is not empty. */
export function stringOf(value: unknown): string | undefined {
	return stringsOf(value).find((text) => text.trim() !== "");
}

/** A property as a list. */
export function listOf(value: unknown): readonly unknown[] {
	if (value === undefined || value === null) return [];
	return Array.isArray(value) ? value : [value];
}

function parseLoosely(script: string): unknown {
	if (script.length > scriptLengthMax) return undefined;
	const bare = withoutClosing(script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, ""));
	const first = parseJson(bare);
	if (first !== undefined) return first;
	const mended = bare
		.replace(/\p{Cc}+/gu, " ")
		.replace(/,\s?([}\]])/g, "$1")
		.replace(/;\s?$/, "");
	return parseJson(mended);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * A script without the end of a comment or CDATA section around it. By hand: a pattern that looks
 * for it before any white space at the end costs the square of the white space's length.
 */
function withoutClosing(script: string): string {
	const end = script.trimEnd().replace(/;$/, "").trimEnd();
	if (end.endsWith("-->")) return end.slice(0, -3);
	if (!end.endsWith("]]>")) return script;
	const inside = end.slice(0, -3);
	return inside.trimEnd().endsWith("//") ? inside.trimEnd().slice(0, -2) : inside;
}
