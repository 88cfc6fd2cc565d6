// Why two values differ, and which values are of one quantity.

import { expect, test } from "vitest";
import { alignStory } from "./align-story.ts";
import { storyOf } from "./story-sample.ts";

/** The kinds of difference in a story in which two people are quoted two days apart. */
function kindsOf(first: string, second: string): readonly string[] {
	const record = alignStory(
		storyOf([
			{
				id: "a1",
				date: "2031-03-03",
				text: `Ada Fenn said ${first}.`,
				says: [{ speaker: "Ada Fenn", content: first }],
			},
			{
				id: "a2",
				date: "2031-03-05",
				text: `Bo Grist said ${second}.`,
				says: [{ speaker: "Bo Grist", content: second }],
			},
		]),
	);
	return record.figures.flatMap(({ differences }) => differences.map(({ kind }) => kind));
}

test.each([
	["600 marchers filled the square", "1,500 marchers filled the square", "conflict"],
	["the tanker lost 400 litres of oil", "the tanker lost 950 litres of oil", "conflict"],
	["11 people were killed in the fire", "14 people were killed in the fire", "different-as-of"],
	["11 ships were waiting at noon", "31 ships were waiting", "different-as-of"],
	["60 sheep were lost on the hill", "95 sheep are now lost on the hill", "different-as-of"],
])("two voices two days apart: %s; %s", (first, second, kind) => {
	expect(kindsOf(first, second)).toEqual([kind]);
});

test("a fee of thousands is no other value of a loss of millions", () => {
	const loss = "the fund lost 310 million crowns on flats";
	expect(kindsOf(loss, "the fund lost 6,000 crowns on flats")).toEqual([]);
});

test("how old somebody was is no count of the dead", () => {
	expect(kindsOf("a woman of 81 died of the fever", "4 women died of the fever")).toEqual([]);
});
