// When a change of a page counts as a silent edit.

import { expect, test } from "vitest";
import type { Article } from "../../news/article.ts";
import type { Revision } from "../../news/revision.ts";
import { alignStory } from "./align-story.ts";
import { storyOf } from "./story-sample.ts";

const text = "Forty homes stand empty above the dam, and their owners wait.";
const sample = { id: "a1", date: "2031-05-02", publisher: "Port Herald", text, says: [] };

function editsOf(more: Partial<Revision>, blocks?: Article["blocks"]) {
	const { articles, ...story } = storyOf([sample]);
	const shown = articles.map((article) => ({ ...article, blocks: blocks ?? article.blocks }));
	const [{ id, title } = { id: "", title: "" }] = shown;
	const revision: Revision = {
		...{ articleId: id as Revision["articleId"], atMs: 7_000, title, isSameSource: true },
		text: `${"A line that stayed as it was. ".repeat(3)}Ten homes stand empty.`,
		changes: [{ before: "Ten homes stand empty.", after: text }],
		...more,
	};
	const { events } = alignStory({ ...story, articles: shown, revisions: [revision] });
	return events.filter(({ kind }) => kind === "silent-edit");
}

test("replaced words are an event that cites the new ones", () => {
	const [edit] = editsOf({});
	expect(edit).toMatchObject({ atMs: 7_000, words: { words: text, start: 0, end: text.length } });
	expect(edit?.text).toMatch(/^Port Herald changed the words of "/);
});

test.each([
	["words that were only added", { changes: [{ before: "", after: text }] }],
	["words that were only removed", { changes: [{ before: "Gone.", after: "" }] }],
	["another source of the text", { isSameSource: false }],
	["a page made anew", { text: "Ten homes stand empty." }],
])("%s are none", (_, more) => {
	expect(editsOf(more)).toEqual([]);
});

test("an article with a correction has told its change", () => {
	expect(editsOf({}, [{ start: 0, end: text.length, kind: "correction" }])).toEqual([]);
});
