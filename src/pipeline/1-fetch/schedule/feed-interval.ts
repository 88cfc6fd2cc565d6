// How long to wait until a feed is asked again.

import type { Feed } from "../../../news/feed.ts";

const minuteMs = 60_000;

/** No feed is asked more often than this, nor less often than that. */
export const intervalMsMin = 5 * minuteMs;
export const intervalMsMax = 24 * 60 * minuteMs;

/** What a new feed begins with. */
export const intervalMsFirst = 30 * minuteMs;

/** While a hub pushes to us we ask only to see whether it still does. */
const intervalMsPushed = 4 * 60 * minuteMs;

/** Feeds that ask for more patience than this are often just never edited (`ttl` 1440). */
const patienceMsMax = 60 * minuteMs;

/** A feed is asked this many times in its usual gap, and in this share of its silence. */
const asksPerGap = 2;
const silenceShare = 1 / 8;

/** Chance moves a wait by up to a tenth either way, so that feeds do not march in step. */
const jitterShare = 0.1;

/** How many of the newest entries tell how often new ones come. */
const gapEntriesMax = 10;

export type IntervalEvidence = {
	readonly gapMs: number | undefined;
	/** How long nothing new has come. */
	readonly silenceMs: number;
	/** What the feed and the server wish. */
	readonly wishMs: number | undefined;
	readonly isPushed: boolean;
};

/** The time between two fetches that fits how often the feed has something new. */
export function chooseIntervalMs(evidence: IntervalEvidence): number {
	const { gapMs, silenceMs, wishMs, isPushed } = evidence;
	const usualMs = gapMs === undefined ? intervalMsFirst : gapMs / asksPerGap;
	const patientMs = Math.min(wishMs ?? 0, patienceMsMax);
	const neededMs = Math.max(usualMs, silenceMs * silenceShare, patientMs);
	return clampMs(isPushed ? Math.max(neededMs, intervalMsPushed) : neededMs);
}

/** The wait after so many failures in a row, doubling each time; at least what the server asks. */
export function backOffMs(
	intervalMs: number,
	failures: number,
	askedMs: number | undefined,
): number {
	const doubled = clampMs(intervalMs) * 2 ** Math.min(failures - 1, 10);
	return Math.min(Math.max(doubled, askedMs ?? 0), intervalMsMax);
}

/** Moves a wait a little; `chance` is from 0 up to but not including 1. */
export function jitterMs(waitMs: number, chance: number): number {
	return Math.round(waitMs * (1 + jitterShare * (2 * chance - 1)));
}

/** The usual time between the feed's newest dated entries; undefined with fewer than three. */
export function publishedGapMs(feed: Feed): number | undefined {
	const times = feed.entries
		.flatMap(({ publishedMs }) => publishedMs ?? [])
		.sort((a, b) => b - a)
		.slice(0, gapEntriesMax);
	const [newest, oldest] = [times[0], times.at(-1)];
	if (newest === undefined || oldest === undefined || times.length < 3) return undefined;
	return (newest - oldest) / (times.length - 1);
}

function clampMs(ms: number): number {
	return Math.min(Math.max(ms, intervalMsMin), intervalMsMax);
}
