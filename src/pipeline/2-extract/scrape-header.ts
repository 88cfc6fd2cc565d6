// The fields that a scraper has put before a text: " date 2024-10-16 Bridge talks …", "Title: …", or a bare date.

import { splitNames } from "./read-byline.ts";
import { squeeze } from "./squeeze.ts";

/** The fields found, and the text after them. */
export type ScrapeHeader = {
	readonly date: string | undefined;
	readonly title: string | undefined;
	readonly byline: readonly string[];
	readonly rest: string;
};

const inlineDate =
	/^\s{0,20}(?:(?:[Dd]ate|DATE)\s{0,3}[:=]?\s{1,3})?(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)(?:[ \t]{1,3}(?=[\p{Lu}\p{Lo}\p{N}"“‘«'([])|\r?\n|$)/u;
const field =
	/^\s{0,20}(title|headline|date|published|author|byline|url|source|link)\s{0,3}[:=][ \t]{1,8}([^\r\n]{0,1000})(?:\r?\n|$)/i;

/** How many fields are read. */
const fieldsMax = 12;

/** Reads the fields at the very beginning of a text; there are none in most. */
export function readScrapeHeader(text: string): ScrapeHeader {
	const fields = new Map<string, string>();
	let rest = text.replace(/^[\uFEFF\s]{0,100}(?=\S)/, "");
	for (let count = 0; count < fieldsMax; count++) {
		const found = nextField(rest);
		if (found === undefined) break;
		fields.set(found.name, found.value);
		rest = rest.slice(found.length);
	}
	return {
		date: fields.get("date") ?? fields.get("published"),
		title: fields.get("title") ?? fields.get("headline"),
		byline: splitNames(fields.get("author") ?? fields.get("byline") ?? ""),
		rest,
	};
}

type Field = { readonly name: string; readonly value: string; readonly length: number };

function nextField(rest: string): Field | undefined {
	const dated = inlineDate.exec(rest.slice(0, 200));
	if (dated !== null) return { name: "date", value: dated[1] ?? "", length: dated[0].length };
	const named = field.exec(rest.slice(0, 1200));
	if (named === null) return undefined;
	const [whole, name = "", value = ""] = named;
	return { name: name.toLowerCase(), value: squeeze(value), length: whole.length };
}
