// What this reader follows, keeps for later and mutes: one copy for all rooms.

import type { KeptItem, KeptList, KeptLists } from "../wire/following.ts";
import { pagesApi } from "./pages-api.ts";

let lists = $state.raw<KeptLists | undefined>();
let isAsked = false;

/** The lists; undefined until they are here. The first reading of them asks for them. */
export function keptLists(): KeptLists | undefined {
	if (!isAsked) void ask();
	return lists;
}

async function ask(): Promise<void> {
	isAsked = true;
	try {
		lists = await pagesApi.kept();
	} catch {
		// Whatever is shown next asks again.
		isAsked = false;
	}
}

export function isKept(list: KeptList, { kind, key }: Pick<KeptItem, "kind" | "key">): boolean {
	const wanted = key.toLowerCase();
	return (keptLists()?.[list] ?? []).some(
		(item) => item.kind === kind && item.key.toLowerCase() === wanted,
	);
}

/** Puts something on a list, or takes it off where it is on it. */
export async function toggleKept(list: KeptList, item: KeptItem): Promise<void> {
	lists = await (isKept(list, item) ? pagesApi.drop(list, item) : pagesApi.keep(list, item));
}

/** Remembers a story as opened, for the order “for you”. */
export async function noteRead(storyId: string): Promise<void> {
	lists = await pagesApi.noteRead(storyId);
}

export async function forgetReads(): Promise<void> {
	lists = await pagesApi.forgetReads();
}
