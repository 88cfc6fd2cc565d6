// When a page was published and changed: what it says itself, in the order in which it is believed.

import type { Page } from "../../news/page.ts";
import type { DateBasis, TimeRange } from "../../news/time-range.ts";
import { dateNames, reviewWords } from "./date-names.data.ts";
import { type HtmlNode, isWithin, textOf, walkElements } from "./html-node.ts";
import { metaOf, type PageFacts } from "./page-facts.ts";
import { parseStatedDate, type StatedDate } from "./parse-date.ts";
import { stringsOf, typesOf } from "./read-json-ld.ts";

/** The dates of a page. */
export type PageDates = {
	readonly published: TimeRange | undefined;
	readonly modified: TimeRange | undefined;
	/** "2031-03-06", where the page's metadata tells a day in the future. */
	readonly dayAhead: string | undefined;
};

/** A place where a date was found: its words, what kind of place, and the place in words. */
export type DateCandidate = {
	readonly value: string;
	readonly basis: DateBasis;
	readonly where: string;
};

/** Where visible dates are looked for. */
export type DateSurroundings = {
	readonly root: HtmlNode;
	readonly body: HtmlNode | undefined;
	/** Lines between the title and the first paragraphs. */
	readonly lines: readonly string[];
	/** All short lines of the page. */
	readonly allLines: readonly string[];
};

/** How long after it was fetched a page may be dated, for clocks and time zones, in ms. */
const aheadMsMax = 36 * 3_600_000;

const dayMs = 86_400_000;

/**
 * How much later a page that is no news may say it was changed, for its undisplayed date of
 * publication still to stand alone, in ms: docs/notes/extraction.md.
 */
const rewrittenMsMin = 180 * dayMs;

/**
 * The dates of an HTML page. Metadata first, then the page's own `<time>` elements and the words
 * around the title, then the feed, then the address. What only the site's software says of a page
 * that need not be an article is believed if the page shows the same day.
 */
export function readDates(page: Page, facts: PageFacts, around: DateSurroundings): PageDates {
	const modified = chooseDate(modifiedDates(facts), page);
	// Most pages need no look at all the dates that they show.
	const shows = (day: string): boolean => shownDays(around).includes(day);
	const stated =
		chooseDate(metadataDates(facts), page) ??
		shownDate(chooseDate(softwareDates(facts), page), shows) ??
		chooseDate(visibleDates(around), page);
	const published =
		stated === undefined ? undefined : widenIfRewritten({ stated, modified, shows, facts });
	return {
		published: published ?? hintedDate(page) ?? beforeChange(modified, facts),
		modified: isSound(modified, stated) ? modified : undefined,
		dayAhead: findDayAhead(metadataDates(facts), page),
	};
}

/** Picks the first believable date of the candidates. */
export function chooseDate(
	candidates: readonly DateCandidate[],
	page: Page,
): TimeRange | undefined {
	for (const { value, basis, where } of candidates) {
		const stated = parseStatedDate(value);
		if (stated === undefined || isAhead(stated.earliestMs, page)) continue;
		return toRange(stated, basis, `${where} “${value.slice(0, 60).trim()}”`);
	}
	return undefined;
}

/** The first day that is told and that had not come when the page was taken in. */
export function findDayAhead(candidates: readonly DateCandidate[], page: Page): string | undefined {
	const days = candidates.map(({ value }) => parseStatedDate(value));
	return days.find((stated) => stated !== undefined && isAhead(stated.earliestMs, page))?.day;
}

/** Whether a time had not come when the page was taken in, whatever the clocks. */
function isAhead(atMs: number, page: Page): boolean {
	return atMs > page.fetchedMs + aheadMsMax;
}

function toRange(stated: StatedDate, basis: DateBasis, why: string): TimeRange {
	return {
		earliestMs: stated.earliestMs,
		latestMs: stated.latestMs,
		basis,
		why: stated.timed ? why : `${why}, which names no time of day`,
		statedDay: stated.day,
	};
}

function isSound(modified: TimeRange | undefined, published: TimeRange | undefined): boolean {
	return (
		modified !== undefined && (published === undefined || modified.latestMs >= published.earliestMs)
	);
}

