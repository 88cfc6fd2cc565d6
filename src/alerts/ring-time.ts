// When an alert may ring: quiet hours, digests, and a pause after each ring for one story.

import type { AlertTimes } from "../wire/alerts.ts";

export type RingInput = {
	/** When the alert was noticed, milliseconds UTC. */
	readonly noticedMs: number;
	readonly how: "instant" | "digest";
	/** When the rule last rang for this story; undefined where it never did. */
	readonly lastMs: number | undefined;
	readonly times: AlertTimes;
};

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/**
 * When an alert may leave, milliseconds UTC: at once, after the story's pause, at the next digest,
 * or when the quiet hours end, whichever is last. The same alert has the same time in every run.
 */
export function ringTimeMs({ noticedMs, how, lastMs, times }: RingInput): number {
	if (how === "digest") {
		return nextClockTimeMs(noticedMs, times.digestAt, times.timeZone);
	}
	const rested = (lastMs ?? Number.NEGATIVE_INFINITY) + times.storyGapMinutes * minuteMs;
	return afterQuietMs(Math.max(noticedMs, rested), times);
}

/** The moment itself, or the end of the quiet hours that it falls into. */
function afterQuietMs(atMs: number, { quiet, timeZone }: AlertTimes): number {
	if (quiet === undefined || quiet.from === quiet.to) return atMs;
	const minute = minuteOfDay(atMs, timeZone);
	const from = minuteOf(quiet.from);
	const to = minuteOf(quiet.to);
	const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
	return isQuiet ? nextClockTimeMs(atMs, quiet.to, timeZone) : atMs;
}

/**
 * The next time after a moment at which clocks in a zone show a time of day. On the day on which
 * clocks skip it, the first moment after the gap.
 */
export function nextClockTimeMs(afterMs: number, clock: string, timeZone: string): number {
	const wanted = minuteOf(clock);
	const startMs = Math.floor(afterMs / minuteMs) * minuteMs;
	const ahead = (wanted - minuteOfDay(startMs, timeZone) + dayMinutes) % dayMinutes;
	const guessMs = startMs + (ahead === 0 ? dayMinutes : ahead) * minuteMs;
	// Where clocks changed in between, the guess is off by that change.
	const shown = minuteOfDay(guessMs, timeZone);
	const off = ((shown - wanted + dayMinutes / 2 + dayMinutes) % dayMinutes) - dayMinutes / 2;
	const rightMs = guessMs - off * minuteMs;
	return minuteOfDay(rightMs, timeZone) === wanted && rightMs > afterMs ? rightMs : guessMs;
}

function minuteOf(clock: string): number {
	const [hours = "0", minutes = "0"] = clock.split(":");
	return Number(hours) * 60 + Number(minutes);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Minutes since midnight, as clocks in the zone show them. */
function minuteOfDay(atMs: number, timeZone: string): number {
	let clock = clocks.get(timeZone);
	if (clock === undefined) {
		clock = new Intl.DateTimeFormat("en-GB", {
			...{ timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
		});
		clocks.set(timeZone, clock);
	}
	return minuteOf(clock.format(atMs));
}
