// The stories of the front page, a page at a time.

import type { StoryList } from "../wire/stories.ts";
import type { Workspace } from "./workspace.ts";

export type StoryQuery = {
	readonly limit?: number | undefined;
	/** By importance and age, or by the newest article. */
	readonly sort?: "top" | "latest" | undefined;
	/** `next` of the page before. */
	readonly after?: string | undefined;
	/** Only stories whose newest article is older than this, milliseconds UTC. */
	readonly beforeMs?: number | undefined;
	readonly topic?: string | undefined;
	readonly place?: string | undefined;
	/** Words that must all occur in an article of the story. */
	readonly words?: string | undefined;
};

/** Stories with a record that pass the filter. */
export async function listStories(
	{ store }: Workspace,
	query: StoryQuery = {},
): Promise<StoryList> {
	const { stories, next } = await store.stories.list({ limit: 30, sort: "top", ...defined(query) });
	return { stories, ...(next !== undefined && { next }) };
}

/** Without the keys whose value is undefined, so that they do not hide a default. */
function defined<Value extends object>(value: Value): Defined<Value> {
	const set = Object.entries(value).filter(([, part]) => part !== undefined);
	return Object.fromEntries(set) as Defined<Value>;
}

type Defined<Value> = { [Name in keyof Value]?: Exclude<Value[Name], undefined> };