function isNews({ ldArticle }: PageFacts): boolean {
	return (
		ldArticle !== undefined &&
		typesOf(ldArticle).some((type) => /NewsArticle|LiveBlog|Report/.test(type))
	);
}

type Stated = {
	readonly stated: TimeRange;
	readonly modified: TimeRange | undefined;
	/** Whether a reader sees a day on the page ("2024-10-16"). */
	readonly shows: (day: string) => boolean;
	readonly facts: PageFacts;
};

/** A page that is rewritten over the years has its text from any time up to its last change. */
function widenIfRewritten({ stated, modified, shows, facts }: Stated): TimeRange {
	if (modified === undefined || isNews(facts) || stated.basis !== "metadata") return stated;
	if (modified.earliestMs - stated.latestMs < rewrittenMsMin || shows(stated.statedDay ?? ""))
		return stated;
	return {
		earliestMs: stated.earliestMs,
		latestMs: modified.latestMs,
		basis: "metadata",
		why: `${stated.why}, but the page shows another day or none and was changed until ${modified.statedDay ?? "later"}`,
	};
}

function shownDate(
	range: TimeRange | undefined,
	shows: (day: string) => boolean,
): TimeRange | undefined {
	if (range?.statedDay === undefined || !shows(range.statedDay)) return undefined;
	return { ...range, why: `${range.why}, and the page shows that day` };
}

/** An article that only tells when it was changed was published before. */
function beforeChange(modified: TimeRange | undefined, facts: PageFacts): TimeRange | undefined {
	if (modified === undefined || facts.ldArticle === undefined) return undefined;
	return {
		earliestMs: 0,
		latestMs: modified.latestMs,
		basis: "metadata",
		why: `published before it was changed: ${modified.why}`,
	};
}

function metadataDates(facts: PageFacts): DateCandidate[] {
	const { ldArticle, meta } = facts;
	const telling = isTelling(facts);
	const ld = telling ? stringsOf(ldArticle?.datePublished) : [];
	return [
		...ld.map((value) => inMetadata(value, "JSON-LD datePublished")),
		...dateNames.published.flatMap((name) =>
			(meta.get(name) ?? []).map((value) => inMetadata(value, `meta ${name}`)),
		),
		...(telling ? stringsOf(ldArticle?.dateCreated) : []).map((value) =>
			inMetadata(value, "JSON-LD dateCreated"),
		),
	];
}

/** Whether the JSON-LD speaks of an article, and not of any page that a site's software makes. */
function isTelling({ ldArticle }: PageFacts): boolean {
	const types = ldArticle === undefined ? [] : typesOf(ldArticle);
	return types.some((type) => !/WebPage|FAQPage|Product|Course|CreativeWork/.test(type));
}

function softwareDates(facts: PageFacts): DateCandidate[] {
	return stringsOf(facts.ldArticle?.datePublished).map((value) =>
		inMetadata(value, "JSON-LD datePublished"),
	);
}

function inMetadata(value: string, where: string): DateCandidate {
	return { value, basis: "metadata", where };
}

function modifiedDates(facts: PageFacts): DateCandidate[] {
	return [
		...stringsOf(facts.ldArticle?.dateModified).map((value) =>
			inMetadata(value, "JSON-LD dateModified"),
		),
		...dateNames.modified.flatMap((name) =>
			(facts.meta.get(name) ?? []).map((value) => inMetadata(value, `meta ${name}`)),
		),
	];
}

/** How many `<time>` elements and lines of a page are looked at. */
const timesMax = 50;
const linesMax = 400;

function timesOf(root: HtmlNode): HtmlNode[] {
	const times: HtmlNode[] = [];
	walkElements(root, (node) => {
		if (node.tag === "time" && times.length < timesMax) times.push(node);
		return true;
	});
	return times;
}

/** All days that a reader sees on the page. */
function shownDays({ root, allLines }: DateSurroundings): string[] {
	return [
		...timesOf(root).map((node) => node.attributes.datetime ?? textOf(node)),
		...allLines.filter((line) => /\d{4}/.test(line)).slice(0, linesMax),
	].flatMap((value) => parseStatedDate(value)?.day ?? []);
}

