// A day of an invented press: which story each article tells, when it appears and when it arrives.

import { createChance } from "./chance.ts";

export type DayOptions = {
	readonly seed: number;
	readonly outlets: number;
	readonly articles: number;
	/** The day's beginning, milliseconds UTC. */
	readonly startMs: number;
};

export type Day = DayOptions & {
	/** By order of arrival: the story and the place in it. */
	readonly stories: Uint32Array;
	readonly places: Uint32Array;
	readonly publishedMs: Float64Array;
	readonly arrivedMs: Float64Array;
	readonly storyCount: number;
};

const dayMs = 86_400_000;

/** The largest story: no more than this share of the day, and no more than so many articles. */
const largestShare = 0.01;
const largestArticles = 3_000;

/** Lays out a day. Memory: 28 bytes an article. */
export function planDay(options: DayOptions): Day {
	const { seed, articles, startMs } = options;
	const planned = {
		stories: new Uint32Array(articles),
		places: new Uint32Array(articles),
		publishedMs: new Float64Array(articles),
		arrivedMs: new Float64Array(articles),
	};
	let at = 0;
	let story = 0;
	for (; at < articles; story++) {
		const size = Math.min(articles - at, sizeOf(seed, story, articles));
		const times = timesOf(seed, story, size);
		for (let place = 0; place < size; place++, at++) {
			const publishedMs = Math.round(startMs + (times[place] ?? 0) * dayMs);
			planned.stories[at] = story;
			planned.places[at] = place;
			planned.publishedMs[at] = publishedMs;
			planned.arrivedMs[at] = publishedMs + delayMs(seed, story, place);
		}
	}
	const order = Uint32Array.from({ length: articles }, (_, index) => index);
	order.sort((a, b) => (planned.arrivedMs[a] ?? 0) - (planned.arrivedMs[b] ?? 0) || a - b);
	return {
		...options,
		storyCount: story,
		stories: order.map((index) => planned.stories[index] ?? 0),
		places: order.map((index) => planned.places[index] ?? 0),
		publishedMs: Float64Array.from(order, (index) => planned.publishedMs[index] ?? 0),
		arrivedMs: Float64Array.from(order, (index) => planned.arrivedMs[index] ?? 0),
	};
}

/** Sizes follow Zipf's law: one story in n has n articles or more. */
function sizeOf(seed: number, story: number, articles: number): number {
	const largest = Math.max(5, Math.min(largestArticles, articles * largestShare));
	const drawn = 1 / (1 - createChance(seed, story, 10).next());
	return Math.floor(Math.min(largest, drawn));
}

/** Times of a story's articles as shares of the day, rising: a burst that decays, a long tail, a second wave. */
function timesOf(seed: number, story: number, size: number): readonly number[] {
	const chance = createChance(seed, story, 4);
	const begin = chance.next() * 0.9;
	const hasSecond = chance.isTrue(0.3);
	const times = Array.from({ length: size }, () => {
		const start = hasSecond && chance.isTrue(0.35) ? begin + 0.25 : begin;
		const after = -Math.log(1 - chance.next()) * 0.08;
		return Math.min(0.9999, start + after);
	});
	return times.sort((a, b) => a - b);
}

/** How long until we see it: minutes for most, hours for a twentieth. */
function delayMs(seed: number, story: number, place: number): number {
	const chance = createChance(seed, story, place, 5);
	const minutes = chance.isTrue(0.05) ? 60 + chance.below(600) : chance.below(20);
	return minutes * 60_000;
}
