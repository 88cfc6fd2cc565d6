// A story's timeline as a calendar (RFC 5545).

import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { CalendarEvent, StoryCalendar } from "../../actions/feeds-out/story-calendar.ts";
import { xmlText } from "./xml-text.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** How long an event takes in a calendar where no time is told. */
const shortMs = 30 * 60 * 1000;

/** The calendar as a file. The same story gives the same bytes: no clock is read. */
export function writeCalendar(calendar: StoryCalendar, base: string): string {
	const made = ical({
		name: xmlText(calendar.title),
		prodId: { company: "Onrecord", product: "Onrecord", language: "EN" },
		method: ICalCalendarMethod.PUBLISH,
		source: `${base}${calendar.feedPath}.ics`,
		url: base + calendar.path,
		ttl: 60 * 60,
	});
	for (const event of calendar.events) made.createEvent(eventOf(event, calendar, base));
	return made.toString();
}

function eventOf(event: CalendarEvent, { path, updatedMs }: StoryCalendar, base: string) {
	const { id, text, startMs, endMs, isWholeDay, kind, quotes } = event;
	const words = quotes.map(
		(quote) => `“${quote.words}”\n${quote.publisher}: ${quote.articleTitle}\n${base}${quote.path}`,
	);
	// The end of a calendar's event is exclusive.
	const end = isWholeDay ? endMs + 1 : Math.max(endMs, startMs + shortMs);
	return {
		id: `${id}@onrecord`,
		stamp: new Date(updatedMs),
		start: new Date(isWholeDay ? startOfDay(startMs) : startMs),
		end: new Date(isWholeDay ? Math.max(startOfDay(end), startOfDay(startMs) + dayMs) : end),
		allDay: isWholeDay,
		timezone: isWholeDay ? "UTC" : null,
		summary: xmlText(text),
		description: xmlText(words.join("\n\n")),
		url: base + path,
		categories: [{ name: kind === "record" ? "Record" : "Event" }],
		transparency: ICalEventTransparency.TRANSPARENT,
	};
}

function startOfDay(ms: number): number {
	return Math.floor(ms / dayMs) * dayMs;
}