function visibleDates({ root, body, lines }: DateSurroundings): DateCandidate[] {
	const marked: DateCandidate[] = [];
	walkElements(root, (node) => {
		const { itemprop } = node.attributes;
		if (itemprop !== undefined && /\bdatePublished\b/.test(itemprop)) {
			const value = node.attributes.content ?? node.attributes.datetime ?? textOf(node);
			marked.push(inMetadata(value, "itemprop datePublished"));
		}
		return true;
	});
	const stated = lines.filter(looksLikeDateLine);
	return [
		...marked,
		...timeElements(timesOf(root), body),
		...stated.map((value) => ({ value, basis: "stated" as const, where: "the line" })),
	];
}

/** `<time>` elements before the text or in it; those after it belong to other articles. */
function timeElements(times: readonly HtmlNode[], body: HtmlNode | undefined): DateCandidate[] {
	const near = times.filter(
		(node) => body !== undefined && isNearBody(node, body) && !isReview(node),
	);
	const named = near.filter(({ attributes, parent }) =>
		/publi|posted|created|entry-date/i.test(
			`${attributes.class ?? ""} ${parent?.attributes.class ?? ""}`,
		),
	);
	return [...named, ...near].map((node) => ({
		value: node.attributes.datetime ?? textOf(node),
		basis: "stated" as const,
		where: "the time element",
	}));
}

/** Whether the words around a date say that the page was then looked at or changed. */
function isReview({ parent }: HtmlNode): boolean {
	if (parent === undefined) return false;
	const words = textOf(parent).slice(0, 200);
	return reviewWords.test(words) && !/publi|posted/i.test(words);
}

function isNearBody(node: HtmlNode, body: HtmlNode): boolean {
	if (isWithin(node, body)) return true;
	if (node.order > body.order) return false;
	let around = body.parent;
	for (let up = 0; up < 4 && around?.parent !== undefined && around.tag !== "body"; up++) {
		around = around.parent;
	}
	return around !== undefined && isWithin(node, around);
}

/** A short line with one date and little else: "Published 16 October 2024, 10:00". */
function looksLikeDateLine(line: string): boolean {
	const years = line.match(/\b\d{4}\b/g)?.length ?? 0;
	return (
		line.length <= 120 && years === 1 && !(reviewWords.test(line) && !/publi|posted/i.test(line))
	);
}

/** The date that the feed or else the address gives. */
export function hintedDate(page: Page): TimeRange | undefined {
	return feedDate(page) ?? addressDate(page);
}

function feedDate(page: Page): TimeRange | undefined {
	const { publishedMs } = page.hints;
	if (publishedMs === undefined || isAhead(publishedMs, page)) return undefined;
	return { earliestMs: publishedMs, latestMs: publishedMs, basis: "feed", why: "the feed's date" };
}

/** The day or month that stands in the address. */
function addressDate(page: Page): TimeRange | undefined {
	const path = page.url ?? "";
	const match =
		/[/_-](20\d{2}|19\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path);
	const [, year, month, day] = match ?? [];
	if (year === undefined) return monthInAddress(path, page);
	const stated = parseStatedDate(`${year}-${month}-${day}`);
	if (stated === undefined || isAhead(stated.earliestMs, page)) return undefined;
	return toRange(stated, "address", "the day in the address");
}

function monthInAddress(path: string, page: Page): TimeRange | undefined {
	const [, year, month] = /\/(20\d{2}|199\d)\/(0?[1-9]|1[0-2])\//.exec(path) ?? [];
	if (year === undefined || month === undefined) return undefined;
	const earliestMs = Date.UTC(Number(year), Number(month) - 1, 1);
	if (earliestMs > page.fetchedMs) return undefined;
	return {
		earliestMs,
		latestMs: Math.min(Date.UTC(Number(year), Number(month), 1) - 1, page.fetchedMs + dayMs),
		basis: "address",
		why: "the month in the address",
	};
}

/** The description that a page gives of itself, for comparing lines with. */
export function descriptionOf(facts: PageFacts): string | undefined {
	return metaOf(facts, "og:description", "description");
}
