// What short denials are about.

import { expect, test } from "vitest";
import { alignStory } from "./align-story.ts";
import { storyOf } from "./story-sample.ts";

/** Who denies in a story in which Ada Fenn said that Bo Grist paid for the permit. */
const deniersAfter = (denied: string): readonly string[] => {
	const { claims } = alignStory(
		storyOf([
			{
				id: "a1",
				date: "2031-03-03",
				text: `Ada Fenn said Bo Grist paid for the permit. Rain fell all day. Bo Grist denied ${denied}. The hall is closed.`,
				says: [
					{ speaker: "Ada Fenn", content: "Bo Grist paid for the permit" },
					{ speaker: "Bo Grist", stance: "denies", content: denied, cue: "denied" },
				],
			},
		]),
	);
	const claim = claims.find(({ positions }) =>
		positions.some(({ party }) => party.name === "Ada Fenn"),
	);
	return (claim?.positions ?? []).flatMap(({ party, stance }) =>
		stance === "denies" ? [party.name] : [],
	);
};

test.each(["burning any documents", "that it had rained", "having met the swimmers"])(
	"a denial with words of its own is not about what shares none of them: %s",
	(denied) => {
		expect(deniersAfter(denied)).toEqual([]);
	},
);

test.each([
	"the accusation",
	"having bought the permit",
	"any payment",
	"such claims about his company",
])("a denial that points, or shares a telling word, is about what was said: %s", (denied) => {
	expect(deniersAfter(denied)).toEqual(["Bo Grist"]);
});
