// The stories that a reader opened, kept on this machine for the order “for you” and nothing else.

import { z } from "@hono/zod-openapi";
import { keptKind } from "../kept-kind.ts";
import type { Reader } from "../reader.ts";
import type { Workspace } from "../workspace.ts";

const reads = keptKind({
	kind: "read-story",
	schema: z.object({ topics: z.array(z.string()), places: z.array(z.string()) }),
	isPrivate: true,
});

/** Reads beyond these are not looked at: an interest of long ago is none. */
const readsMax = 200;

/** Remembers that a reader opened a story; one that is not on record is not remembered. */
export async function noteRead(
	workspace: Workspace,
	reader: Reader,
	storyId: string,
): Promise<void> {
	const { store, now } = workspace;
	const id = await store.stories.resolve(storyId);
	const derived = id && (await store.stories.findDerived(id));
	if (!derived) return;
	const { topics, places } = derived.summary;
	const value = { topics: [...topics], places: [...places] };
	await reads.put(store, { owner: reader.id, key: derived.story.id, value, atMs: now() });
}

export async function countReads({ store }: Workspace, reader: Reader): Promise<number> {
	return await reads.count(store, reader.id);
}

/** Forgets all that a reader opened. */
export async function forgetReads({ store }: Workspace, reader: Reader): Promise<void> {
	for (;;) {
		const some = await reads.list(store, { owner: reader.id, limit: readsMax });
		if (some.length === 0) return;
		for (const { key } of some) await reads.remove(store, reader.id, key);
	}
}

export type Interests = {
	/** Topics and places in lower case, with how many of the newest read stories have them. */
	readonly topics: ReadonlyMap<string, number>;
	readonly places: ReadonlyMap<string, number>;
};

/** What the newest stories that a reader opened are about. */
export async function findInterests({ store }: Workspace, reader: Reader): Promise<Interests> {
	const kept = await reads.list(store, { owner: reader.id, limit: readsMax });
	return {
		topics: countTerms(kept.map(({ value }) => value.topics)),
		places: countTerms(kept.map(({ value }) => value.places)),
	};
}

function countTerms(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const term of lists.flat()) {
		const folded = term.toLowerCase();
		counts.set(folded, (counts.get(folded) ?? 0) + 1);
	}
	return counts;
}
