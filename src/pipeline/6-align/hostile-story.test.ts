// Stories that no newsroom would write: the record and the brief stand them.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Brief } from "../../news/brief.ts";
import type { Stance } from "../../news/statement.ts";
import type { StoryMaterial } from "../../news/story.ts";
import { writeBrief } from "../7-brief/write-brief.ts";
import { alignStory } from "./align-story.ts";
import { type ArticleSample, person, storyOf } from "./story-sample.ts";

function briefOf(story: StoryMaterial): Brief {
	return writeBrief(story, alignStory(story));
}

function says(speaker: string, stance: Stance, content: string) {
	return { speaker: person(speaker), stance, content };
}

test("one article with two thousand statements is aligned", () => {
	const contents = Array.from(
		{ length: 2000 },
		(_, at) => `the mayor of town ${at} closed bridge ${at % 50}`,
	);
	const story = storyOf([
		{
			id: "a1",
			date: "2031-01-01",
			text: contents.map((content) => `Orsk said ${content}.`).join(" "),
			says: contents.map((content) => says("Orsk", "asserts", content)),
		},
	]);
	expect(alignStory(story).claims.length).toBeGreaterThan(0);
	expect(briefOf(story).keyFacts.length).toBeGreaterThan(0);
});

test("speakers who deny each other in a circle all keep their positions", () => {
	const names = ["Ada Fenn", "Bo Grist", "Cy Holt"];
	const samples: ArticleSample[] = names.map((name, at) => {
		const next = names[(at + 1) % names.length] ?? "";
		const other = `${next} sold the harbour crane`;
		return {
			id: `a${at}`,
			date: "2031-01-01",
			text: `${name} said ${other}. ${next} denied the accusation.`,
			says: [says(name, "asserts", other), says(next, "denies", "the accusation")],
		};
	});
	const claims = alignStory(storyOf(samples)).claims;
	const denials = claims.flatMap(({ positions }) =>
		positions.filter(({ stance }) => stance === "denies"),
	);
	expect(denials.map(({ party }) => party.name).sort()).toEqual([...names].sort());
	expect(claims.every(({ status }) => status === "denied-by-accused")).toBe(true);
});

test("a speaker who contradicts himself has two positions on one claim", () => {
	const story = storyOf([
		{
			id: "a1",
			date: "2031-01-01",
			text: "Ada Fenn said the north gate of the dam was open. Ada Fenn said the north gate of the dam was not open.",
			says: [
				says("Ada Fenn", "asserts", "the north gate of the dam was open"),
				says("Ada Fenn", "asserts", "the north gate of the dam was not open"),
			],
		},
	]);
	const [claim] = alignStory(story).claims;
	expect(claim?.positions.map(({ stance }) => stance).sort()).toEqual(["asserts", "denies"]);
});

test("a speaker who contradicts himself in one sentence has both positions, and no line hides one", () => {
	const text =
		"Ada Fenn said the north gate of the dam was open and that the north gate of the dam was not open.";
	const story = storyOf([
		{
			id: "a1",
			date: "2031-01-01",
			text,
			says: [
				says("Ada Fenn", "asserts", "the north gate of the dam was open"),
				says("Ada Fenn", "asserts", "the north gate of the dam was not open"),
			],
		},
	]);
	const [claim, ...others] = alignStory(story).claims;
	expect(others).toEqual([]);
	expect(claim?.positions.map(({ stance }) => stance).sort()).toEqual(["asserts", "denies"]);
	const { topline, keyFacts } = briefOf(story);
	for (const line of [...keyFacts, ...(topline === undefined ? [] : [topline])]) {
		expect([text, "Ada Fenn: “the north gate of the dam was open”"]).toContain(line.text);
	}
});

test("where everyone agrees there is one claim, nothing is contested, and each origin counts once", () => {
	const content = "the bridge over the Tarn was closed on Monday night";
	const names = ["Ada Fenn", "Bo Grist", "Cy Holt", "Di Marsh", "Ed Noll"];
	const story = storyOf(
		[...names, ...names].map((name, at) => ({
			id: `a${at}`,
			date: `2031-01-0${1 + (at % 5)}`,
			text: `${name} said ${content}.`,
			says: [says(name, "asserts", content)],
		})),
	);
	const { claims, events } = alignStory(story);
	expect(claims).toHaveLength(1);
	expect(claims[0]).toMatchObject({ status: "corroborated", origins: { atMost: 5 } });
	expect(events.map(({ kind }) => kind)).not.toContain("first-denial");
	const { onTheRecord, keyFacts, topline } = briefOf(story);
	expect(onTheRecord).toHaveLength(1);
	expect(onTheRecord[0]?.denying).toEqual([]);
	expect(topline?.text).toContain(content);
	expect(keyFacts).toEqual([]);
});

