// The words that blur or bound a number, and those that tell a change.

/** What a word says of the value: below it, above it, near it, or within it. */
export type Bound = "least" | "most" | "near" | "under";

const boundRows: readonly (readonly [Bound, string])[] = [
	[
		"least",
		"over,more than,above,at least,exceeding,upwards of,upward of,no fewer than,no less than,not less than,not fewer than,a minimum of,minimum of,greater than,in excess of,larger than,higher than,well over,just over,slightly more than,slightly over,surpassing,topping",
	],
	[
		"most",
		"up to,as many as,as much as,at most,no more than,not more than,a maximum of,maximum of,as high as,under,below,less than,fewer than,lower than,just under,well under,smaller than",
	],
	["under", "nearly,almost,close to,just short of,not quite,approaching,virtually"],
	[
		"near",
		"about,around,some,roughly,approximately,approx,an estimated,estimated,circa,more or less,in the region of,of the order of,~,an approximate,an average of,on average",
	],
];

/** Phrases before a number, at most four words. */
export const boundsBefore: ReadonlyMap<string, Bound> = new Map(
	boundRows.flatMap(([bound, phrases]) =>
		phrases.split(",").map((phrase): [string, Bound] => [phrase, bound]),
	),
);

/** Phrases after a number, at most two words. */
export const boundsAfter: ReadonlyMap<string, Bound> = new Map([
	["or more", "least"],
	["and above", "least"],
	["and over", "least"],
	["or less", "most"],
	["or fewer", "most"],
	["or so", "near"],
	["odd", "near"],
	["+", "least"],
	["plus", "least"],
]);

/** Verbs and nouns of change that stand before "by", "to", "from", "of" or the number itself. */
export const changeWords: ReadonlySet<string> = new Set(
	`up down rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown
	increased increase increases increasing decreased decrease decreases decreasing dropped drop drops
	dropping declined decline declines declining climbed climb climbs climbing jumped jump jumps jumping
	surged surge surges surging soared slipped slip sank shrank plunged plunge tumbled tumble gained gain
	gains added lost lose loss losses cut cuts reduced reduce raised raise raises raising lifted widened
	narrowed advanced edged doubled tripled halved slashed slid eased hike hikes reduction`.split(
		/\s+/,
	),
);
