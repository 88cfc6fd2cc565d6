// The items of a page or XML document by XPath.

import type { ScrapingRules } from "../../../news/subscription.ts";
import { readJsonItems } from "./json-items.ts";
import type { ScrapedItem, ScrapedItems } from "./scraped-items.ts";
import { evaluateXPath, type PathBudget } from "./xpath/evaluate-xpath.ts";
import { type MarkupNode, parseMarkup, stringOfNode } from "./xpath/markup-tree.ts";
import { parseXPath, type XPath, XPathError } from "./xpath/parse-xpath.ts";
import { stringOf, type XPathValue } from "./xpath/xpath-value.ts";

/** Elements that all paths of a page together may look at. */
const nodesMax = 3_000_000;

const fields = [
	...["Title", "Content", "Uri", "Author", "Timestamp", "Thumbnail", "Categories", "Uid"],
];

/** Reads the items that `xPathItem` selects, or the JSON that `xPathToJson` does. Never throws. */
export function readPathItems(source: string, rules: ScrapingRules): ScrapedItems {
	try {
		const root = parseMarkup(source, /^xml/i.test(rules.kind ?? ""));
		const budget = { nodesLeft: nodesMax };
		const paths: Readonly<Record<string, string | undefined>> = rules.paths ?? {};
		if (/\+json/i.test(rules.kind ?? "")) {
			const script = evaluateXPath(parseXPath(paths["xPathToJson"] ?? ""), root, budget);
			return readJsonItems(rawTextOf(script), rules);
		}
		return readItems({ source, root, budget }, paths);
	} catch (error) {
		if (error instanceof XPathError) return { failed: error.message };
		throw error;
	}
}

type Document = {
	readonly source: string;
	readonly root: MarkupNode;
	readonly budget: PathBudget;
};

function readItems(
	{ source, root, budget }: Document,
	rules: Readonly<Record<string, string | undefined>>,
): ScrapedItems {
	const itemPath = rules["xPathItem"];
	if (itemPath === undefined) return { failed: "There is no rule for items (xPathItem)." };
	const paths = new Map<string, XPath>();
	for (const field of fields) {
		const path = rules[`xPathItem${field}`];
		if (path !== undefined) paths.set(field, parseRule(field, path));
	}
	const found = evaluateXPath(parseRule("Item", itemPath), root, budget);
	if (typeof found !== "object") return { failed: "The rule for items selects no elements." };
	const items = found.slice(0, itemsMax).map((node): ScrapedItem => {
		const values = new Map<string, XPathValue>();
		for (const [field, path] of paths) values.set(field, evaluateXPath(path, node, budget));
		return {
			texts: (field) => textsOf(values.get(field)),
			markup: (field) => markupOf(values.get(field), source),
		};
	});
	return { items };
}

const itemsMax = 1000;

function parseRule(field: string, path: string): XPath {
	try {
		return parseXPath(path);
	} catch (error) {
		if (!(error instanceof XPathError)) throw error;
		throw new XPathError(`The rule for ${field} is not understood: ${error.message}`, {
			cause: error,
		});
	}
}

function textsOf(value: XPathValue | undefined): readonly string[] {
	if (value === undefined) return [];
	return typeof value === "object" ? value.map(stringOfNode) : [stringOf(value)];
}

function markupOf(value: XPathValue | undefined, source: string): string {
	if (value === undefined) return "";
	if (typeof value !== "object") return stringOf(value);
	return value
		.map((node) =>
			node.kind === "element" ? source.slice(node.start, node.end) : escapeText(stringOfNode(node)),
		)
		.join("\n");
}

function escapeText(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** The text of what is selected, scripts included: data stands in them. */
function rawTextOf(value: XPathValue): string {
	const [first] = typeof value === "object" ? value : [];
	if (first?.kind !== "element") return stringOf(value);
	return first.children.map((child) => child.value).join("");
}
