// The rules of a feed as fields of a form, and back.

import type { FeedRules } from "../wire/feed-rules.ts";

/** Values by the name of their field; a path without the `xPath` or `json` before its name. */
export type RulesForm = {
	readonly kind: string;
	readonly fields: Readonly<Record<string, string>>;
	readonly json: string;
	readonly contentSelector: string;
	readonly removeSelector: string;
	readonly crawls: boolean;
	readonly miniflux: Readonly<Record<string, string>>;
};

const prefixOf = (kind: string) => (kind.endsWith("JSON+DotNotation") ? "json" : "xPath");

/** What a form shows for rules; paths of the other kind stay out of it. */
export function formOfRules(rules: FeedRules): RulesForm {
	const { kind = "", paths = {}, contentSelector = "", removeSelector = "", crawls } = rules;
	const prefix = prefixOf(kind);
	const fields = Object.entries(paths)
		.filter(([name]) => name.startsWith(prefix) && name !== "xPathToJson")
		.map(([name, path]) => [name.slice(prefix.length), path] as const);
	return {
		...{ kind, fields: Object.fromEntries(fields), json: paths["xPathToJson"] ?? "" },
		...{ contentSelector, removeSelector, crawls: crawls === true },
		miniflux: rules.miniflux ?? {},
	};
}

/** The rules that a form holds; what is empty is no rule. */
export function rulesOfForm(form: RulesForm): FeedRules {
	const { kind, json, contentSelector, removeSelector, crawls } = form;
	const prefix = prefixOf(kind);
	const named = Object.entries(form.fields).map(
		([name, path]) => [`${prefix}${name}`, path] as const,
	);
	const paths = written([...named, ["xPathToJson", json]]);
	const miniflux = written(Object.entries(form.miniflux));
	return {
		...(kind !== "" && { kind }),
		...(kind !== "" && Object.keys(paths).length > 0 && { paths }),
		...(contentSelector.trim() !== "" && { contentSelector: contentSelector.trim() }),
		...(removeSelector.trim() !== "" && { removeSelector: removeSelector.trim() }),
		...(crawls && { crawls }),
		...(Object.keys(miniflux).length > 0 && { miniflux }),
	};
}

function written(values: readonly (readonly [string, string])[]): Record<string, string> {
	const trimmed = values.map(([name, value]) => [name, value.trim()] as const);
	return Object.fromEntries(trimmed.filter(([, value]) => value !== ""));
}