test("where nobody speaks there is no claim, no voice and no topline, and the articles are listed", () => {
	const story = storyOf([
		{ id: "a1", date: "2031-01-01", text: "Rain fell on the valley. The road is open again." },
		{ id: "a2", date: "2031-01-02", text: "The road is closed." },
	]);
	expect(alignStory(story).claims).toEqual([]);
	const brief = briefOf(story);
	expect(brief).toMatchObject({ topline: undefined, keyFacts: [], onTheRecord: [], voices: [] });
	expect(brief.coverage).toHaveLength(2);
});

test("when all numbers differ each difference is told and no claim joins two of them", () => {
	const samples: ArticleSample[] = [11, 24, 53, 97].map((count, at) => ({
		id: `a${at}`,
		date: "2031-01-01",
		text: `Source ${at} said ${count} people died in the flood.`,
		says: [says(`Source ${at}`, "asserts", `${count} people died in the flood`)],
	}));
	const record = alignStory(storyOf(samples));
	expect(record.claims).toHaveLength(4);
	expect(record.figures[0]?.differences.every(({ kind }) => kind === "conflict")).toBe(true);
});

test("a sum that its parts do not reach is flagged, an open list is not", () => {
	const flagsOf = (text: string) =>
		alignStory(storyOf([{ id: "a1", text }])).flags.map(({ why }) => why);
	expect(flagsOf("The hall held 31 people: 20 men and 12 women.")).toEqual([
		"the parts add up to 32, not to 31",
	]);
	expect(flagsOf("Four tests were held, in 2001, 2004 and 2009.")).toEqual([
		"says Four tests, but lists 3 years",
	]);
	expect(flagsOf("At least four tests were held, in 2001, 2004 and 2009.")).toEqual([]);
	expect(flagsOf("Three tests were held, in 2001, 2004 and 2009.")).toEqual([]);
});

const words = fc.constantFrom(
	"Orsk",
	"Korrin",
	"the",
	"dam",
	"not",
	"denied",
	"27",
	"people",
	"died",
	"claims",
	"such",
	".",
	"\n\n",
	"“",
	'"',
	"on Monday",
	"2031",
	"é",
	"\ud83d",
	"U.S.",
	"may",
	"killed",
	",",
	"and",
);
const stances = fc.constantFrom<Stance>(
	"asserts",
	"denies",
	"doubts",
	"does-not-deny",
	"declines-to-comment",
	"retracts",
);

const hostile = fc
	.array(
		fc.record({
			text: fc.array(words, { maxLength: 40 }).map((list) => list.join(" ")),
			date: fc.option(fc.constantFrom("2031-01-01", "2031-02-01"), { nil: undefined }),
			spans: fc.array(fc.tuple(fc.nat(120), fc.nat(120), stances), { maxLength: 6 }),
		}),
		{ maxLength: 6 },
	)
	.map((list) => {
		const story = storyOf(
			list.map(({ text, date, spans }, at) => ({
				id: `a${at}`,
				text,
				...(date === undefined ? {} : { date }),
				says: spans.map(([, , stance]) => says("Orsk", stance, "")),
			})),
		);
		const statements = story.statements.map((statement) => {
			const [article, at] = statement.id.slice(1).split("-").map(Number);
			const { text = "", spans = [] } = list[article ?? 0] ?? {};
			const [x = 0, y = 0] = spans[at ?? 0] ?? [];
			const start = Math.min(x, y, text.length);
			const end = Math.min(Math.max(x, y), text.length);
			return { ...statement, content: [{ start, end }] };
		});
		return { ...story, statements };
	});

test("whatever the words, every line cites what stands there, and the same input gives the same", () => {
	fc.assert(
		fc.property(hostile, (story) => {
			const texts = new Map(story.articles.map(({ id, text }) => [id, text]));
			const brief = briefOf(story);
			const lines = [
				...brief.keyFacts,
				...brief.notKnown,
				...brief.background,
				...brief.timeline.map(({ line }) => line),
			];
			for (const citation of lines.flatMap(({ citations }) => citations)) {
				expect(texts.get(citation.articleId)?.slice(citation.start, citation.end)).toBe(
					citation.words,
				);
			}
			expect(briefOf({ ...story, statements: [...story.statements].reverse() })).toEqual(brief);
		}),
		{ numRuns: 200 },
	);
});
