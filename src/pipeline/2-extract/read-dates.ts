// When a page was published and changed: what it says itself, in the order in which it is believed.

import type { Page } from "../../news/page.ts";
import type { Problem } from "../../news/skip.ts";
import type { DateBasis, TimeRange } from "../../news/time-range.ts";
import { type HtmlNode, isWithin, textOf, walkElements } from "./html-node.ts";
import { metaOf, type PageFacts } from "./page-facts.ts";
import { parseStatedDate, type StatedDate } from "./parse-date.ts";
import { stringsOf, typesOf } from "./read-json-ld.ts";

/** The dates of a page, and what is wrong with them. */
export type PageDates = {
	readonly published: TimeRange;
	readonly modified: TimeRange | undefined;
	readonly problems: readonly Problem[];
};

/** A place where a date was found: its words, what kind of place, and the place in words. */
export type DateCandidate = {
	readonly value: string;
	readonly basis: DateBasis;
	readonly where: string;
};

/** How long after it was fetched a page may be dated, for clocks and time zones, in ms. */
const aheadMsMax = 36 * 3_600_000;

const dayMs = 86_400_000;

const publishedNames = [
	"article:published_time",
	"og:published_time",
	"article:published",
	"datepublished",
	"parsely-pub-date",
	"sailthru.date",
	"pubdate",
	"publishdate",
	"publish-date",
	"publish_date",
	"publication_date",
	"date.issued",
	"dc.date.issued",
	"dcterms.created",
	"dcterms.date",
	"dc.date.created",
	"cxenseparse:recs:publishtime",
	"cxenseparse:publishtime",
	"article.published",
	"date_published",
	"citation_publication_date",
	"dc.date",
	"date",
	"last-published",
	"article_date_original",
	"og:article:published_time",
	"bt:pubdate",
	"created",
	"rnews:datepublished",
];

const modifiedNames = [
	"article:modified_time",
	"og:updated_time",
	"datemodified",
	"last-modified",
	"lastmod",
	"dcterms.modified",
	"dc.date.modified",
	"article:modified",
	"article.updated",
	"updated",
];

/** Picks the first believable date of the candidates; a wide interval where there is none. */
export function chooseDate(
	candidates: readonly DateCandidate[],
	page: Page,
): TimeRange | undefined {
	for (const { value, basis, where } of candidates) {
		const stated = parseStatedDate(value);
		if (stated === undefined || stated.earliestMs > page.fetchedMs + aheadMsMax) continue;
		return toRange(stated, basis, `${where} “${value.slice(0, 60).trim()}”`);
	}
	return undefined;
}

/** A date that was read as the interval it stands for. */
export function toRange(stated: StatedDate, basis: DateBasis, why: string): TimeRange {
	return {
		earliestMs: stated.earliestMs,
		latestMs: stated.latestMs,
		basis,
		why: stated.timed ? why : `${why}, which names no time of day`,
		statedDay: stated.day,
	};
}

/** The interval for an article that names no date: any time before it was taken in. */
export function unknownDate(page: Page): TimeRange {
	return {
		earliestMs: 0,
		latestMs: page.fetchedMs,
		basis: "unknown",
		why: "the page names no date; it was there when it was taken in",
	};
}

/**
 * The dates of an HTML page. Metadata first, then the page's own `<time>` elements and the words
 * around the title, then the feed, then the address.
 */
export function readDates(page: Page, facts: PageFacts, header: DateSurroundings): PageDates {
	const published =
		chooseDate(metadataDates(facts), page) ??
		chooseDate(visibleDates(header), page) ??
		feedDate(page) ??
		chooseDate(vagueDates(facts), page) ??
		addressDate(page);
	const modified = chooseDate(modifiedDates(facts), page);
	const sound =
		modified !== undefined &&
		(published === undefined || modified.latestMs >= published.earliestMs);
	return {
		published: published ?? unknownDate(page),
		modified: sound ? modified : undefined,
		problems:
			published === undefined ? [{ code: "no-date", detail: "The page names no date." }] : [],
	};
}

/** Where visible dates are looked for. */
export type DateSurroundings = {
	readonly root: HtmlNode;
	readonly body: HtmlNode | undefined;
	/** Lines between the title and the first paragraph, and right after the text. */
	readonly lines: readonly string[];
};

