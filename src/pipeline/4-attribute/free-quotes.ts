// Gives quotations without a cue of their own to the speaker who was being quoted.

import type { Span } from "../../news/span.ts";
import type { Draft } from "./draft.ts";
import type { Quote } from "./find-quotes.ts";
import { joinSpans } from "./text-ranges.ts";

const quoteWordsMin = 4;

/** How many drafts on each side of a quotation are looked at: a bound on the work per quotation. */
const nearDrafts = 8;

/**
 * Adds each quotation that no draft holds to the draft before it, where it goes straight on: in
 * the same paragraph behind a quotation or cue, or as a whole paragraph behind one that ended
 * with a quotation or a colon. A quotation that fits nowhere is left out.
 */
export function joinFreeQuotes(
	text: string,
	drafts: readonly Draft[],
	quotes: readonly Quote[],
): Draft[] {
	const joined = [...drafts];
	let next = 0;
	for (const quote of quotes) {
		while ((joined[next]?.cue.start ?? Number.POSITIVE_INFINITY) < quote.start) next++;
		if (!isSentence(text, quote)) continue;
		const near = { from: Math.max(0, next - nearDrafts), to: next + nearDrafts };
		const beside = joined.slice(near.from, near.to);
		if (beside.some((draft) => touches(draft, quote))) continue;
		const at = lastBefore(beside, quote);
		const draft = beside[at];
		if (draft === undefined || !goesOn(text, draft, quote)) continue;
		joined[near.from + at] = { ...draft, content: joinSpans([...draft.content, quote]) };
	}
	return joined;
}

function isSentence(text: string, quote: Quote): boolean {
	const words = text.slice(quote.inner.start, Math.min(quote.inner.end, quote.inner.start + 4000));
	return (
		words.split(/\s+/, quoteWordsMin).length >= quoteWordsMin &&
		/[.!?,…]["'”’]*$/u.test(words.trim())
	);
}

function touches(draft: Draft, quote: Quote): boolean {
	if (draft.cue.start >= quote.start && draft.cue.end <= quote.end) return false;
	return draft.content.some((span) => span.start < quote.end && span.end > quote.start);
}

/** The draft outside quotations that ends last before a quotation. */
function lastBefore(drafts: readonly Draft[], quote: Quote): number {
	let best = -1;
	let bestEnd = -1;
	drafts.forEach((draft, index) => {
		const end = endOf(draft);
		if (end <= quote.start + 1 && end > bestEnd) {
			best = index;
			bestEnd = end;
		}
	});
	return best;
}

function endOf(draft: Draft): number {
	return Math.max(draft.cue.end, ...draft.content.map(({ end }) => end));
}

/** A sentence that ends, with words before and after its end. */
function hasTwoSentences(gap: string): boolean {
	const words = gap.search(/\p{L}{2}/u);
	return words >= 0 && /[.!?]\s*\p{L}/u.test(gap.slice(words));
}

function goesOn(text: string, draft: Draft, quote: Quote): boolean {
	const gap = text.slice(endOf(draft), quote.start);
	const paragraphs = gap.split(/\n\s*\n/u).length - 1;
	if (paragraphs > 1) return false;
	const spoken = draft.content.some((span) => hasQuoteMark(text, span)) || /:\s*$/u.test(gap);
	if (paragraphs === 1) {
		const opensParagraph = gap.slice(gap.trimEnd().length).includes("\n");
		return opensParagraph && spoken && !hasTwoSentences(gap);
	}
	if (/^[\s.,]*$/u.test(gap)) return true;
	return spoken && !/[.!?]\s+\p{Lu}[^.!?]*\p{Ll}/u.test(gap);
}

function hasQuoteMark(text: string, span: Span): boolean {
	return /["“”]|(?:^|\s)['‘]/u.test(text.slice(span.start, span.end));
}
