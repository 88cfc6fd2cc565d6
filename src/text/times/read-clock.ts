// Times of day: "2:30 p.m.", "22:30", "6am", "noon", "15:11 GMT".

import { formatDay, formatTwo } from "./format-value.ts";
import {
	isJoined,
	type Read,
	readCount,
	type TimeFinding,
	type TimeScene,
	wordAt,
} from "./time-scene.ts";
import { weekdayNumbers } from "./time-words.data.ts";

type Clock = { readonly hour: number; readonly minute: number };

/** A time of day at `at`, on the day told beside it or else on the day of writing. */
export function readClock(scene: TimeScene, at: number): TimeFinding | undefined {
	const clock = readNumericClock(scene, at) ?? readWordClock(scene, at);
	if (clock === undefined) return undefined;
	const to = skipZone(scene, clock.next);
	const day = scene.refDay === undefined ? "" : formatDay(scene.refDay);
	return { from: at, to, value: `${day}T${clockText(clock.value)}` };
}

/** "09:05". */
function clockText({ hour, minute }: Clock): string {
	return `${formatTwo(hour)}:${formatTwo(minute)}`;
}

/** "2:30", "22.30 hours", "6", each with "am" or "pm", or with a colon and two digits. */
function readNumericClock(scene: TimeScene, at: number): Read<Clock> | undefined {
	const token = scene.tokens[at];
	if (token?.kind !== "number" || token.word.length > 2) return undefined;
	const hour = Number(token.word);
	const mark = wordAt(scene, at + 1);
	const minutes = wordAt(scene, at + 2);
	const hasMinutes =
		(mark === ":" || mark === ".") &&
		isJoined(scene, at + 1) &&
		isJoined(scene, at + 2) &&
		/^[0-5]\d$/.test(minutes);
	const next = hasMinutes ? skipSeconds(scene, at + 3) : at + 1;
	const minute = hasMinutes ? Number(minutes) : 0;
	const half = readHalfDay(scene, next);
	if (half !== undefined) {
		if (hour < 1 || hour > 12) return undefined;
		return { value: { hour: (hour % 12) + half.value, minute }, next: half.next };
	}
	if (!hasMinutes || mark !== ":" || hour > 24 || isRatio(scene, at, next)) return undefined;
	return { value: { hour, minute }, next };
}

function skipSeconds(scene: TimeScene, at: number): number {
	const isSeconds =
		wordAt(scene, at) === ":" && isJoined(scene, at) && /^[0-5]\d$/.test(wordAt(scene, at + 1));
	return isSeconds ? at + 2 : at;
}

/** Verses, scores and race times have another colon or a decimal beside them. */
function isRatio(scene: TimeScene, at: number, next: number): boolean {
	if (isJoined(scene, at) && wordAt(scene, at - 1) === ":") return true;
	if (isAfterName(scene, at)) return true;
	return (
		[":", "."].includes(wordAt(scene, next)) &&
		isJoined(scene, next) &&
		isJoined(scene, next + 1) &&
		scene.tokens[next + 1]?.kind === "number"
	);
}

const beforeClock: ReadonlySet<string> = new Set(
	"at by from until till around about before after since between shortly approximately then".split(
		" ",
	),
);

/** "Corinthians 9:25": a name before the digits. */
function isAfterName({ tokens }: TimeScene, at: number): boolean {
	const before = tokens[at - 1];
	if (before?.kind !== "word" || !before.capital || weekdayNumbers.has(before.word)) return false;
	return !beforeClock.has(before.word);
}

/** "am", "a.m.", "pm", "p.m.": hours to add. */
function readHalfDay(scene: TimeScene, at: number): Read<number> | undefined {
	const word = wordAt(scene, at);
	if (word === "am" || word === "pm") return { value: word === "pm" ? 12 : 0, next: at + 1 };
	if (word !== "a" && word !== "p") return undefined;
	const isDotted =
		wordAt(scene, at + 1) === "." && wordAt(scene, at + 2) === "m" && isJoined(scene, at + 2);
	if (!isDotted) return undefined;
	const next = wordAt(scene, at + 3) === "." && isJoined(scene, at + 3) ? at + 4 : at + 3;
	return { value: word === "p" ? 12 : 0, next };
}

/** "noon", "midnight", "six o'clock". */
function readWordClock(scene: TimeScene, at: number): Read<Clock> | undefined {
	const word = wordAt(scene, at);
	if (word === "noon" || word === "midday") return { value: { hour: 12, minute: 0 }, next: at + 1 };
	if (word === "midnight") return { value: { hour: 0, minute: 0 }, next: at + 1 };
	const count = readCount(scene, at);
	if (typeof count?.value !== "number" || count.value > 12) return undefined;
	if (wordAt(scene, count.next) !== "o" || wordAt(scene, count.next + 2) !== "clock")
		return undefined;
	return { value: { hour: count.value, minute: 0 }, next: count.next + 3 };
}

const zones: ReadonlySet<string> = new Set(
	"gmt utc bst est edt cst cdt mst mdt pst pdt cet cest eet ist jst aest et pt".split(" "),
);

function skipZone({ tokens }: TimeScene, at: number): number {
	const token = tokens[at];
	return token?.capital && zones.has(token.word) ? at + 1 : at;
}
