// Answers that stand beside what they answer.

import { expect, test } from "vitest";
import { alignStory } from "./align-story.ts";
import { storyOf } from "./story-sample.ts";

const story = (second: { readonly stance: "asserts" | "denies"; readonly content: string }) =>
	storyOf([
		{
			id: "a1",
			date: "2031-03-03",
			text: `Ada Fenn said Bo Grist paid for the permit. Bo Grist answered that ${second.content}. The hall is closed.`,
			says: [
				{ speaker: "Ada Fenn", content: "Bo Grist paid for the permit" },
				{ speaker: "Bo Grist", ...second },
			],
		},
	]);

test("a denial in other words goes to the statement just before it, and says why", () => {
	const { claims } = alignStory(story({ stance: "denies", content: "any payment was made" }));
	expect(claims).toHaveLength(1);
	expect(claims[0]?.positions.map(({ stance }) => stance)).toEqual(["asserts", "denies"]);
});

test("what shares nothing with the statement before it stays by itself", () => {
	const { claims } = alignStory(
		story({
			stance: "denies",
			content: "northern swimmers had ever left the stone harbour after the storm",
		}),
	);
	expect(claims).toHaveLength(2);
});
