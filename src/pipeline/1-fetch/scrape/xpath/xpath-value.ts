// The values of XPath 1.0 and how each becomes another.

import { type MarkupNode, stringOfNode } from "./markup-tree.ts";

export type XPathValue = string | number | boolean | readonly MarkupNode[];

/** A value as a text: of a list, that of its first node. */
export function stringOf(value: XPathValue): string {
	if (typeof value !== "object") return String(value);
	const [first] = value;
	return first === undefined ? "" : stringOfNode(first);
}

/** A value as a number; NaN for what is none. */
export function numberOf(value: XPathValue): number {
	if (typeof value === "number") return value;
	if (typeof value === "boolean") return value ? 1 : 0;
	const text = stringOf(value).trim();
	return text === "" ? Number.NaN : Number(text);
}

/** Whether a value counts as true: a text or list with anything in it, a number but 0. */
export function truthOf(value: XPathValue): boolean {
	if (typeof value === "object") return value.length > 0;
	return typeof value === "number" ? value !== 0 && !Number.isNaN(value) : Boolean(value);
}
