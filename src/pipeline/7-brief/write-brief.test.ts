// What a reader gets of a story.

import { expect, test } from "vitest";
import type { Brief, Line } from "../../news/brief.ts";
import { alignStory } from "../6-align/align-story.ts";
import { type ArticleSample, copyOf, person, storyOf } from "../6-align/story-sample.ts";
import { originsText } from "./list-board.ts";
import { writeBrief } from "./write-brief.ts";

const brakemoor = person("Brakemoor Minerals", { kind: "organisation" });

const samples: readonly ArticleSample[] = [
	{
		id: "a1",
		date: "2031-03-03",
		publisher: "Northwire",
		title: "Dam fails above Korrin",
		text: "A dam above Korrin gave way on Monday. Pavel Orsk said at least 14 people were killed when the dam failed. It is not clear why the dam failed.",
		says: [
			{
				speaker: "Pavel Orsk",
				content: "at least 14 people were killed when the dam failed",
				figures: [{ words: "14", approx: "at least", low: 14 }],
			},
		],
	},
	{
		id: "a2",
		date: "2031-03-03",
		publisher: "Courier",
		title: "Dam fails",
		text: "A dam above Korrin gave way on Monday. Pavel Orsk said at least 14 people were killed when the dam failed. It is not clear why the dam failed.",
		says: [
			{
				speaker: "Pavel Orsk",
				content: "at least 14 people were killed when the dam failed",
				figures: [{ words: "14", approx: "at least", low: 14 }],
			},
		],
	},
	{
		id: "a3",
		date: "2031-03-05",
		publisher: "Meridian",
		title: "Union accuses mine operator",
		text: "Marta Kess said that Brakemoor Minerals had ignored warnings about seeping water. Brakemoor Minerals denied the accusation. Pavel Orsk said rescuers had found 23 bodies in the valley.",
		says: [
			{
				speaker: "Marta Kess",
				content: "Brakemoor Minerals had ignored warnings about seeping water",
				cue: "said",
			},
			{ speaker: brakemoor, stance: "denies", content: "the accusation", cue: "denied" },
			{
				speaker: "Pavel Orsk",
				content: "rescuers had found 23 bodies in the valley",
				figures: [{ words: "23" }],
			},
		],
	},
];

const story = storyOf(samples, { copies: [copyOf("a2", "a1")] });
const brief = writeBrief(story, alignStory(story));

function linesOf({
	topline,
	keyFacts,
	notKnown,
	timeline,
	background,
	voices,
	onTheRecord,
}: Brief): readonly Line[] {
	return [
		...(topline === undefined ? [] : [topline]),
		...keyFacts,
		...notKnown,
		...background,
		...timeline.map(({ line }) => line),
		...voices.map(({ line }) => line),
		...onTheRecord.map(({ line }) => line),
	];
}

test("every line cites words that are where it says they are", () => {
	const texts = new Map(story.articles.map(({ id, text }) => [id, text]));
	const lines = linesOf(brief);
	expect(lines.length).toBeGreaterThan(5);
	for (const { articleId, start, end, words } of lines.flatMap(({ citations }) => citations)) {
		expect(texts.get(articleId)?.slice(start, end)).toBe(words);
	}
});

test("the board shows who asserts and who denies", () => {
	const row = brief.onTheRecord.find(({ line }) => line.text.includes("ignored warnings"));
	expect(row?.asserting.map(({ party }) => party.name)).toEqual(["Marta Kess"]);
	expect(row?.denying.map(({ party }) => party.name)).toEqual(["Brakemoor Minerals"]);
	expect(row?.originsText).toBe("at most 1 independent origin · 1 outlet");
});

test("a claim that is only denied is told as one that nobody asserts", () => {
	const only = { atMost: 0, outlets: 1, copies: 0, origins: [] };
	expect(originsText(only)).toBe("nobody on record asserts it · 1 outlet");
});

test("a fact is told with its speaker and once, however many copies carry it", () => {
	const lines = [...(brief.topline === undefined ? [] : [brief.topline]), ...brief.keyFacts];
	const tolls = lines.filter(({ text }) => text.includes("14 people"));
	expect(tolls.map(({ text }) => text)).toEqual([
		"Pavel Orsk said at least 14 people were killed when the dam failed.",
	]);
});

test("the topline tells what happened, not what is disputed about it", () => {
	expect(brief.topline?.text).toBe(
		"Pavel Orsk said at least 14 people were killed when the dam failed.",
	);
	expect(brief.keyFacts.map(({ text }) => text)).not.toContain(brief.topline?.text);
});

test("what is not known is told in the reports' own words", () => {
	expect(brief.notKnown.map(({ text }) => text)).toEqual(["It is not clear why the dam failed."]);
});

test("an event stands at its own date", () => {
	const event = brief.timeline.find(({ line }) => line.text.includes("gave way"));
	expect(new Date(event?.earliestMs ?? 0).toISOString().slice(0, 10)).toBe("2031-03-03");
});

test("copies are folded under their original", () => {
	expect(brief.coverage.map(({ articleId, copies }) => [articleId, copies.length])).toEqual([
		["a1", 1],
		["a3", 0],
	]);
});

test("a story in which nobody speaks has a brief without claims", () => {
	const silent = storyOf([{ id: "a1", text: "Rain fell on the valley. The road is open." }]);
	const short = writeBrief(silent, alignStory(silent));
	expect(short.topline).toBeUndefined();
	expect(short.coverage).toHaveLength(1);
});

test("nothing gives an empty brief", () => {
	const nothing = storyOf([]);
	expect(writeBrief(nothing, alignStory(nothing)).coverage).toEqual([]);
});

test("further reading names the articles that add most, each with what it adds, copies left out", () => {
	const said = (words: readonly string[]) =>
		words.map((content) => ({ speaker: "Ada Brill", content: `the ${content} was closed` }));
	const sample = (id: string, words: readonly string[]) => ({
		id,
		date: "2031-03-04",
		publisher: `Outlet ${id}`,
		text: words.map((word) => `Ada Brill said the ${word} was closed.`).join(" "),
		says: said(words),
	});
	const material = storyOf(
		[
			sample("a1", ["harbour crane", "clinic"]),
			sample("a2", ["harbour crane", "clinic", "tunnel", "airfield"]),
			sample("a3", ["harbour crane", "clinic", "tunnel", "airfield"]),
			sample("a4", ["reservoir", "ferry office", "clinic"]),
			sample("a5", ["airfield", "power station"]),
		],
		{ copies: [copyOf("a3", "a2")] },
	);
	const linked = {
		...material,
		articles: material.articles.map((article, at) => ({
			...article,
			related: at < 2 ? [{ url: "https://office.example/report", title: "The report" }] : [],
		})),
	};
	const { furtherReading } = writeBrief(linked, alignStory(linked));
	expect(furtherReading?.map(({ articleId, title, why }) => [articleId, title, why])).toEqual([
		["a2", "a2", "tells 4 of the 7 claims on record"],
		["a4", "a4", "tells 3 claims, 2 of them not in those above"],
		[undefined, "The report", "2 outlets of the story point to it"],
	]);
});
