// Names and folders of followed feeds, as feed readers change them.

import type { StoredFeed } from "../../store/feed-table.ts";
import type { Workspace } from "../workspace.ts";
import { labelOf } from "./reading-feeds.ts";

/** What is changed of a feed; what is not given stays. */
export type FeedEdit = {
	readonly title?: string | undefined;
	/** The folder it is put into. */
	readonly addLabel?: string | undefined;
	/** The folder it is taken out of, where it stands in that one. */
	readonly removeLabel?: string | undefined;
};

const nameLengthMax = 200;

/** Changes a followed feed; false where it is not followed. A feed stands in one folder. */
export async function editFeed(
	{ store }: Workspace,
	url: string,
	edit: FeedEdit,
): Promise<boolean> {
	const feed = await store.feeds.find(url);
	if (feed === undefined) return false;
	const folders = foldersAfter(feed, edit, await store.feeds.list());
	const title = cleanName(edit.title);
	const givenTitle = title ?? feed.listing.givenTitle;
	const listing = {
		...{ ...feed.listing, folders },
		...(givenTitle !== undefined && { givenTitle }),
	};
	await store.feeds.save(url, { ...feed, listing });
	return true;
}

/** Gives a folder another name, or none, for every feed in it; says for how many. */
export async function renameLabel(
	{ store }: Workspace,
	label: string,
	name: string | undefined,
): Promise<number> {
	const renamed = cleanName(name);
	let changed = 0;
	for (const feed of await store.feeds.list()) {
		if (labelOf(feed.listing.folders) !== label || label === "") continue;
		const folders = renamed === undefined ? [] : [renamed];
		await store.feeds.save(feed.state.url, { ...feed, listing: { ...feed.listing, folders } });
		changed++;
	}
	return changed;
}

function foldersAfter(
	{ listing }: StoredFeed,
	{ addLabel, removeLabel }: FeedEdit,
	others: readonly StoredFeed[],
): readonly string[] {
	const label = cleanName(addLabel);
	if (label !== undefined) {
		// The label may stand for folders in folders, which other feeds are in.
		const known = others.find((other) => labelOf(other.listing.folders) === label);
		return known?.listing.folders ?? [label];
	}
	return removeLabel === labelOf(listing.folders) ? [] : listing.folders;
}

/** One line of a name; undefined for none. */
function cleanName(name: string | undefined): string | undefined {
	const clean = (name ?? "").replaceAll(/\s+/g, " ").trim().slice(0, nameLengthMax);
	return clean === "" ? undefined : clean;
}
