// The front page of one reader: filtered, without what is muted, in the order that they chose.

import type { StoryFilter, StorySummary } from "../../store/store.ts";
import type { FrontPage, KeptItem } from "../../wire/following.ts";
import type { Reader } from "../reader.ts";
import type { Workspace } from "../workspace.ts";
import { listKept } from "./kept-lists.ts";
import { type Followed, orderForYou } from "./order-for-you.ts";
import { findInterests } from "./read-stories.ts";

export type FrontQuery = Omit<StoryFilter, "limit" | "sort"> & {
	readonly limit: number;
	readonly order: "top" | "latest" | "you";
};

/** Stories among which the order “for you” is made. */
const orderedMax = 150;
/** Stories of one followed speaker or outlet that are looked at. */
const storiesOfOneMax = 100;

/** A page of stories for a reader. */
export async function getFrontPage(
	workspace: Workspace,
	reader: Reader,
	{ order, limit, ...filter }: FrontQuery,
): Promise<FrontPage> {
	const { store } = workspace;
	const sort = order === "latest" ? "latest" : "top";
	// Behind the first page the order is the top order: what is for the reader stood before.
	const isForYou = order === "you" && filter.after === undefined;
	const keyed = {
		...filter,
		speaker: await findKey(workspace, "speaker", filter.speaker),
		outlet: await findKey(workspace, "outlet", filter.outlet),
	};
	const asked = { ...keyed, sort, limit: isForYou ? orderedMax : limit } as const;
	const { stories, next } = await store.stories.list(asked);
	const follows = await listKept(workspace, reader, "follow");
	const mutes = await listKept(workspace, reader, "mute");
	const shown = await withoutMuted(workspace, stories, { follows, mutes });
	const ordered = isForYou
		? orderForYou(shown, await locate(workspace, follows), await findInterests(workspace, reader))
		: shown;
	return {
		stories: ordered,
		...(next !== undefined && { next }),
		muted: stories.length - shown.length,
	};
}

/** The key of the most used name that was typed; what is no known name is a key already. */
async function findKey(
	{ store }: Workspace,
	kind: "speaker" | "outlet",
	typed: string | undefined,
): Promise<string | undefined> {
	if (typed === undefined) return undefined;
	const [named] = await store.search.names(kind, typed, 1);
	return named?.key ?? typed;
}

type Lists = { readonly follows: readonly KeptItem[]; readonly mutes: readonly KeptItem[] };

/** A story is left out for a muted topic, or where all it has is from a muted outlet; one that is followed never. */
async function withoutMuted(
	workspace: Workspace,
	stories: readonly StorySummary[],
	{ follows, mutes }: Lists,
): Promise<readonly StorySummary[]> {
	if (mutes.length === 0) return stories;
	const kept = new Set(follows.filter(({ kind }) => kind === "story").map(({ key }) => key));
	const topics = new Set(
		mutes.filter(({ kind }) => kind === "topic").map(({ key }) => key.toLowerCase()),
	);
	const outlets = mutes.filter(({ kind }) => kind === "outlet");
	const located = await locate(workspace, outlets);
	const isMuted = ({ id, topics: own, outlets: count }: StorySummary): boolean => {
		if (kept.has(id)) return false;
		if (own.some((topic) => topics.has(topic.toLowerCase()))) return true;
		return located.filter(({ storyIds }) => storyIds.has(id)).length >= Math.max(1, count);
	};
	return stories.filter((story) => !isMuted(story));
}

/** Where the store alone knows which stories a followed thing is in, asks it. */
async function locate(
	{ store }: Workspace,
	items: readonly KeptItem[],
): Promise<readonly Followed[]> {
	const located = items.map(async (item): Promise<Followed> => {
		if (item.kind !== "speaker" && item.kind !== "outlet") return { item, storyIds: new Set() };
		const filter = { limit: storiesOfOneMax, sort: "latest", [item.kind]: item.key } as const;
		const { stories } = await store.stories.list(filter);
		return { item, storyIds: new Set(stories.map(({ id }) => id)) };
	});
	return await Promise.all(located);
}
