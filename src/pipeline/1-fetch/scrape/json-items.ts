// The items of a JSON answer by dotted paths ("data.articles", "link.href", "authors[0].name").

import type { ScrapingRules } from "../../../news/subscription.ts";
import type { ScrapedItem, ScrapedItems } from "./scraped-items.ts";

const pathLengthMax = 500;
const itemsMax = 1000;

/** Reads the items that `jsonItem` names. Never throws. */
export function readJsonItems(source: string, rules: ScrapingRules): ScrapedItems {
	const paths: Readonly<Record<string, string | undefined>> = rules.paths ?? {};
	const document = parseJson(source);
	if (document === undefined) return { failed: "The answer is no JSON." };
	const found = valuesAt(document, paths["jsonItem"] ?? "");
	if (found === undefined) return { failed: "The rule for items (jsonItem) is not understood." };
	const list = found.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
	const items = list.slice(0, itemsMax).map((item): ScrapedItem => {
		const texts = (field: string): readonly string[] =>
			textsAt(item, paths[`jsonItem${field}`] ?? "");
		return { texts, markup: (field) => texts(field).join("\n") };
	});
	return { items };
}

/** Parts joined by "&" are put together: paths, and texts in quotes. */
function textsAt(item: unknown, rule: string): readonly string[] {
	const parts = rule.split("&").map((part) => part.trim());
	if (rule === "") return [];
	if (parts.length === 1) return partAt(item, rule.trim());
	return [parts.map((part) => partAt(item, part)[0] ?? "").join("")];
}

function partAt(item: unknown, part: string): readonly string[] {
	const quoted = /^(?:"([^"]*)"|'([^']*)')$/.exec(part);
	if (quoted !== null) return [quoted[1] ?? quoted[2] ?? ""];
	return (valuesAt(item, part) ?? [])
		.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
		.filter((value) => ["string", "number", "boolean"].includes(typeof value))
		.map(String);
}

const step = /(?:^|\.)([^.[\]]+)|\[(\d{1,6}|\*)\]/y;

/** What stands at a path; undefined where the path is none. Own properties only. */
function valuesAt(value: unknown, path: string): readonly unknown[] | undefined {
	const text = path.trim().replace(/^\$\.?/, "");
	if (text.length > pathLengthMax) return undefined;
	let values: readonly unknown[] = [value];
	step.lastIndex = 0;
	while (step.lastIndex < text.length) {
		const found = step.exec(text);
		if (found === null) return undefined;
		const [, name, place] = found;
		values = values.flatMap((one) => stepInto(one, name ?? place ?? ""));
	}
	return values;
}

function stepInto(value: unknown, name: string): readonly unknown[] {
	if (value === null || typeof value !== "object") return [];
	if (name === "*") return (Array.isArray(value) ? value : Object.values(value)).slice(0, itemsMax);
	const inner: unknown = Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;
	return inner === undefined || inner === null ? [] : [inner];
}

function parseJson(source: string): unknown {
	try {
		return JSON.parse(source.trim().replace(/;$/, ""));
	} catch {
		return undefined;
	}
}
