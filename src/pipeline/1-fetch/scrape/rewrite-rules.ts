// Miniflux's rules that rewrite titles, addresses and pages: `replace("a"|"b"),remove(".ad")`.

import { compilePattern, type LinearPattern, type StepBudget } from "./pattern/linear-pattern.ts";

/** What a pattern matches is replaced by; "$1" in it stands for a group. */
export type Replacement = { readonly pattern: LinearPattern; readonly by: string };

/** What the rules do to the text of an article's page. */
export type PageRewriting = {
	/** CSS selectors of what is removed. */
	readonly removeSelectors: readonly string[];
	readonly replacements: readonly Replacement[];
	readonly breaksLines: boolean;
};

/** By what is rewritten: the names of the rules that do it. */
export const rewriteNames = { title: "replace_title", link: "rewrite", page: "replace" } as const;

/** Rules about pictures, players and links, which are no part of an article's words. */
const withoutEffect =
	/^(?:add_\w+|use_noscript_figure_images|convert_text_links?|fix_\w+|remove_tables|remove_clickbait|remove_img_blur_params|parse_markdown|base64_decode)$/;

const known: ReadonlySet<string> = new Set([
	...["replace", "replace_title", "rewrite", "remove", "nl2br"],
]);

type Call = { readonly name: string; readonly args: readonly string[] };

const lengthMax = 4000;
const callsMax = 50;
const call = /[\s,;]*([a-z_0-9]{1,40})\s*(\()?/y;
const argument = /\s*"((?:[^"\\]|\\.)*)"\s*([|,)])|([^"|)]+)([|,)])/sy;

/** The calls of a rule, in order; a rule that is cut short gives those before. Linear. */
function readCalls(source: string): readonly Call[] {
	const text = source.slice(0, lengthMax);
	const calls: Call[] = [];
	call.lastIndex = 0;
	while (calls.length < callsMax) {
		const found = call.exec(text);
		if (found === null) break;
		const args: string[] = [];
		argument.lastIndex = call.lastIndex;
		for (let isOpen = found[2] !== undefined; isOpen; ) {
			const next = argument.exec(text);
			if (next === null) break;
			call.lastIndex = argument.lastIndex;
			args.push(next[1]?.replace(/\\"/g, '"') ?? next[3]?.trim() ?? "");
			isOpen = (next[2] ?? next[4]) !== ")";
		}
		calls.push({ name: found[1] ?? "", args });
	}
	return calls;
}

/** The replacements of one name; what is not understood is told in `problems`. */
export function readReplacements(
	source: string,
	name: string,
	problems: string[],
): readonly Replacement[] {
	return readCalls(source)
		.filter((each) => each.name === name)
		.flatMap(({ args: [from = "", by = ""] }) => {
			const pattern = compilePattern(from);
			if (!("refused" in pattern)) return [{ pattern, by }];
			problems.push(
				`The rule ${name}("${from.slice(0, 60)}") is not understood: ${pattern.refused}`,
			);
			return [];
		});
}

/** What the rules do to a page; what is not known is told in `problems`. */
export function readPageRewriting(source: string, problems: string[]): PageRewriting {
	const calls = readCalls(source);
	for (const { name } of calls) {
		if (!known.has(name) && !withoutEffect.test(name)) {
			problems.push(`The rule "${name}" is not known.`);
		}
	}
	return {
		removeSelectors: calls.flatMap(({ name, args }) => (name === "remove" ? args : [])),
		replacements: readReplacements(source, rewriteNames.page, problems),
		breaksLines: calls.some(({ name }) => name === "nl2br"),
	};
}

/** Matches of one text that are replaced. */
const matchesMax = 10_000;

/** The text with every match replaced, one replacement after the other; as it is without steps. */
export function replaceAll(
	text: string,
	replacements: readonly Replacement[],
	budget: StepBudget,
): string {
	let result = text;
	for (const { pattern, by } of replacements) result = replaceOne(result, { pattern, by }, budget);
	return result;
}

function replaceOne(text: string, { pattern, by }: Replacement, budget: StepBudget): string {
	const parts: string[] = [];
	let at = 0;
	for (let matches = 0, from = 0; matches < matchesMax && from <= text.length; matches++) {
		const match = pattern.find(text, budget, from);
		if (match === undefined) break;
		parts.push(text.slice(at, match.start), fill(by, match.groups));
		at = match.end;
		from = match.end === match.start ? match.end + 1 : match.end;
	}
	return parts.length === 0 || budget.stepsLeft <= 0 ? text : parts.join("") + text.slice(at);
}

function fill(by: string, groups: readonly (string | undefined)[]): string {
	return by.replace(/\$(?:\{(\d)\}|(\d))/g, (_, braced?: string, bare?: string) => {
		return groups[Number(braced ?? bare)] ?? "";
	});
}
