// The texts of an invented day as pages that need no extraction, and what their searches ask for.

import { pageId } from "../../src/jobs/page-id.ts";
import type { NewPage } from "../../src/store/store.ts";
import type { Newsroom } from "../search/newsroom.ts";
import { makeTexts } from "./make-news.ts";
import { makeOutlet } from "./make-news-page.ts";
import type { DayOptions } from "./plan-day.ts";
import { planStory } from "./story-plan.ts";
import { adjectives, nouns, verbs } from "./words.data.ts";

/** What the bytes of such a page hold, as JSON. */
export type MadeText = {
	readonly url: string;
	readonly outlet: string;
	readonly title: string;
	readonly paragraphs: readonly string[];
	readonly publishedMs: number | undefined;
	readonly topic: string;
	readonly place: string;
	readonly language: string;
};

/** A day as pages. Stories are shared out among the languages, whose writers know nothing of each other. */
export function* makeTextPages(
	options: DayOptions,
	languages: readonly string[],
): Iterable<NewPage> {
	for (const { url, outlet, text, publishedMs } of makeTexts(options)) {
		const story = Number(new URL(url).pathname.split("/")[1]);
		const { matter: topic, place } = planStory(options.seed, story);
		const language = languages[story % languages.length] ?? "en";
		const made: MadeText = { ...text, url, outlet, publishedMs, topic, place, language };
		const page = {
			...{ url, path: undefined, bytes: new TextEncoder().encode(JSON.stringify(made)) },
			...{ mediaType: "application/json", headers: {}, hints: {} },
			fetchedMs: publishedMs ?? options.startMs,
		};
		yield { id: pageId(page), page };
	}
}

/** Searches are drawn from so many of the day's first stories. */
const storiesKnown = 2_000;
const commonWords = "the in had been were and by before that because while still being for".split(
	" ",
);

/** The words, people and places of a day, by how often they stand in it. */
export function newsroomOf({ seed, startMs }: DayOptions): Newsroom {
	const plans = Array.from({ length: storiesKnown }, (_, story) => planStory(seed, story));
	const outlets = Array.from({ length: 400 }, (_, number) => makeOutlet(seed, number, 0));
	const people = plans.flatMap((plan) => plan.people);
	return {
		words: [
			...commonWords,
			...verbs,
			...adjectives,
			...nouns,
			...people.map(({ family }) => family),
		],
		speakers: people.map(({ name }) => ({ key: `person:${name}`, name })),
		outlets: outlets.map(({ host, name }) => ({ key: host, name })),
		topics: nouns,
		places: plans.map(({ place }) => place),
		startMs,
		endMs: startMs + 86_400_000,
	};
}
