// A story as it stood on an earlier day.

import { expect, test } from "vitest";
import { storyOf } from "../pipeline/6-align/story-sample.ts";
import { createDeriver } from "./derive-story.ts";
import { storyAsOf } from "./story-as-of.ts";

const clear = "the dam above Hollin was closed by engineers on Monday because of cracks";
const material = storyOf([
	{
		id: "a1",
		date: "2031-03-04",
		text: "Ada Brill said the dam above Hollin was closed. Rain fell on the valley.",
		says: [{ speaker: "Ada Brill", content: "the dam above Hollin was closed" }],
	},
	{
		id: "a2",
		date: "2031-03-06",
		text: `Pavel Orsk said that ${clear}. Ilan Stroud denied that the dam above Hollin was closed.`,
		says: [
			{ speaker: "Pavel Orsk", content: clear },
			{ speaker: "Ilan Stroud", content: "the dam above Hollin was closed.", stance: "denies" },
		],
	},
]);
const now = { material, derived: createDeriver()(material, 3) };

test("claims are told in the words, by the parties and with the status of then", () => {
	const [claim] = now.derived.record.claims;
	expect(claim?.status).toBe("contested");
	expect(claim?.wording.words).toBe(clear);
	const then = storyAsOf(now, Date.UTC(2031, 2, 5)).derived;
	expect(then.record.claims).toHaveLength(1);
	expect(then.record.claims[0]).toMatchObject({
		...{ id: claim?.id, status: "single-origin" },
		wording: { articleId: "a1", words: "the dam above Hollin was closed" },
		positions: [{ party: { name: "Ada Brill" } }],
	});
	expect(then.brief.coverage.map(({ articleId }) => articleId)).toEqual(["a1"]);
	expect(JSON.stringify(then)).not.toMatch(/Orsk|Stroud/);
	expect(then.story.id).toBe(now.derived.story.id);
	expect(then.summary).toMatchObject({ articles: 1, originsAtMost: 1, contestedClaims: 0 });
});

test("as of today it is as it is, and before its first article it is empty", () => {
	expect(storyAsOf(now, Date.UTC(2031, 11, 1)).derived).toEqual(now.derived);
	const { derived, material: nothing } = storyAsOf(now, Date.UTC(2031, 0, 1));
	expect(nothing.articles).toEqual([]);
	expect(derived.brief).toMatchObject({
		title: now.derived.brief.title,
		keyFacts: [],
		coverage: [],
	});
	expect(derived.summary).toMatchObject({ articles: 0, originsAtMost: 0, topline: undefined });
});
