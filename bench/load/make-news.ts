// A day of news of an invented press, page by page in order of arrival: own reports, copies of four
// kinds, late ones and undated ones. The same options give the same bytes.

import { pageId } from "../../src/jobs/page-id.ts";
import type { NewPage } from "../../src/store/store.ts";
import { createChance } from "./chance.ts";
import { makeNewsPage, makeOutlet, type PageFacts } from "./make-news-page.ts";
import { type DayOptions, planDay } from "./plan-day.ts";
import { planStory, type StoryPlan } from "./story-plan.ts";
import { blendText, editText, type WrittenText, writeText } from "./write-text.ts";

export type NewsOptions = DayOptions & {
	/** Kilobytes of scaffolding around an article. */
	readonly pageKb: number;
};

export type CopyKind = "own" | "verbatim" | "edited" | "cut" | "blended";

export type MadePage = {
	readonly url: string;
	readonly html: string;
	readonly arrivedMs: number;
	/** The truth, for those who count. */
	readonly story: number;
	readonly kind: CopyKind;
};

/** Shares of an agency's customers in news: about a third of what appears was written elsewhere. */
const kinds: readonly (readonly [share: number, kind: CopyKind])[] = [
	[0.1, "verbatim"],
	[0.22, "edited"],
	[0.29, "cut"],
	[0.34, "blended"],
];

const undatedShare = 0.03;

export type MadeText = {
	readonly url: string;
	/** The outlet's host. */
	readonly outlet: string;
	readonly text: WrittenText;
	/** Undefined where the page gives no date. */
	readonly publishedMs: number | undefined;
};

/** The same day as its texts alone, for what comes after extraction. */
export function* makeTexts(options: DayOptions): Iterable<MadeText> {
	for (const { facts, url } of makeFacts({ ...options, pageKb: 0 })) {
		const { outlet, text, publishedMs } = facts;
		yield { url, outlet: outlet.host, text, publishedMs };
	}
}

export function* makeNews(options: NewsOptions): Iterable<MadePage> {
	for (const { facts, ...made } of makeFacts(options)) {
		yield { ...made, html: makeNewsPage(facts) };
	}
}

/** The same day as the store keeps pages. */
export function* makePages(options: NewsOptions): Iterable<NewPage> {
	for (const { url, html, arrivedMs } of makeNews(options)) {
		const page = {
			...{ url, path: undefined, bytes: new TextEncoder().encode(html), hints: {} },
			...{ mediaType: "text/html", fetchedMs: arrivedMs },
			headers: { "content-type": "text/html; charset=utf-8" },
		};
		yield { id: pageId(page), page };
	}
}

type MadeFacts = Omit<MadePage, "html"> & { readonly facts: PageFacts };

function* makeFacts(options: NewsOptions): Iterable<MadeFacts> {
	const { seed, outlets, pageKb } = options;
	const day = planDay(options);
	for (let at = 0; at < options.articles; at++) {
		const [story, place] = [day.stories[at] ?? 0, day.places[at] ?? 0];
		const plan = planStory(seed, story);
		const { kind, text } = textOf(seed, plan, place);
		const chance = createChance(seed, story, place, 7);
		// Outlets differ in how much they publish: most of the news comes from a few.
		const number = Math.floor(outlets ** chance.next()) - 1;
		const outlet = makeOutlet(seed, number, pageKb);
		const publishedMs = chance.isTrue(undatedShare) ? undefined : day.publishedMs[at];
		const byline = `${plan.people[0]?.family.slice(0, 3) ?? "An"}na Reed`;
		const url = `https://${outlet.host}/${story}/${place}`;
		const arrivedMs = day.arrivedMs[at] ?? 0;
		yield { url, arrivedMs, story, kind, facts: { outlet, text, publishedMs, byline } };
	}
}

/** The kind is drawn for each article; a copy is of an earlier own one of its story. */
function kindOf(seed: number, story: number, place: number): CopyKind {
	if (place === 0) return "own";
	const drawn = createChance(seed, story, place, 8).next();
	return kinds.find(([share]) => drawn < share)?.[1] ?? "own";
}

function textOf(
	seed: number,
	plan: StoryPlan,
	place: number,
): { readonly kind: CopyKind; readonly text: WrittenText } {
	const kind = kindOf(seed, plan.number, place);
	if (kind === "own") return { kind, text: writeText(seed, plan, place) };
	const chance = createChance(seed, plan.number, place, 9);
	let of = chance.below(place);
	while (kindOf(seed, plan.number, of) !== "own") of--;
	const source = writeText(seed, plan, of);
	if (kind === "verbatim") return { kind, text: source };
	if (kind === "edited") return { kind, text: editText(source, plan, chance) };
	if (kind === "cut") {
		const length = Math.max(3, Math.floor(source.paragraphs.length * (0.4 + chance.next() * 0.4)));
		return { kind, text: { ...source, paragraphs: source.paragraphs.slice(0, length) } };
	}
	return { kind, text: blendText(writeText(seed, plan, place), source, chance) };
}
