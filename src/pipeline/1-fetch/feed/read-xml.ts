// XML to a small tree with namespaces, languages and bases resolved. Never fails: what is
// ill-formed is repaired and told, what is too much is left out and told.

import type { Problem } from "../../../news/skip.ts";
import { decodeReferences } from "./decode-references.ts";
import { namespacePrefixes } from "./namespaces.data.ts";
import { type MarkupTag, readMarkup } from "./read-markup.ts";

/** An element by the prefix that we know its namespace by ("dc:creator"), in lower case. */
export type XmlElement = {
	readonly name: string;
	/** The name without any prefix. */
	readonly local: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly XmlNode[];
	/** `xml:lang` in force here; empty where it was taken back, undefined where none was given. */
	readonly language: string | undefined;
	/** The `xml:base` values from the outermost to this one, not yet joined. */
	readonly bases: readonly string[];
};

export type XmlNode = XmlElement | string;

export type XmlDocument = {
	/** The elements on the outermost level; one, in a well-formed document. */
	readonly roots: readonly XmlElement[];
	readonly problems: readonly Problem[];
};

/** Deeper elements are left out, their text is kept. */
const xmlDepthMax = 200;

/** A document is read up to this many elements. */
const xmlElementsMax = 500_000;

/** How many namespace prefixes may be in force; no feed has a tenth of it. */
const prefixesMax = 200;

/** How much of one text is read, in UTF-16 code units: longer than any newspaper. */
export const textLengthMax = 2_000_000;

/** How many `xml:base` values around an element count. */
const basesMax = 16;

type Open = {
	readonly raw: string;
	readonly element: XmlElement;
	readonly children: XmlNode[];
	readonly prefixes: ReadonlyMap<string, string>;
};

const noPrefixes: ReadonlyMap<string, string> = new Map();

/**
 * Reads XML. `isFull` is asked at every element and ends the reading by answering true.
 * Time and memory are linear in the length of the text.
 */
export function readXml(text: string, isFull: (name: string) => boolean): XmlDocument {
	const builder = new TreeBuilder(isFull);
	// A declaration that forgets its question mark would swallow the document.
	readMarkup(text.replace(/^[\s\uFEFF]*<\?xml[^>]*>/i, ""), "xml", {
		open: (tag) => builder.open(tag),
		close: (name) => builder.close(name),
		text: (raw) => builder.text(decodeReferences(raw.slice(0, textLengthMax))),
		literal: (literal) => builder.text(literal.slice(0, textLengthMax)),
	});
	return builder.finish();
}

class TreeBuilder {
	readonly #roots: XmlElement[] = [];
	readonly #stack: Open[] = [];
	readonly #problems = new Map<string, string>();
	readonly #isFull: (name: string) => boolean;
	/** Open elements by raw name, so that a stray end tag costs no search. */
	readonly #openNames = new Map<string, number>();
	#skippedDepth = 0;
	#elements = 0;

	constructor(isFull: (name: string) => boolean) {
		this.#isFull = isFull;
	}

	open(tag: MarkupTag): boolean {
		this.#elements++;
		const parent = this.#stack.at(-1);
		if (this.#stack.length >= xmlDepthMax) {
			this.#tell("too-deep", `Elements deeper than ${xmlDepthMax} levels are left out.`);
			if (!tag.closed) this.#skippedDepth++;
			return true;
		}
		const opened = openElement(tag, parent);
		if (this.#elements > xmlElementsMax || this.#isFull(opened.element.name)) {
			this.#tell("too-many", "The feed is longer than what is read of one; the rest is left out.");
			return false;
		}
		(parent?.children ?? this.#roots).push(opened.element);
		if (!tag.closed) {
			this.#stack.push(opened);
			this.#openNames.set(opened.raw, (this.#openNames.get(opened.raw) ?? 0) + 1);
		}
		return true;
	}

	close(name: string): void {
		if (this.#skippedDepth > 0) {
			this.#skippedDepth--;
			return;
		}
		const raw = name.toLowerCase();
		if ((this.#openNames.get(raw) ?? 0) === 0) {
			this.#tell("stray-end-tag", `An end tag "${name.slice(0, 40)}" closes nothing.`);
			return;
		}
		while (this.#pop() !== raw) {
			this.#tell("unclosed-element", "An element is not closed before the one around it.");
		}
	}

	text(text: string): void {
		const siblings = this.#stack.at(-1)?.children;
		if (siblings === undefined || text === "") return;
		if (text.length >= textLengthMax) this.#tell("too-long", "A text is cut: it is too long.");
		const last = siblings.at(-1);
		if (typeof last === "string") siblings[siblings.length - 1] = last + text;
		else siblings.push(text);
	}

	finish(): XmlDocument {
		if (this.#stack.length > 0) this.#tell("unclosed-element", "The document ends too early.");
		const problems = [...this.#problems].map(([code, detail]) => ({ code, detail }));
		return { roots: this.#roots, problems };
	}

	#pop(): string | undefined {
		const raw = this.#stack.pop()?.raw;
		if (raw !== undefined) this.#openNames.set(raw, (this.#openNames.get(raw) ?? 1) - 1);
		return raw;
	}

	#tell(code: string, detail: string): void {
		if (!this.#problems.has(code)) this.#problems.set(code, detail);
	}
}

function openElement(tag: MarkupTag, parent: Open | undefined): Open {
	const raw = tag.name.toLowerCase();
	const prefixes = declaredPrefixes(tag.attributes, parent?.prefixes ?? noPrefixes);
	const attributes = readAttributes(tag.attributes, prefixes);
	const children: XmlNode[] = [];
	const base = attributes.get("xml:base");
	const bases = parent?.element.bases ?? [];
	const element: XmlElement = {
		name: qualify(raw, prefixes, false),
		local: raw.slice(raw.lastIndexOf(":") + 1),
		attributes,
		children,
		language: attributes.get("xml:lang") ?? parent?.element.language,
		bases: base === undefined || bases.length >= basesMax ? bases : [...bases, base],
	};
	return { raw, element, children, prefixes };
}

function readAttributes(
	raw: ReadonlyMap<string, string>,
	prefixes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
	// Most elements have none: they share the one empty map.
	if (raw.size === 0) return raw;
	const attributes = new Map<string, string>();
	for (const [name, value] of raw) {
		attributes.set(qualify(name.toLowerCase(), prefixes, true), decodeReferences(value));
	}
	return attributes;
}

/** The prefixes in force with the declarations of a tag: document prefix to ours. */
function declaredPrefixes(
	attributes: ReadonlyMap<string, string>,
	outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
	let prefixes: Map<string, string> | undefined;
	for (const [name, value] of attributes) {
		if (!/^xmlns(?::|$)/i.test(name) || outer.size > prefixesMax) continue;
		prefixes ??= new Map(outer);
		const prefix = name.slice(6).toLowerCase();
		const uri = decodeReferences(value).trim().toLowerCase().replace(/\/$/, "");
		prefixes.set(prefix, namespacePrefixes.get(uri) ?? prefix);
	}
	return prefixes ?? outer;
}

/** A name with our prefix; one whose prefix was never declared keeps it. */
function qualify(
	name: string,
	prefixes: ReadonlyMap<string, string>,
	isAttribute: boolean,
): string {
	const colon = name.indexOf(":");
	if (colon === -1 && isAttribute) return name;
	const prefix = colon === -1 ? "" : name.slice(0, colon);
	const local = name.slice(colon + 1);
	const ours = prefixes.get(prefix) ?? prefix;
	return ours === "" ? local : `${ours}:${local}`;
}