function metadataDates(facts: PageFacts): DateCandidate[] {
	const { ldArticle, meta } = facts;
	const types = ldArticle === undefined ? [] : typesOf(ldArticle);
	const telling = !types.every((type) => /WebPage|FAQPage|Product|Course/.test(type));
	const isArticle = /article/i.test(metaOf(facts, "og:type") ?? "");
	const ld = telling || isArticle ? stringsOf(ldArticle?.datePublished) : [];
	return [
		...ld.map((value) => candidate(value, "JSON-LD datePublished")),
		...publishedNames.flatMap((name) =>
			(meta.get(name) ?? []).map((value) => candidate(value, `meta ${name}`)),
		),
		...(telling ? stringsOf(ldArticle?.dateCreated) : []).map((value) =>
			candidate(value, "JSON-LD dateCreated"),
		),
	];
}

function candidate(value: string, where: string): DateCandidate {
	return { value, basis: "metadata", where };
}

/** Dates of change, which at least tell that the page was there then. */
function vagueDates(facts: PageFacts): DateCandidate[] {
	const types = facts.ldArticle === undefined ? [] : typesOf(facts.ldArticle);
	const telling = types.some((type) => /Article|Posting/.test(type));
	return telling ? modifiedDates(facts) : [];
}

function modifiedDates(facts: PageFacts): DateCandidate[] {
	return [
		...stringsOf(facts.ldArticle?.dateModified).map((value) =>
			candidate(value, "JSON-LD dateModified"),
		),
		...modifiedNames.flatMap((name) =>
			(facts.meta.get(name) ?? []).map((value) => candidate(value, `meta ${name}`)),
		),
	];
}

/** How many `<time>` elements of a page are looked at. */
const timesMax = 50;

function visibleDates({ root, body, lines }: DateSurroundings): DateCandidate[] {
	const marked: DateCandidate[] = [];
	const times: HtmlNode[] = [];
	walkElements(root, (node) => {
		const { itemprop } = node.attributes;
		if (itemprop !== undefined && /\bdatePublished\b/.test(itemprop)) {
			const value = node.attributes.content ?? node.attributes.datetime ?? textOf(node);
			marked.push(candidate(value, "itemprop datePublished"));
		} else if (node.tag === "time" && times.length < timesMax) times.push(node);
		return true;
	});
	return [
		...marked,
		...timeElements(times, body),
		...lines
			.filter(looksLikeDateLine)
			.map((value) => ({ value, basis: "stated" as const, where: "the line" })),
	];
}

/** `<time>` elements before the text or in it; those after it belong to other articles. */
function timeElements(times: readonly HtmlNode[], body: HtmlNode | undefined): DateCandidate[] {
	const near = times.filter((node) => body !== undefined && isNearBody(node, body));
	const pubdate = near.filter((node) =>
		/publi|posted|created|entry-date/i.test(
			`${node.attributes.class ?? ""} ${node.parent?.attributes.class ?? ""}`,
		),
	);
	return [...pubdate, ...near].map((node) => ({
		value: node.attributes.datetime ?? textOf(node),
		basis: "stated" as const,
		where: "the time element",
	}));
}

function isNearBody(node: HtmlNode, body: HtmlNode): boolean {
	if (isWithin(node, body)) return true;
	if (node.order > body.order) return false;
	let around = body.parent;
	for (let up = 0; up < 4 && around?.parent !== undefined && around.tag !== "body"; up++)
		around = around.parent;
	return around !== undefined && isWithin(node, around);
}

/** A short line with a date and little else: "Published 16 October 2024, 10:00". */
function looksLikeDateLine(line: string): boolean {
	return line.length <= 120 && /\d{4}/.test(line);
}

function feedDate(page: Page): TimeRange | undefined {
	const { publishedMs } = page.hints;
	if (publishedMs === undefined || publishedMs > page.fetchedMs + aheadMsMax) return undefined;
	return { earliestMs: publishedMs, latestMs: publishedMs, basis: "feed", why: "the feed's date" };
}

/** The day or month that stands in the address. */
export function addressDate(page: Page): TimeRange | undefined {
	const path = page.url ?? "";
	const match =
		/[/_-](20\d{2}|19\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path);
	const [, year, month, day] = match ?? [];
	if (year !== undefined) {
		const stated = parseStatedDate(`${year}-${month}-${day}`);
		if (stated !== undefined && stated.earliestMs <= page.fetchedMs + aheadMsMax)
			return toRange(stated, "address", "the day in the address");
	}
	return monthInAddress(path, page);
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
