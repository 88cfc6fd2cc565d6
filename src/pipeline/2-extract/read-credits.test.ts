import { describe, expect, test } from "vitest";
import { readCredits } from "./read-credits.ts";

describe("lines that are credits as a whole", () => {
	test.each([
		["(With inputs from agencies.)", "inputs", "agencies"],
		["With inputs from Northwire", "inputs", "Northwire"],
		["(with agency inputs)", "inputs", "agency"],
		["This article first appeared in The Harbour Ledger.", "first-appeared", "The Harbour Ledger"],
		["Originally published at Kestrel Daily.", "first-appeared", "Kestrel Daily"],
		[
			"(This story has not been edited by our staff and is auto-generated from a syndicated feed.)",
			"feed-source",
			"a syndicated feed",
		],
		["© 2024 Northwire", "copyright", "Northwire"],
		["(Northwire/MPA)", "credit-line", "Northwire/MPA"],
		["Source: Northwire", "credit-line", "Northwire"],
	])("%s", (line, kind, agency) => {
		expect(readCredits(line)).toMatchObject({ text: "", credits: [{ kind, words: line }] });
		expect(readCredits(line).credits[0]?.agency).toBe(agency);
	});
});

describe("datelines", () => {
	test("an agency alone is taken off", () => {
		expect(readCredits("(NORTHWIRE) The bridge is closed.")).toEqual({
			text: "The bridge is closed.",
			credits: [{ agency: "NORTHWIRE", kind: "dateline", words: "(NORTHWIRE)" }],
			taken: "(NORTHWIRE)",
		});
	});

	test.each([
		["ALDER BAY, Oct 16 (Northwire) - The bridge is closed.", "Northwire"],
		["ALDER BAY (MPA) — The bridge is closed.", "MPA"],
	])("a place with an agency stays and is credited: %s", (line, agency) => {
		expect(readCredits(line)).toMatchObject({
			text: line,
			credits: [{ agency, kind: "dateline" }],
		});
	});
});

describe("sentences that only look like credits stay", () => {
	test.each([
		[
			"The institute said in a report on Friday, first published by The Harbour Ledger, that water had seeped.",
		],
		["(The mayor declined to comment.)"],
		["The sources: two officials and a diver."],
		["Sources: two officials and a diver."],
		["He said the copyright © belonged to Northwire."],
		["Officials with additional reporting duties from Monday on will be paid more."],
		["The minister (Labour) - who was absent - sent a note."],
	])("%s", (line) => {
		expect(readCredits(line).text).toBe(line);
		expect(readCredits(line).credits).toEqual([]);
	});
});
