// What the log of changes says of a story that was derived: that it is new, who came, what moved.

import { createHash } from "node:crypto";
import type { Change, ChangeId } from "../news/change.ts";
import type { ClaimEvent } from "../news/claim.ts";
import type { DerivedStory } from "../store/store.ts";

/**
 * The changes that a derived story holds, each with the same id whenever the story is derived: the
 * log notes those that it has not. An event keeps its id when its story merges into another.
 */
export function listChanges({ story, record, summary }: DerivedStory): readonly Change[] {
	const { id: storyId } = story;
	const isNew: Change = {
		...{ id: changeId("new-story", storyId), storyId, kind: "new-story" },
		...{ atMs: summary.firstMs, text: summary.title },
	};
	const came = story.articleIds.map((articleId): Change => {
		return {
			...{ id: changeId("new-article", articleId), storyId, kind: "new-article" },
			...{ atMs: summary.latestMs, text: summary.title, articleId },
		};
	});
	const events = record.events.map((event): Change => {
		const { kind, atMs, text } = event;
		return { ...{ id: eventId(event), storyId, kind, atMs, text }, event };
	});
	return [isNew, ...came, ...events];
}

function eventId({ kind, words, text }: ClaimEvent): ChangeId {
	if (words === undefined) return changeId(kind, text);
	return changeId(kind, `${words.articleId} ${words.start} ${text}`);
}

function changeId(...parts: readonly string[]): ChangeId {
	return createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 22) as ChangeId;
}
