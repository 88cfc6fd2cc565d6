// Markup that a feed brings along, made harmless: no script, no style, no address that runs code.

import { decodeReferences } from "./decode-references.ts";
import { readMarkup } from "./read-markup.ts";
import { resolveAddress } from "./resolve-address.ts";
import {
	addressAttributes,
	breakingElements,
	droppedElements,
	keptAttributes,
	keptElements,
	voidElements,
} from "./sanitise-markup.data.ts";

/** Elements nested deeper than this lose their tags; their text stays. */
const depthMax = 100;

/**
 * Well-formed, balanced markup of harmless elements and attributes only, with addresses made
 * absolute against `base`. Text keeps its character references as they were written. Linear in
 * the length; the result is safe to put into a page as it is.
 */
export function sanitiseMarkup(markup: string, base: string | undefined): string {
	const out: string[] = [];
	const open: string[] = [];
	const dropped = new DroppedDepth();
	readMarkup(markup, "html", {
		open: ({ name: tag, attributes, closed }) => {
			if (dropped.opens(tag, closed) || !keptElements.has(tag)) return true;
			const start = `<${tag}${writeAttributes(attributes, base)}`;
			if (voidElements.has(tag)) out.push(`${start} />`);
			else if (closed) out.push(`${start}></${tag}>`);
			else if (open.length < depthMax) {
				out.push(`${start}>`);
				open.push(tag);
			}
			return true;
		},
		close: (tag) => {
			if (dropped.closes(tag)) return;
			const at = open.lastIndexOf(tag);
			if (at === -1) return;
			for (const inner of open.splice(at).reverse()) out.push(`</${inner}>`);
		},
		text: (raw) => {
			if (!dropped.isInside) out.push(raw.replaceAll("<", "&lt;"));
		},
		literal: () => undefined,
	});
	for (const inner of open.reverse()) out.push(`</${inner}>`);
	return out.join("");
}

/** The words of markup without any tag, references decoded, white space folded. */
export function textOfMarkup(markup: string): string {
	const out: string[] = [];
	const dropped = new DroppedDepth();
	const breakAt = (name: string) => {
		if (breakingElements.has(name)) out.push(" ");
	};
	readMarkup(markup, "html", {
		open: ({ name, closed }) => {
			dropped.opens(name, closed);
			breakAt(name);
			return true;
		},
		close: (name) => {
			dropped.closes(name);
			breakAt(name);
		},
		text: (raw) => {
			if (!dropped.isInside) out.push(decodeReferences(raw));
		},
		literal: () => undefined,
	});
	return out.join("").replace(/\s+/g, " ").trim();
}

/** Whether we are inside an element that goes with its content, and how deep. */
class DroppedDepth {
	#name = "";
	#depth = 0;

	get isInside(): boolean {
		return this.#depth > 0;
	}

	/** Takes note of a start tag; answers whether it is left out. */
	opens(tag: string, closed: boolean): boolean {
		if (this.#depth === 0 && droppedElements.has(tag)) {
			if (closed || voidElements.has(tag)) return true;
			this.#name = tag;
			this.#depth = 1;
			return true;
		}
		if (this.#depth > 0 && tag === this.#name && !closed) this.#depth++;
		return this.#depth > 0;
	}

	/** Takes note of an end tag; answers whether it is left out. */
	closes(tag: string): boolean {
		if (this.#depth === 0) return false;
		if (tag === this.#name) this.#depth--;
		return true;
	}
}

function writeAttributes(
	attributes: ReadonlyMap<string, string>,
	base: string | undefined,
): string {
	let written = "";
	for (const [key, raw] of attributes) {
		if (!keptAttributes.has(key)) continue;
		const value = decodeReferences(raw);
		const safe = addressAttributes.has(key) ? resolveAddress(value, base) : value;
		if (safe !== undefined) written += ` ${key}="${escapeAttribute(safe)}"`;
	}
	return written;
}

function escapeAttribute(value: string): string {
	return value
		.replaceAll("&", "&amp;")
		.replaceAll('"', "&quot;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");
}
