// From one answer of a feed to its next state.

import type { Feed, FeedEntry } from "../../../news/feed.ts";
import type { FeedState } from "../../../news/feed-state.ts";
import type { FetchFailure } from "../http/fetch-error.ts";
import {
	backOffMs,
	chooseIntervalMs,
	intervalMsFirst,
	intervalMsMax,
	jitterMs,
	publishedGapMs,
} from "./feed-interval.ts";

/** What came of asking a feed. */
export type FeedOutcome = FeedAnswer | FeedUnchanged | FeedFailed;

type FeedAnswer = {
	readonly kind: "fed";
	readonly atMs: number;
	readonly feed: Feed;
	readonly etag: string | undefined;
	readonly lastModified: string | undefined;
	readonly movedTo: string | undefined;
	/** Where it can be subscribed to (WebSub). */
	readonly hub: { readonly hub: string; readonly topic: string } | undefined;
	/** How long the server calls the answer fresh. */
	readonly freshMs: number | undefined;
};

type FeedUnchanged = {
	readonly kind: "unchanged";
	readonly atMs: number;
	readonly movedTo: string | undefined;
	readonly freshMs: number | undefined;
};

type FeedFailed = {
	readonly kind: "failed";
	readonly atMs: number;
	readonly failure: FetchFailure;
	readonly detail: string;
	readonly retry: boolean;
	readonly waitMs: number | undefined;
};

/** The state after an answer, and the entries that were not known before, in the feed's order. */
export type FeedStep = { readonly state: FeedState; readonly newEntries: readonly FeedEntry[] };

/** How many entries of a feed are remembered. */
export const seenKeysMax = 1000;

/** The state of a feed that was never asked; due at once. */
export function startFeedState(url: string, nowMs: number): FeedState {
	return {
		url,
		status: "active",
		addedMs: nowMs,
		nextMs: nowMs,
		intervalMs: intervalMsFirst,
		etag: undefined,
		lastModified: undefined,
		hub: undefined,
		hubTopic: undefined,
		pushedUntilMs: undefined,
		checkedMs: undefined,
		answeredMs: undefined,
		newMs: undefined,
		newestMs: undefined,
		gapMs: undefined,
		failures: 0,
		lastFailure: undefined,
		notFeeds: 0,
		emptyAnswers: 0,
		undatedShare: 0,
		seenKeys: [],
	};
}

/**
 * What follows from an answer: when to ask next, where, and what is new. Pure; `chance` is a
 * number from 0 up to but not including 1 that moves the wait a little.
 */
export function applyOutcome(state: FeedState, outcome: FeedOutcome, chance: number): FeedStep {
	switch (outcome.kind) {
		case "failed":
			return { state: afterFailure(state, outcome, chance), newEntries: [] };
		case "unchanged":
			return { state: afterSilence(state, outcome, chance), newEntries: [] };
		case "fed":
			return afterFeed(state, outcome, chance);
	}
}

function afterFailure(state: FeedState, outcome: FeedFailed, chance: number): FeedState {
	const failures = state.failures + 1;
	const waitMs = outcome.retry
		? backOffMs(state.intervalMs, failures, outcome.waitMs)
		: intervalMsMax;
	return {
		...state,
		status: outcome.failure === "gone" ? "gone" : state.status,
		checkedMs: outcome.atMs,
		nextMs: outcome.atMs + jitterMs(waitMs, chance),
		failures,
		lastFailure: outcome.detail,
	};
}

function afterSilence(state: FeedState, outcome: FeedUnchanged, chance: number): FeedState {
	const answered = { ...state, ...goodAnswer(state, outcome) };
	return plan(answered, outcome.atMs, { wishMs: outcome.freshMs, chance });
}

function afterFeed(state: FeedState, outcome: FeedAnswer, chance: number): FeedStep {
	const { feed, atMs } = outcome;
	const isFeed = feed.version !== "";
	const known = new Set(state.seenKeys);
	const newEntries = feed.entries.filter((entry) => {
		const key = entryKey(entry);
		return !known.has(key) && known.add(key) !== undefined;
	});
	const dated = feed.entries.filter(({ publishedMs }) => publishedMs !== undefined);
	const count = feed.entries.length;
	const next: FeedState = {
		...state,
		...goodAnswer(state, isFeed ? outcome : { atMs, movedTo: undefined }),
		etag: outcome.etag,
		lastModified: outcome.lastModified,
		hub: outcome.hub?.hub,
		hubTopic: outcome.hub?.topic,
		newMs: newEntries.length > 0 ? atMs : state.newMs,
		newestMs: newestOf(feed, atMs) ?? state.newestMs,
		gapMs: nextGapMs(state, feed, { atMs, newCount: newEntries.length }),
		notFeeds: isFeed ? 0 : state.notFeeds + 1,
		emptyAnswers: isFeed && count === 0 ? state.emptyAnswers + 1 : 0,
		undatedShare: count === 0 ? state.undatedShare : 1 - dated.length / count,
		seenKeys: [...newEntries.map(entryKey), ...state.seenKeys].slice(0, seenKeysMax),
	};
	const wishMs = Math.max(outcome.freshMs ?? 0, feed.intervalMs ?? 0);
	return { state: plan(next, atMs, { wishMs, chance }), newEntries };
}

function goodAnswer(
	state: FeedState,
	{ atMs, movedTo }: { readonly atMs: number; readonly movedTo: string | undefined },
): Partial<FeedState> {
	return {
		url: movedTo ?? state.url,
		checkedMs: atMs,
		answeredMs: atMs,
		failures: 0,
		lastFailure: undefined,
	};
}

type Plan = { readonly wishMs: number | undefined; readonly chance: number };

function plan(state: FeedState, atMs: number, { wishMs, chance }: Plan): FeedState {
	const lastMs = Math.max(state.newestMs ?? 0, state.newMs ?? state.addedMs);
	const intervalMs = chooseIntervalMs({
		gapMs: state.gapMs,
		silenceMs: Math.max(atMs - lastMs, 0),
		wishMs,
		isPushed: (state.pushedUntilMs ?? 0) > atMs,
	});
	return { ...state, intervalMs, nextMs: atMs + jitterMs(intervalMs, chance) };
}

/** The dates tell how often something new comes; without dates, what arrives does. */
function nextGapMs(
	state: FeedState,
	feed: Feed,
	{ atMs, newCount }: { readonly atMs: number; readonly newCount: number },
): number | undefined {
	const published = publishedGapMs(feed);
	if (published !== undefined && published > 0) return published;
	if (newCount === 0 || state.newMs === undefined) return state.gapMs;
	const arrivedMs = (atMs - state.newMs) / newCount;
	return state.gapMs === undefined ? arrivedMs : (state.gapMs + arrivedMs) / 2;
}

/** Dates in the future are mistakes; they would make a dead feed look alive. */
function newestOf(feed: Feed, atMs: number): number | undefined {
	let newest: number | undefined;
	for (const { publishedMs } of feed.entries) {
		if (publishedMs !== undefined && publishedMs <= atMs && publishedMs > (newest ?? 0)) {
			newest = publishedMs;
		}
	}
	return newest;
}

/** The same entry has the same key in every answer: its id, else its link, else its words. */
function entryKey({ id, link, title, summary }: FeedEntry): string {
	return hashOf(id ?? link ?? `${title ?? ""}\n${summary?.value ?? ""}`);
}

/** Two runs of FNV-1a with different seeds: 64 bits in base 36, short enough to keep thousands. */
function hashOf(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x01000193;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = Math.imul(a ^ code, 0x01000193);
		b = Math.imul(b ^ code, 0x85ebca6b);
	}
	return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
