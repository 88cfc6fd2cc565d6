// The words behind an answer: who published them, where they stand, and the page that shows them.

import { z } from "zod";
import type { Quote } from "../actions/feeds-out/out-feed.ts";
import { type QuotedArticle, quoteWords } from "../actions/feeds-out/quote-words.ts";

export const citationSchema = z.object({
	words: z.string().describe("the words as they stand in the article"),
	outlet: z.string(),
	title: z.string().describe("the title of the article"),
	url: z.string().optional().describe("the article at its publisher"),
	address: z.string().describe("the words on our page of the article"),
	articleId: z.string(),
	start: z.int(),
	end: z.int(),
});

export type ToolCitation = z.infer<typeof citationSchema>;

type Cited = Parameters<typeof quoteWords>[0];

/** The citations of words whose article is known, at most `limit`. */
export function citeAll(
	cited: readonly (Cited | undefined)[],
	articles: ReadonlyMap<string, QuotedArticle>,
	{ base, limit = 3 }: { readonly base: string; readonly limit?: number },
): ToolCitation[] {
	return cited
		.map((words) => words && quoteWords(words, articles))
		.filter((quote) => quote !== undefined)
		.slice(0, limit)
		.map((quote) => citeQuote(quote, base));
}

/** A quote of a feed as a citation of an answer. */
export function citeQuote(quote: Quote, base: string): ToolCitation {
	const { words, publisher, articleTitle, articleUrl, path, articleId, start, end } = quote;
	return {
		...{ words, outlet: publisher, title: articleTitle },
		...(articleUrl !== undefined && { url: articleUrl }),
		...{ address: base + path, articleId, start, end },
	};
}

/** "“Nobody warned us.” (Sarnford Herald, http://…)" */
export function tellCitation({ words, outlet, address }: ToolCitation): string {
	return `“${words}” (${outlet}, ${address})`;
}
