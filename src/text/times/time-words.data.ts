// The words of dates and times: months, weekdays, units, parts of a day, fixed days.

/** Full names and abbreviations by number; "may" and "march" are read with care. */
export const monthNumbers: ReadonlyMap<string, number> = new Map([
	...[
		"january",
		"february",
		"march",
		"april",
		"may",
		"june",
		"july",
		"august",
		"september",
		"october",
		"november",
		"december",
	].map((name, at): [string, number] => [name, at + 1]),
	...["jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
		.map((name, at): [string, number] => [name, at + 1])
		.filter(([name]) => name !== ""),
	["sept", 9],
]);

/** Months whose name is also another word, or an abbreviation that is: they need a day or year. */
export const unsureMonths: ReadonlySet<string> = new Set([
	"jan",
	"mar",
	"jun",
	"jul",
	"sep",
	"dec",
	"nov",
	"apr",
	"aug",
	"oct",
	"feb",
]);

/** ISO numbers; the abbreviations only count beside a date or a time. */
export const weekdayNumbers: ReadonlyMap<string, number> = new Map([
	["monday", 1],
	["tuesday", 2],
	["wednesday", 3],
	["thursday", 4],
	["friday", 5],
	["saturday", 6],
	["sunday", 7],
	["mon", 1],
	["tue", 2],
	["tues", 2],
	["wed", 3],
	["thu", 4],
	["thur", 4],
	["thurs", 4],
	["fri", 5],
	["sat", 6],
	["sun", 7],
]);

/** A unit of time: its letter in a duration, whether the letter stands after "T", and how many. */
export type TimeUnit = {
	readonly name: "minute" | "day" | "week" | "month" | "quarter" | "year";
	readonly letter: string;
	readonly clock: boolean;
	/** How many of the letter's units one of these is; "name" counts in the same number. */
	readonly times: number;
	readonly plural: boolean;
};

const unitForms: readonly (readonly [string, TimeUnit["name"], string, boolean, number])[] = [
	["second", "minute", "S", true, 1],
	["minute", "minute", "M", true, 1],
	["hour", "minute", "H", true, 1],
	["day", "day", "D", false, 1],
	["night", "day", "D", false, 1],
	["week", "week", "W", false, 1],
	["fortnight", "week", "W", false, 2],
	["month", "month", "M", false, 1],
	["quarter", "quarter", "M", false, 3],
	["year", "year", "Y", false, 1],
	["decade", "year", "Y", false, 10],
	["century", "year", "Y", false, 100],
];

const pluralForms: Readonly<Record<string, string>> = { century: "centuries" };

/** By word, singular and plural. */
export const timeUnits: ReadonlyMap<string, TimeUnit> = new Map(
	unitForms.flatMap(([word, name, letter, clock, times]): [string, TimeUnit][] => [
		[word, { name, letter, clock, times, plural: false }],
		[pluralForms[word] ?? `${word}s`, { name, letter, clock, times, plural: true }],
	]),
);

/** TimeML codes of the seasons. */
export const seasonCodes: ReadonlyMap<string, string> = new Map([
	["spring", "SP"],
	["summer", "SU"],
	["autumn", "FA"],
	["fall", "FA"],
	["winter", "WI"],
]);

/** TimeML codes of the parts of a day. */
export const dayPartCodes: ReadonlyMap<string, string> = new Map([
	["morning", "MO"],
	["afternoon", "AF"],
	["evening", "EV"],
	["night", "NI"],
	["overnight", "NI"],
]);

/** Decades told in words: "the sixties". */
export const decadeWords: ReadonlyMap<string, number> = new Map([
	["twenties", 2],
	["thirties", 3],
	["forties", 4],
	["fifties", 5],
	["sixties", 6],
	["seventies", 7],
	["eighties", 8],
	["nineties", 9],
]);

/** Words that tell that what is near has yet to come. */
export const futureWords: ReadonlySet<string> = new Set(
	`will ll shall won wont upcoming scheduled due expected expects expect plans planned plan planning
	slated set forthcoming awaits awaiting tomorrow hopes intends aims begins starts opens
	launches ahead deadline proposed promised vowed agreed may could should would must`.split(/\s+/),
);

/** Words that tell that what is near has been. */
export const pastWords: ReadonlySet<string> = new Set(
	`said told was were had has have been did met took came went left died began held found made won lost
	hit fell rose shot saw gave sent spoke wrote became struck beat drew ran led broke sold bought cut
	brought fought got grew kept knew paid read sat stood taught thought wore ate drove flew hung
	according since ago previous`.split(/\s+/),
);

/** Words in "-ed" that are no past tense of their own, or tell of the future. */
export const notPastWords: ReadonlySet<string> = new Set(
	`united need indeed speed feed exceed proceed succeed red bed led seed weed freed hundred sacred
	kindred wicked naked ahmed mohammed`.split(/\s+/),
);

/** Days of the year with a name: month, day. */
export const namedDays: ReadonlyMap<string, readonly [number, number]> = new Map([
	["christmas day", [12, 25]],
	["christmas eve", [12, 24]],
	["christmas", [12, 25]],
	["boxing day", [12, 26]],
	["new year's day", [1, 1]],
	["new year's eve", [12, 31]],
	["valentine's day", [2, 14]],
	["halloween", [10, 31]],
	["may day", [5, 1]],
	["armistice day", [11, 11]],
	["remembrance day", [11, 11]],
	["fourth of july", [7, 4]],
]);
