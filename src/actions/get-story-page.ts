// A story as its page shows it: the brief, the heads of its articles, what it is related to.

import type { StoryRecord } from "../news/claim.ts";
import type { RelatedStory, StoryId } from "../news/story.ts";
import type { StoryPage } from "../wire/stories.ts";
import { findStory } from "./find-story.ts";
import { listArticleHeads } from "./list-article-heads.ts";
import { listSince } from "./list-since.ts";
import type { Workspace } from "./workspace.ts";

const changesMax = 50;

export type StoryPageOptions = {
	/** The brief as it stood then, milliseconds UTC; as it stands now where none is given. */
	readonly asOfMs?: number | undefined;
	/** When the reader was last here, milliseconds UTC. */
	readonly sinceMs?: number | undefined;
};

/** The page of a story, by its id or by one that it had before a merge; undefined for none. */
export async function getStoryPage(
	workspace: Workspace,
	id: string,
	{ asOfMs, sinceMs }: StoryPageOptions = {},
): Promise<StoryPage | undefined> {
	const found = await findStory(workspace, id, { asOfMs });
	if (found === undefined) return undefined;
	const { summary, record, brief } = found.derived;
	return {
		summary,
		brief,
		articles: listArticleHeads(found.material.articles, record, brief),
		changes: listChanges(record),
		...(sinceMs !== undefined && { since: await listSince(workspace, summary.id, sinceMs) }),
		related: await nameRelated(workspace, summary.id),
	};
}

function listChanges({ events }: StoryRecord): StoryPage["changes"] {
	return events
		.toSorted((a, b) => b.atMs - a.atMs)
		.slice(0, changesMax)
		.map(({ kind, atMs, text, words }) => ({
			...{ kind, atMs },
			line: { text, citations: words === undefined ? [] : [words] },
		}));
}

/** Splits of a story that its page names, the newest first. */
const splitsMax = 5;

/**
 * Stories that parted from this one or it from them, then those that are near; of the latter none
 * where another process writes: only the writer remembers which stories are near.
 */
async function findRelated(
	{ findEngine, store }: Workspace,
	storyId: StoryId,
): Promise<readonly RelatedStory[]> {
	const splits = await store.changes.list({ storyId, kinds: ["split"], limit: splitsMax });
	const parted = splits.flatMap(({ otherId, text }) =>
		otherId === undefined ? [] : [{ id: otherId, why: text }],
	);
	const engine = await findEngine();
	const near = (await engine?.related(storyId)) ?? [];
	const known = new Set<StoryId>([storyId, ...parted.map(({ id }) => id)]);
	return [...parted, ...near.filter(({ id }) => !known.has(id))];
}

async function nameRelated(workspace: Workspace, ownId: StoryId): Promise<StoryPage["related"]> {
	const { stories } = workspace.store;
	const related = await findRelated(workspace, ownId);
	const named = related.map(async ({ id, why }) => {
		const storyId = await stories.resolve(id);
		if (storyId === undefined || storyId === ownId) return [];
		const found = await stories.findDerived(storyId);
		return found === undefined ? [] : [{ id: found.story.id, title: found.summary.title, why }];
	});
	return (await Promise.all(named)).flat();
}
