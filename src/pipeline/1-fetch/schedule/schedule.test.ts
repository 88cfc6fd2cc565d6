import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Feed, FeedEntry } from "../../../news/feed.ts";
import type { FeedState } from "../../../news/feed-state.ts";
import { dueFeeds, nextDueMs } from "./due-feeds.ts";
import { feedHealth } from "./feed-health.ts";
import { intervalMsMax, intervalMsMin } from "./feed-interval.ts";
import { applyOutcome, type FeedOutcome, seenKeysMax, startFeedState } from "./feed-outcome.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const nowMs = Date.UTC(2026, 2, 5, 12);
const middle = 0.5;

const entryOf = (id: string, publishedMs?: number): FeedEntry => ({
	id,
	links: [],
	authors: [],
	contributors: [],
	tags: [],
	content: [],
	...(publishedMs === undefined ? {} : { publishedMs }),
});

const feedOf = (entries: readonly FeedEntry[], changes: Partial<Feed> = {}): Feed => ({
	version: "rss20",
	encoding: "utf-8",
	links: [],
	authors: [],
	contributors: [],
	tags: [],
	parts: [],
	problems: [],
	entries,
	...changes,
});

const fed = (feed: Feed, changes: Partial<FeedOutcome> = {}): FeedOutcome =>
	({
		kind: "fed",
		atMs: nowMs,
		feed,
		etag: '"1"',
		hub: undefined,
		lastModified: undefined,
		movedTo: undefined,
		freshMs: undefined,
		...changes,
	}) as FeedOutcome;

const failed = (changes: Partial<FeedOutcome> = {}): FeedOutcome =>
	({
		kind: "failed",
		atMs: nowMs,
		failure: "network",
		detail: "The server could not be reached.",
		retry: true,
		waitMs: undefined,
		...changes,
	}) as FeedOutcome;

const fresh = startFeedState("https://a.example/feed", nowMs);
const every = (gapMs: number, newestMs: number, count = 10) =>
	Array.from({ length: count }, (_, i) => entryOf(`${i}`, newestMs - i * gapMs));
const intervalAfter = (feed: Feed, state = fresh) =>
	applyOutcome(state, fed(feed), middle).state.intervalMs;

describe("how often a feed is asked", () => {
	test.each([
		["one with news every minute, as often as allowed", minuteMs, 0, intervalMsMin],
		["one with news every hour, every half hour", hourMs, 0, 30 * minuteMs],
		["one with news every day, twice a day", dayMs, 0, 12 * hourMs],
		["one silent for 16 hours, every two hours", minuteMs, 16 * hourMs, 2 * hourMs],
		["one silent for a year, once a day", minuteMs, 365 * dayMs, intervalMsMax],
	])("%s", (_, gapMs, silenceMs, intervalMs) => {
		const state = { ...fresh, seenKeys: ["known"], newMs: nowMs - silenceMs };
		const known = every(gapMs, nowMs - silenceMs);
		const seen = applyOutcome(state, fed(feedOf(known)), middle).state;
		const again = { ...seen, newMs: nowMs - silenceMs };
		expect(intervalAfter(feedOf(known), again)).toBe(intervalMs);
	});

	test("the feed's own wish is heard, but not one for a whole day", () => {
		const entries = every(minuteMs, nowMs);
		expect(intervalAfter(feedOf(entries, { intervalMs: 20 * minuteMs }))).toBe(20 * minuteMs);
		expect(intervalAfter(feedOf(entries, { intervalMs: dayMs }))).toBe(hourMs);
	});

	test("without dates, arrivals tell", () => {
		const first = applyOutcome(fresh, fed(feedOf([entryOf("1")])), middle).state;
		const later = fed(feedOf([entryOf("2"), entryOf("3")]), { atMs: nowMs + 2 * hourMs });
		expect(applyOutcome(first, later, middle).state.intervalMs).toBe(30 * minuteMs);
	});

	test("chance moves the wait by a tenth at most", () => {
		const waits = [0, 0.5, 0.999].map(
			(chance) =>
				applyOutcome(fresh, fed(feedOf(every(hourMs, nowMs))), chance).state.nextMs - nowMs,
		);
		expect(waits).toEqual([27 * minuteMs, 30 * minuteMs, 1_979_640]);
	});
});

describe("failures", () => {
	test("the wait doubles up to a day", () => {
		let state: FeedState = { ...fresh, intervalMs: 10 * minuteMs };
		const waits: number[] = [];
		for (let i = 0; i < 12; i++) {
			state = applyOutcome(state, failed(), middle).state;
			waits.push((state.nextMs - nowMs) / minuteMs);
		}
		expect(waits.slice(0, 4)).toEqual([10, 20, 40, 80]);
		expect(waits.at(-1)).toBe(intervalMsMax / minuteMs);
	});

	test("the server's own wish goes before ours", () => {
		const { state } = applyOutcome(fresh, failed({ waitMs: 5 * hourMs }), middle);
		expect(state.nextMs - nowMs).toBe(5 * hourMs);
	});

	test("a feed that is gone is not asked again", () => {
		const { state } = applyOutcome(fresh, failed({ failure: "gone", retry: false }), middle);
		expect(dueFeeds([state], nowMs + 365 * dayMs, { totalMax: 9, perHostMax: 9 })).toEqual([]);
		expect(nextDueMs([state])).toBeUndefined();
	});

	test("one good answer forgets them", () => {
		const { state } = applyOutcome({ ...fresh, failures: 7 }, fed(feedOf([])), middle);
		expect(state).toMatchObject({ failures: 0, lastFailure: undefined });
	});
});

