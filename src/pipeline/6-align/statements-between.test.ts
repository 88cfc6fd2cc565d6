import { expect, test } from "vitest";
import { statementsBetween } from "./statements-between.ts";
import { storyOf } from "./story-sample.ts";

test("the statements that begin in a stretch come in order of their places", () => {
	const text = "The union said no. The mayor said yes. The owner said never.";
	const says = [
		{ speaker: "The owner", content: "never" },
		{ speaker: "The union", content: "no" },
		{ speaker: "The mayor", content: "yes" },
	];
	const { statements } = storyOf([{ id: "a1", text, says }]);
	const namesBetween = (from: number, to: number) =>
		statementsBetween(statements, from, to).map(({ speaker }) => speaker.name);
	expect(namesBetween(0, text.length)).toEqual(["The union", "The mayor", "The owner"]);
	expect(namesBetween(1, text.length)).toEqual(["The mayor", "The owner"]);
	expect(namesBetween(19, 39)).toEqual(["The mayor"]);
	expect(namesBetween(20, 20)).toEqual([]);
});
