// A page cut down to what the rules of its feed select (FreshRSS, Miniflux).

import { Parser } from "htmlparser2";
import type { Page } from "../../../news/page.ts";
import type { ScrapingRules } from "../../../news/subscription.ts";
import { decodeBytes } from "../../../text/decode-bytes.ts";
import {
	enterElement,
	isMatched,
	type MatchState,
	parseSelectors,
	type SelectorList,
} from "./css-selector.ts";
import { type PageRewriting, readPageRewriting, replaceAll } from "./rewrite-rules.ts";

/** Places in a page's source, end exclusive, in order and apart from each other. */
type Range = { readonly start: number; readonly end: number };

/** Steps that the patterns of rules may take on one page: about a second. */
const stepsMax = 20_000_000;

/**
 * The page with only its head and the elements that the rules select, without those that they
 * remove, and rewritten as they say. As it came where it has no rules, or they are not understood,
 * or select nothing.
 */
export function scrapePage(page: Page): Page {
	const { contentSelector = "", removeSelector, rewriteRules = "" } = page.hints;
	const rewriting = readPageRewriting(rewriteRules, []);
	const content = parseSelectors(contentSelector) ?? [];
	const removed = [
		...(removeSelector === undefined ? [] : [removeSelector]),
		...rewriting.removeSelectors,
	].flatMap((selector) => parseSelectors(selector) ?? []);
	const rewrites = rewriting.replacements.length > 0 || rewriting.breaksLines;
	if (content.length + removed.length === 0 && !rewrites) return page;
	const contentType = page.headers["content-type"];
	const { text } = decodeBytes(page.bytes, { kind: "html", contentType });
	const [kept = [], cut = [], headings = []] = findRanges(text, [content, removed, headline]);
	if (kept.length + cut.length === 0 && !rewrites) return page;
	const body = (kept.length > 0 ? kept : [{ start: 0, end: text.length }])
		.map((range) => cutOut(text, range, cut))
		.join("\n");
	const written = rewrites ? rewrite(body, rewriting) : body;
	const html =
		kept.length > 0
			? `${headOf(text)}<body>${headlineOf(text, headings)}<article>${written}</article></body>`
			: written;
	return {
		...page,
		bytes: new TextEncoder().encode(html),
		headers: { ...page.headers, "content-type": "text/html; charset=utf-8" },
	};
}

/** Sentences about selectors and rewriting rules of a feed that are not understood. */
export function pageRuleProblems(rules: ScrapingRules): readonly string[] {
	const problems: string[] = [];
	const { removeSelectors } = readPageRewriting(rules.miniflux?.["rewriteRules"] ?? "", problems);
	const selectors = [rules.contentSelector, rules.removeSelector, ...removeSelectors];
	for (const selector of selectors) {
		if (selector === undefined || selector.trim() === "") continue;
		if (parseSelectors(selector) !== undefined) continue;
		problems.push(`The selector "${selector.slice(0, 80)}" is not understood.`);
	}
	return problems;
}

function rewrite(body: string, { replacements, breaksLines }: PageRewriting): string {
	const replaced = replaceAll(body, replacements, { stepsLeft: stepsMax });
	return breaksLines ? replaced.replaceAll("\n", "<br>") : replaced;
}

/** All before the body; where its tag is left out, all before what only a body holds. */
function headOf(text: string): string {
	const body = text.search(/<(?:body|h1|p|div|article|main|header|nav|section|table|ul)[\s>]/i);
	return body === -1 ? "" : text.slice(0, body);
}

const headline = parseSelectors("h1") ?? [];

/** The page's one headline, which rules for the text mostly leave out. */
function headlineOf(text: string, headings: readonly Range[]): string {
	const [only] = headings;
	return only === undefined || headings.length > 1 ? "" : text.slice(only.start, only.end);
}

type Open = { readonly states: readonly MatchState[]; readonly starts: (number | undefined)[] };

/** The outermost elements that each list selects. Linear in the page; any depth. */
function findRanges(text: string, lists: readonly SelectorList[]): readonly (readonly Range[])[] {
	const ranges: Range[][] = lists.map(() => []);
	const open: Open[] = [];
	/** How many elements that each list selects are open. */
	const inside = lists.map(() => 0);
	const parser = new Parser({
		onopentag: (name, attributes) => {
			const parent = open.at(-1);
			const states = lists.map((list, at) =>
				enterElement(list, { name, attributes }, parent?.states[at]),
			);
			const starts = lists.map((list, at) => {
				const state = states[at];
				if (inside[at] !== 0 || state === undefined || !isMatched(list, state)) return undefined;
				inside[at] = 1;
				return parser.startIndex;
			});
			open.push({ states, starts });
		},
		onclosetag: () => {
			for (const [at, start] of open.pop()?.starts.entries() ?? []) {
				if (start === undefined) continue;
				inside[at] = 0;
				ranges[at]?.push({ start, end: Math.min(parser.endIndex + 1, text.length) });
			}
		},
	});
	parser.end(text);
	return ranges;
}

function cutOut(text: string, { start, end }: Range, cut: readonly Range[]): string {
	const parts: string[] = [];
	let at = start;
	for (const range of cut) {
		if (range.end <= at || range.start >= end) continue;
		parts.push(text.slice(at, Math.max(at, range.start)));
		at = Math.min(range.end, end);
	}
	return parts.join("") + text.slice(at, end);
}
