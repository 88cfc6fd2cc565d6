// What a report says of its own news: which statement a caveat is laid to.

import { expect, test } from "vitest";
import { findCaveats } from "./find-caveats.ts";
import { person, storyOf } from "./story-sample.ts";

const says = [
	{ speaker: "The ministry", content: "thirty drones were shot down" },
	{ speaker: "The mayor", content: "the bridge would stay closed" },
];

function statementsUnder(text: string): readonly (readonly string[])[] {
	const { articles, statements } = storyOf([{ id: "a1", text, says }]);
	const article = articles[0];
	if (article === undefined) return [];
	return findCaveats(article, statements).map((caveat) =>
		caveat.statements.map(({ speaker }) => speaker.name),
	);
}

test.each([
	[
		"the statement of the sentence before",
		"The mayor said the bridge would stay closed. The ministry said thirty drones were shot down. It offered no evidence.",
		["The ministry"],
	],
	[
		"that statement in a paragraph of its own, too",
		"The mayor said the bridge would stay closed.\n\nThe ministry said thirty drones were shot down.\n\nThe claim could not be verified.",
		["The ministry"],
	],
	[
		"the statement of its own sentence",
		"The mayor said the bridge would stay closed. Without evidence, The ministry said thirty drones were shot down.",
		["The ministry"],
	],
	[
		"nothing where the sentence before is nobody's statement",
		"The ministry said thirty drones were shot down. The mayor said the bridge would stay closed.\n\nRumours of a poisoned well went round the market. The reports lacked substantiation.",
		[],
	],
	[
		"nothing where it stands first",
		"The reports were unconfirmed. The ministry said thirty drones were shot down. The mayor said the bridge would stay closed.",
		[],
	],
])("a caveat is laid to %s", (_, text, speakers) => {
	expect(statementsUnder(text)).toEqual([speakers]);
});

test("an article's own doubt is a caveat on the sentence before it, in whatever words", () => {
	const doubt = {
		...{ speaker: { ...person(""), resolved: false }, content: "The claim", cue: "lacks" },
		...{ stance: "doubts" as const, speakerSpans: [] },
	};
	const text =
		"The mayor said the bridge would stay closed. The ministry said thirty drones were shot down. The claim lacks foundation.";
	const { articles, statements } = storyOf([{ id: "a1", text, says: [...says, doubt] }]);
	const [article] = articles;
	const found = article === undefined ? [] : findCaveats(article, statements);
	expect(found.map((caveat) => caveat.statements.map(({ speaker }) => speaker.name))).toEqual([
		["The ministry"],
	]);
});
