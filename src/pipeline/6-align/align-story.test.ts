// What the record of a story says.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim, StoryRecord } from "../../news/claim.ts";
import { alignStory } from "./align-story.ts";
import { type ArticleSample, copyOf, person, storyOf } from "./story-sample.ts";

const ministry = person("Environment Ministry", { kind: "organisation", side: "Ostrava" });
const minister = person("Lena Falk", {
	role: "environment minister of Dravenia",
	side: "Dravenia",
});

const spill: readonly ArticleSample[] = [
	{
		id: "a1",
		date: "2031-05-02",
		publisher: "Port Herald",
		text: "Environment Ministry officials said Halden Chemicals had dumped solvents into the Mirel river. Halden Chemicals rejected the accusations as groundless.",
		says: [
			{ speaker: ministry, content: "Halden Chemicals had dumped solvents into the Mirel river" },
			{
				speaker: person("Halden Chemicals", { kind: "organisation" }),
				stance: "denies",
				content: "the accusations as groundless",
				cue: "rejected",
			},
		],
	},
	{
		id: "a2",
		date: "2031-05-03",
		publisher: "Daily Mirel",
		text: "Fishermen's leader Tomas Grein said that Halden Chemicals was dumping solvent in the Mirel river at night. He said that at least 40 people fell ill.",
		says: [
			{
				speaker: "Tomas Grein",
				content: "Halden Chemicals was dumping solvent in the Mirel river at night",
			},
			{
				speaker: person("Tomas Grein"),
				content: "at least 40 people fell ill",
				figures: [{ words: "40", low: 40, approx: "at least" }],
			},
		],
	},
	{
		id: "a3",
		date: "2031-05-05",
		publisher: "Port Herald",
		text: "Halden Chemicals said it had not dumped solvents into the Mirel river. Tomas Grein said 62 people had fallen ill.",
		says: [
			{
				speaker: person("Halden Chemicals", { kind: "organisation" }),
				content: "it had not dumped solvents into the Mirel river",
			},
			{
				speaker: "Tomas Grein",
				content: "62 people had fallen ill",
				figures: [{ words: "62" }],
			},
		],
	},
	{
		id: "a4",
		date: "2031-05-06",
		publisher: "Coast News",
		text: "Lena Falk said the border bridge stays closed. The solvents also killed fish, she said.",
		says: [
			{ speaker: minister, content: "the border bridge stays closed" },
			{ speaker: minister, content: "The solvents also killed fish" },
		],
	},
];

function claimOf(record: StoryRecord, words: string): Claim {
	const claim = record.claims.find(({ wording }) => wording.words.includes(words));
	if (claim === undefined) throw new Error(`no claim says "${words}"`);
	return claim;
}

test("statements that say the same in other words are one claim, and each link says why", () => {
	const claim = claimOf(alignStory(storyOf(spill)), "dump");
	expect(claim.statementIds).toEqual(["a1-0", "a1-1", "a2-0", "a3-0"]);
	expect(claim.why["a2-0" as keyof typeof claim.why]).toContain("says the same");
});

test("a denial that only points finds what it denies, and a negation denies", () => {
	const claim = claimOf(alignStory(storyOf(spill)), "dump");
	const denials = claim.positions.filter(({ stance }) => stance === "denies");
	expect(denials.map(({ party }) => party.name)).toEqual(["Halden Chemicals"]);
	expect(denials[0]?.statementIds).toEqual(["a1-1", "a3-0"]);
	expect(claim.status).toBe("denied-by-accused");
});

test("origins are ends of chains, not articles", () => {
	const repeated = spill.concat({ ...spill[0], id: "a5", publisher: "Echo" } as ArticleSample);
	const record = alignStory(storyOf(repeated, { copies: [copyOf("a5", "a1")] }));
	const { origins } = claimOf(record, "dump");
	expect(origins.atMost).toBe(2);
	expect(origins.outlets).toBe(3);
	expect(origins.copies).toBe(1);
});

test("a speaker who gives a higher number later revises it", () => {
	const series = alignStory(storyOf(spill)).figures.find(({ figures }) => figures.length === 2);
	expect(series?.figures.map(({ reported }) => reported)).toEqual(["at least 40", "62"]);
	expect(series?.differences.map(({ kind }) => kind)).toEqual(["revision"]);
});

test("events come by the time at which they were on record", () => {
	const kinds = alignStory(storyOf(spill)).events.map(({ kind, atMs }) => [
		kind,
		new Date(atMs).toISOString().slice(0, 10),
	]);
	expect(kinds).toContainEqual(["first-denial", "2031-05-02"]);
	expect(kinds).toContainEqual(["second-origin", "2031-05-03"]);
	expect(kinds).toContainEqual(["figure-changed", "2031-05-05"]);
});

test("the same input in any order gives the same record", () => {
	const story = storyOf(spill, { copies: [copyOf("a3", "a1")] });
	const wanted = alignStory(story);
	fc.assert(
		fc.property(
			fc.shuffledSubarray([...story.articles], { minLength: story.articles.length }),
			fc.shuffledSubarray([...story.statements], { minLength: story.statements.length }),
			(articles, statements) => {
				expect(alignStory({ ...story, articles, statements })).toEqual(wanted);
			},
		),
		{ numRuns: 30 },
	);
});

test("nothing to align gives an empty record", () => {
	const record = alignStory(storyOf([]));
	expect(record.claims).toEqual([]);
	expect(record.figures).toEqual([]);
	expect(record.events).toEqual([]);
});

test("a party keeps its own name beside one that only contains it", () => {
	const names = [
		"Velmara",
		"Velmara's interior ministry",
		"the speculation around Velmara's role in the war",
	];
	const samples = names.map((name, at) => ({
		id: `a${at}`,
		date: "2031-05-02",
		text: `${name} said the old bridge in sector ${at} had been sold.`,
		says: [
			{
				speaker: person(name, { kind: at === 0 ? "country" : "organisation", resolved: at === 0 }),
				content: `the old bridge in sector ${at} had been sold`,
			},
		],
	}));
	const parties = alignStory(storyOf(samples)).claims.flatMap(({ positions }) => positions);
	expect(new Set(parties.map(({ party }) => party.name))).toEqual(new Set(names));
});

test("a short name of an organisation is the same party as its full one", () => {
	const samples = ["Brakemoor", "Brakemoor Minerals"].map((name, at) => ({
		id: `a${at}`,
		date: "2031-05-02",
		text: `${name} said the valve at the north mine had burst.`,
		says: [
			{
				speaker: person(name, { kind: "organisation" }),
				content: "the valve at the north mine had burst",
			},
		],
	}));
	const [claim] = alignStory(storyOf(samples)).claims;
	expect(claim?.positions.map(({ party }) => party.name)).toEqual(["Brakemoor Minerals"]);
	expect(claim?.origins.atMost).toBe(1);
});
