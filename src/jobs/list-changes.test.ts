import { expect, test } from "vitest";
import { buildDerived } from "../../test/contract/build.ts";
import type { ClaimEvent } from "../news/claim.ts";
import type { ArticleId } from "../news/span.ts";
import type { StoryId } from "../news/story.ts";
import { listChanges } from "./list-changes.ts";

const denial: ClaimEvent = {
	...{ kind: "first-denial", claimId: undefined, seriesId: undefined, atMs: 7 },
	words: { articleId: "a" as ArticleId, start: 3, end: 9, words: "denied" },
	text: "First denial, from Orsk",
};

function build(storyId: string, events: readonly ClaimEvent[]) {
	const derived = buildDerived(storyId);
	const story = { ...derived.story, articleIds: ["a" as ArticleId] };
	return { ...derived, story, record: { ...derived.record, events } };
}

test("a story is new once, each article comes once, and every event is a change", () => {
	const changes = listChanges(build("s", [denial]));
	expect(changes.map(({ kind }) => kind)).toEqual(["new-story", "new-article", "first-denial"]);
	expect(changes[2]).toMatchObject({ storyId: "s", atMs: 7, text: denial.text, event: denial });
	expect(new Set(changes.map(({ id }) => id)).size).toBe(3);
});

test("an event and an article keep their ids when their story merges into another", () => {
	const [, article, event] = listChanges(build("s", [denial]));
	const [, articleAfter, eventAfter] = listChanges(build("t" as StoryId, [denial]));
	expect(articleAfter?.id).toBe(article?.id);
	expect(eventAfter?.id).toBe(event?.id);
});
