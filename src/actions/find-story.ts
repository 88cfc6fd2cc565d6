// A story with all that is derived of it, made anew where its articles changed.

import { asCorrected } from "../jobs/corrected-statements.ts";
import { storyAsOf } from "../jobs/story-as-of.ts";
import type { StoryMaterial } from "../news/story.ts";
import type { DerivedStory } from "../store/store.ts";
import type { Workspace } from "./workspace.ts";

export type FoundStory = { readonly material: StoryMaterial; readonly derived: DerivedStory };

/** As it stood then, milliseconds UTC; as it stands now where none is given. */
export type Moment = { readonly asOfMs?: number | undefined };

/**
 * The story with this id, or the one it was merged into; undefined for an id that is not known.
 * The beginning of an id is enough where only one story begins so.
 */
export async function findStory(
	workspace: Workspace,
	id: string,
	{ asOfMs }: Moment = {},
): Promise<FoundStory | undefined> {
	const { store } = workspace;
	const storyId = await store.stories.resolve(id);
	if (storyId === undefined) return undefined;
	const derived = await store.stories.findDerived(storyId);
	if (derived === undefined) {
		const engine = await workspace.findEngine();
		await engine?.derive("all");
	}
	const found = derived ?? (await store.stories.findDerived(storyId));
	if (found === undefined) return undefined;
	const now = { material: asCorrected(await store.stories.getMaterial(storyId)), derived: found };
	return asOfMs === undefined ? now : storyAsOf(now, asOfMs);
}
