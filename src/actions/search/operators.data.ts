// The operators of the search language, and the states that some of them know.

export type OperatorShape = "name" | "state" | "number" | "day" | "kind" | "flag";

export type Operator = {
	readonly name: string;
	/** Other spellings that readers try. */
	readonly also: readonly string[];
	readonly shape: OperatorShape;
	readonly example: string;
	/** What it finds, for the list of suggestions. */
	readonly help: string;
};

/** In the order in which they are offered. */
export const operators: readonly Operator[] = [
	{
		...{ name: "speaker", also: ["by", "who"], shape: "name" },
		...{ example: "speaker:brask", help: "Said by a person, office or organisation" },
	},
	{
		...{ name: "stance", also: ["position"], shape: "state" },
		...{ example: "stance:denies", help: "How the speaker stands to it" },
	},
	{
		...{ name: "outlet", also: ["source", "publisher", "site"], shape: "name" },
		...{ example: "outlet:courier", help: "Published by an outlet" },
	},
	{
		...{ name: "topic", also: ["section", "tag"], shape: "name" },
		...{ example: "topic:shipping", help: "About a topic" },
	},
	{
		...{ name: "place", also: ["in", "where"], shape: "name" },
		...{ example: 'place:"alder bay"', help: "At a place" },
	},
	{
		...{ name: "figure", also: ["number", "figures"], shape: "number" },
		...{ example: "figure>1000", help: "With a figure above, below or at a number" },
	},
	{
		...{ name: "before", also: [], shape: "day" },
		...{ example: "before:2026-03-01", help: "Published before a day, month or year" },
	},
	{
		...{ name: "after", also: ["since"], shape: "day" },
		...{ example: "after:2026-02", help: "Published on a day, month or year, or later" },
	},
	{
		...{ name: "on", also: ["date", "day", "month"], shape: "day" },
		...{ example: "on:2026-02-14", help: "Published on a day, or in a month or year" },
	},
	{
		...{ name: "origin", also: ["origins"], shape: "number" },
		...{ example: "origin:1", help: "Claims and stories with so many independent origins at most" },
	},
	{
		...{ name: "status", also: ["is", "claim"], shape: "state" },
		...{ example: "status:contested", help: "Claims, and stories with a claim, of a status" },
	},
	{
		...{ name: "contested", also: ["disputed"], shape: "flag" },
		...{ example: "contested:yes", help: "Claims that somebody denies, and stories with one" },
	},
	{
		...{ name: "evidence", also: ["basis"], shape: "state" },
		...{ example: "evidence:documents", help: "Resting on a kind of evidence" },
	},
	{
		...{ name: "language", also: ["lang"], shape: "name" },
		...{ example: "language:en", help: "In a language" },
	},
	{
		...{ name: "kind", also: ["type", "find"], shape: "kind" },
		...{ example: "kind:claims", help: "Only stories, claims, statements or articles" },
	},
];

/** A state with what readers type for it. */
type States = Readonly<Record<string, readonly string[]>>;

/** The states of each operator that has them. */
export const states: Readonly<Record<string, States>> = {
	stance: {
		asserts: ["assert", "asserted", "says", "said"],
		denies: ["deny", "denied"],
		confirms: ["confirm", "confirmed"],
		doubts: ["doubt", "doubted"],
		condemns: ["condemn", "condemned"],
		promises: ["promise", "promised"],
		predicts: ["predict", "predicted"],
		demands: ["demand", "demanded"],
		warns: ["warn", "warned"],
		"declines-to-comment": ["declines", "declined", "nocomment", "no-comment"],
		"does-not-deny": ["not-deny"],
		retracts: ["retract", "retracted"],
	},
	status: {
		"single-origin": ["single", "one-origin"],
		corroborated: ["confirmed"],
		contested: ["disputed", "denied"],
		"denied-by-accused": ["accused"],
		"unsubstantiated-as-reported": ["unsubstantiated"],
		superseded: [],
		withdrawn: ["retracted"],
	},
	evidence: {
		intelligence: [],
		"satellite-imagery": ["satellite"],
		documents: ["document"],
		video: [],
		eyewitness: ["witness"],
		"official-statement": ["official"],
		"unnamed-officials": ["unnamed", "anonymous"],
		"other-media": ["media"],
		data: [],
		"none-given": ["none"],
	},
};

export const searchKinds = ["stories", "claims", "statements", "articles"] as const;
