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

const idsByEvent = new WeakMap<ClaimEvent, ChangeId>();

/** Made once for an event: a large story has thousands, and tells all of them each time. */
function eventId(event: ClaimEvent): ChangeId {
	const known = idsByEvent.get(event);
	if (known !== undefined) return known;
	const { kind, words, text } = event;
	const place = words === undefined ? "" : `${words.articleId} ${words.start} `;
	const id = changeId(kind, `${place}${text}`);
	idsByEvent.set(event, id);
	return id;
}

function changeId(...parts: readonly string[]): ChangeId {
	return createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 22) as ChangeId;
}
