// Which of two articles with the same words came first.

import { agencyIn } from "./credit-lines.ts";
import type { Fingerprint } from "./fingerprint-article.ts";
import { isCreditTo } from "./names-outlet.ts";
import type { SharedWords } from "./shared-words.ts";

/** What is read of either article to tell the direction. */
export type Party = Pick<Fingerprint, "publisherName" | "publishedMs" | "credits">;

export type Direction = { readonly newcomerIsFirst: boolean; readonly why: string };

/** An article that gives most of itself to a small part of another was cut from it. */
const containedShareMin = 0.6;
const containingShareMax = 0.25;

/** Clocks closer than this do not tell who was first. */
const clockMarginMs = 60_000;

/**
 * Tells who was first, by credit lines, then by whose trade it is to write for others, then containment, then clocks, then arrival. A date without a time counts
 * as the end of its day, so that it never beats a clock of that day.
 */
export function directionOf(newcomer: Party, held: Party, shared: SharedWords): Direction {
	const toHeld = creditTo(newcomer, held);
	const toNewcomer = creditTo(held, newcomer);
	if (toHeld !== undefined && toNewcomer === undefined) {
		return { newcomerIsFirst: false, why: `it credits that outlet ("${toHeld}")` };
	}
	if (toNewcomer !== undefined && toHeld === undefined) {
		return { newcomerIsFirst: true, why: `the other credits this outlet ("${toNewcomer}")` };
	}
	const isAgency = agencyIn(newcomer.publisherName) !== undefined;
	if (isAgency !== (agencyIn(held.publisherName) !== undefined)) {
		const why = isAgency ? "it is the article of a news agency" : "the other is a news agency's";
		return { newcomerIsFirst: isAgency, why };
	}
	if (shared.ofEarlier >= containedShareMin && shared.ofLater <= containingShareMax) {
		return { newcomerIsFirst: true, why: "the other is a small part of it" };
	}
	const { publishedMs } = newcomer;
	if (publishedMs === undefined || held.publishedMs === undefined) {
		return { newcomerIsFirst: false, why: "the other came in first and a date is missing" };
	}
	if (publishedMs + clockMarginMs < held.publishedMs) {
		return { newcomerIsFirst: true, why: "its clock is earlier, though it came in later" };
	}
	const why =
		held.publishedMs + clockMarginMs < publishedMs
			? "the other was published earlier"
			: "the clocks do not differ and the other came in first";
	return { newcomerIsFirst: false, why };
}

/** The words by which one article credits the other's publisher. */
function creditTo(from: Party, to: Party): string | undefined {
	const found = from.credits.find(
		({ agency }) => isCreditTo(agency, to.publisherName) && !isCreditTo(agency, from.publisherName),
	);
	return found?.words;
}
