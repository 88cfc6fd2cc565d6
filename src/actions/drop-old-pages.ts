// Keeps the stored pages within the days and the size that the owner set.

import type { DroppedPages } from "../store/store.ts";
import type { Workspace } from "./workspace.ts";

/** Drops the pages beyond the limits, where there are any; their articles stay. */
export async function dropOldPages({ store, options, now }: Workspace): Promise<DroppedPages> {
	const { keepPagesMs, keepPagesBytesMax } = options;
	if (keepPagesMs === undefined && keepPagesBytesMax === undefined) return { pages: 0, bytes: 0 };
	return await store.pages.dropOldest({
		keptBeforeMs: keepPagesMs === undefined ? undefined : now() - keepPagesMs,
		bytesMax: keepPagesBytesMax,
	});
}
