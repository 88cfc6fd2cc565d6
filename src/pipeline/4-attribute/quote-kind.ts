// Tells whether a content is quoted, told in other words, or both.

import type { Span } from "../../news/span.ts";
import type { Statement } from "../../news/statement.ts";
import type { Quote } from "./find-quotes.ts";

const directShareMin = 0.8;

/** "direct" where nearly all of a content stands between quotation marks, "mixed" where some does. */
export function quoteKind(
	text: string,
	quotes: readonly Quote[],
	content: readonly Span[],
): Statement["quote"] {
	let quoted = 0;
	let all = 0;
	for (const span of content) {
		all += wordCount(text, span);
		for (let at = firstBehind(quotes, span.start); at < quotes.length; at++) {
			const quote = quotes[at];
			if (quote === undefined || quote.start >= span.end) break;
			const start = Math.max(span.start, quote.start);
			quoted += wordCount(text, { start, end: Math.min(span.end, quote.end) });
		}
	}
	if (quoted <= 0) return "indirect";
	return quoted >= directShareMin * all ? "direct" : "mixed";
}

function wordCount(text: string, { start, end }: Span): number {
	return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** The index of the first quotation that ends behind a place. */
function firstBehind(quotes: readonly Quote[], at: number): number {
	let low = 0;
	let high = quotes.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((quotes[middle]?.end ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}