describe("what an answer changes", () => {
	test("only entries that were not known are new, each once", () => {
		const entries = [entryOf("1"), entryOf("1"), entryOf("2")];
		const first = applyOutcome(fresh, fed(feedOf(entries)), middle);
		expect(first.newEntries.map(({ id }) => id)).toEqual(["1", "2"]);
		const second = applyOutcome(first.state, fed(feedOf([entryOf("3"), ...entries])), middle);
		expect(second.newEntries.map(({ id }) => id)).toEqual(["3"]);
	});

	test("a redirect for good moves the feed, but not to a page that is none", () => {
		const movedTo = "https://b.example/feed";
		const moved = (feed: Feed) => applyOutcome(fresh, fed(feed, { movedTo }), middle).state.url;
		expect(moved(feedOf([]))).toBe(movedTo);
		expect(moved(feedOf([], { version: "" }))).toBe(fresh.url);
	});

	test("the hub is remembered and pushing makes us patient", () => {
		const hub = { hub: "https://hub.example/", topic: fresh.url };
		const pushed = { ...fresh, pushedUntilMs: nowMs + dayMs };
		const { state } = applyOutcome(pushed, fed(feedOf(every(minuteMs, nowMs)), { hub }), middle);
		expect(state).toMatchObject({
			hub: "https://hub.example/",
			hubTopic: fresh.url,
			intervalMs: 4 * hourMs,
		});
	});

	test("what is remembered stays bounded", () => {
		const many = (from: number) => Array.from({ length: 900 }, (_, i) => entryOf(`${from + i}`));
		const first = applyOutcome(fresh, fed(feedOf(many(0))), middle).state;
		const second = applyOutcome(first, fed(feedOf(many(900))), middle).state;
		expect(second.seenKeys).toHaveLength(seenKeysMax);
	});
});

test("due feeds come longest waiting first, a few of each host", () => {
	const stateOf = (url: string, waitedMs: number) => ({ ...fresh, url, nextMs: nowMs - waitedMs });
	const states = [
		stateOf("https://a.example/1", 1),
		stateOf("https://a.example/2", 5),
		stateOf("https://a.example/3", 9),
		stateOf("https://b.example/1", 3),
		stateOf("https://c.example/1", -1),
	];
	const due = dueFeeds(states, nowMs, { totalMax: 3, perHostMax: 2 });
	expect(due.map(({ url }) => url.slice(8))).toEqual(["a.example/3", "a.example/2", "b.example/1"]);
	expect(nextDueMs(states)).toBe(nowMs - 9);
});

test.each<[string, Partial<FeedState>, string | undefined]>([
	["well", { answeredMs: nowMs, newMs: nowMs, newestMs: nowMs }, undefined],
	["new", {}, undefined],
	["gone", { status: "gone", lastFailure: "Gone." }, "gone"],
	["silent from the start", { failures: 3 }, "never-answered"],
	["failing", { failures: 3, answeredMs: nowMs }, "failing"],
	["a page", { notFeeds: 3, answeredMs: nowMs }, "not-a-feed"],
	["empty", { emptyAnswers: 3, answeredMs: nowMs }, "empty"],
	["undated", { undatedShare: 1, answeredMs: nowMs, newMs: nowMs }, "undated"],
	["repeating", { newestMs: nowMs, newMs: nowMs - 20 * dayMs }, "only-repeats"],
	["stale", { newestMs: nowMs - 90 * dayMs, newMs: nowMs - 80 * dayMs }, "stale"],
])("a feed that is %s", (_, changes, trouble) => {
	const health = feedHealth({ ...fresh, ...changes }, nowMs);
	expect(health.trouble).toBe(trouble);
	expect(health.detail).toMatch(/\w/);
});

test("whatever happens, a feed is due again within bounds", () => {
	const outcome = fc.oneof(
		fc.record({ waitMs: fc.option(fc.nat(), { nil: undefined }), retry: fc.boolean() }).map(failed),
		fc
			.array(fc.tuple(fc.string(), fc.integer()))
			.map((entries) => fed(feedOf(entries.map(([id, ms]) => entryOf(id, ms * 1000))))),
	);
	const chance = fc.double({ min: 0, max: 0.999, noNaN: true });
	fc.assert(
		fc.property(fc.array(outcome), chance, (outcomes, luck) => {
			const state = outcomes.reduce<FeedState>((s, one) => applyOutcome(s, one, luck).state, fresh);
			const waitMs = state.nextMs - nowMs;
			expect(waitMs === 0 || waitMs >= intervalMsMin * 0.9).toBe(true);
			expect(waitMs).toBeLessThanOrEqual(intervalMsMax * 1.1);
		}),
	);
});
