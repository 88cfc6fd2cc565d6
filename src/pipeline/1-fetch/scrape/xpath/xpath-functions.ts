// The functions of XPath 1.0 that scraping rules use.

import type { MarkupNode } from "./markup-tree.ts";
import { XPathError } from "./parse-xpath.ts";
import { numberOf, stringOf, truthOf, type XPathValue } from "./xpath-value.ts";

/** Where a function is called. */
export type CallPlace = {
	readonly node: MarkupNode;
	readonly position: number;
	readonly size: number;
};

type Call = (args: readonly XPathValue[], place: CallPlace) => XPathValue;

/** Calls a function by its name; throws an {@link XPathError} for one that is not known. */
export function callXPathFunction(
	name: string,
	args: readonly XPathValue[],
	place: CallPlace,
): XPathValue {
	const call = functions.get(name);
	if (call === undefined) throw new XPathError(`The function "${name}" is not known.`);
	return call(args, place);
}

/** An argument as a text; the node's own where none is given. */
function textAt(args: readonly XPathValue[], at: number, { node }: CallPlace): string {
	return stringOf(args[at] ?? [node]);
}

const given = (args: readonly XPathValue[], at: number): string => stringOf(args[at] ?? "");

/** Texts that functions make are kept short, so that nesting them cannot make one large. */
const textLengthMax = 1_000_000;

function substring(args: readonly XPathValue[]): string {
	const from = Math.round(numberOf(args[1] ?? 1)) - 1;
	const to = args[2] === undefined ? undefined : from + Math.round(numberOf(args[2]));
	return given(args, 0).slice(Math.max(from, 0), to === undefined ? undefined : Math.max(to, 0));
}

function translate(args: readonly XPathValue[]): string {
	const into = Array.from(given(args, 2));
	const map = new Map<string, string>();
	for (const [at, char] of Array.from(given(args, 1)).entries()) {
		if (!map.has(char)) map.set(char, into[at] ?? "");
	}
	return Array.from(given(args, 0), (char) => map.get(char) ?? char).join("");
}

function partAt(text: string, mark: string, side: "before" | "after"): string {
	const at = text.indexOf(mark);
	if (at === -1) return "";
	return side === "before" ? text.slice(0, at) : text.slice(at + mark.length);
}

const functions: ReadonlyMap<string, Call> = new Map<string, Call>([
	["position", (_, { position }) => position],
	["last", (_, { size }) => size],
	["count", ([value]) => (typeof value === "object" ? value.length : 0)],
	["string", (args, place) => textAt(args, 0, place)],
	["number", (args, { node }) => numberOf(args[0] ?? [node])],
	["boolean", ([value = false]) => truthOf(value)],
	["not", ([value = false]) => !truthOf(value)],
	["true", () => true],
	["false", () => false],
	["concat", (args) => args.map(stringOf).join("").slice(0, textLengthMax)],
	["contains", (args) => given(args, 0).includes(given(args, 1))],
	["starts-with", (args) => given(args, 0).startsWith(given(args, 1))],
	["ends-with", (args) => given(args, 0).endsWith(given(args, 1))],
	["substring", substring],
	["substring-before", (args) => partAt(given(args, 0), given(args, 1), "before")],
	["substring-after", (args) => partAt(given(args, 0), given(args, 1), "after")],
	["string-length", (args, place) => textAt(args, 0, place).length],
	["normalize-space", (args, place) => textAt(args, 0, place).replace(/\s+/g, " ").trim()],
	["translate", translate],
	["name", (args, place) => nameOf(args[0], place)],
	["local-name", (args, place) => nameOf(args[0], place).replace(/^[^:]{1,200}:/, "")],
	["round", ([value = 0]) => Math.round(numberOf(value))],
	["floor", ([value = 0]) => Math.floor(numberOf(value))],
	["ceiling", ([value = 0]) => Math.ceil(numberOf(value))],
]);

function nameOf(value: XPathValue | undefined, { node }: CallPlace): string {
	const of = typeof value === "object" ? value[0] : node;
	return of?.name ?? "";
}
