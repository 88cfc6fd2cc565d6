// The kinds of things that words are about.

/** By number in the network; the kinds of the GUM corpus. */
export const thingKinds = [
	"none",
	"person",
	"place",
	"organization",
	"object",
	"event",
	"time",
	"substance",
	"animal",
	"plant",
	"abstract",
] as const;

/** What a word is about, as its noun phrase names it. */
export type ThingKind = (typeof thingKinds)[number];
