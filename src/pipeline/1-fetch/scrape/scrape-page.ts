// A page cut down to what the rules of its feed select (FreshRSS, Miniflux).

import { Parser } from "htmlparser2";
import type { Page } from "../../../news/page.ts";
import { decodeBytes } from "../../../text/decode-bytes.ts";
import {
	enterElement,
	isMatched,
	type MatchState,
	parseSelectors,
	type SelectorList,
} from "./css-selector.ts";

/** Places in a page's source, end exclusive, in order and apart from each other. */
type Range = { readonly start: number; readonly end: number };

/**
 * The page with only its head and the elements that the rules select, and without those that they
 * remove. As it came where it has no rules, or they are not understood, or select nothing.
 */
export function scrapePage(page: Page): Page {
	const content = parseSelectors(page.hints.contentSelector ?? "");
	const removed = parseSelectors(page.hints.removeSelector ?? "");
	if (content === undefined && removed === undefined) return page;
	const contentType = page.headers["content-type"];
	const { text } = decodeBytes(page.bytes, { kind: "html", contentType });
	const [kept = [], cut = []] = findRanges(text, [content ?? [], removed ?? []]);
	if (kept.length + cut.length === 0) return page;
	const body = (kept.length > 0 ? kept : [{ start: 0, end: text.length }])
		.map((range) => cutOut(text, range, cut))
		.join("\n");
	const html = kept.length > 0 ? `${headOf(text)}<body><article>${body}</article></body>` : body;
	return {
		...page,
		bytes: new TextEncoder().encode(html),
		headers: { ...page.headers, "content-type": "text/html; charset=utf-8" },
	};
}

function headOf(text: string): string {
	const body = text.search(/<body[\s>]/i);
	return body === -1 ? "" : text.slice(0, body);
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
