// The newest items in memory, read on from the log of changes: what lists and counts are made of.

import type { NotedChange } from "../../news/change.ts";
import type { Store } from "../../store/store.ts";
import { type ItemRef, itemKinds, type ReadingItem, refKey } from "./reading-item.ts";

/** Older items than these are neither listed nor unread; their number finds them all the same. */
export const itemsMax = 20_000;

const changesPerRead = 1_000;
const storiesPerRead = 500;

/** Topics that are streams of their own: those of most stories. */
const topicsMax = 40;

/** A topic of fewer stories is in the stream of all others. */
const storiesPerTopicMin = 2;

export type ReadingIndex = {
	/** The oldest first. */
	readonly items: readonly ReadingItem[];
	readonly find: (number: number) => ReadingItem | undefined;
	/** The item that stands for an article or story now. */
	readonly findRef: (ref: ItemRef) => ReadingItem | undefined;
	/** The topics that have a stream of their own, in the order of their names. */
	readonly topics: readonly string[];
};

type Growing = {
	lastSeq: number;
	readonly byNumber: Map<number, ReadingItem>;
	readonly byRef: Map<string, ReadingItem>;
	topics: readonly string[];
	/** One reads at a time; the others wait for it. */
	reading: Promise<void> | undefined;
};

const growing = new WeakMap<Store, Growing>();

/** The index of a store as it is now. The first call reads the newest items, later ones what came. */
export async function getReadingIndex(store: Store): Promise<ReadingIndex> {
	const index = growing.get(store) ?? {
		...{ lastSeq: -1, byNumber: new Map(), byRef: new Map(), topics: [], reading: undefined },
	};
	growing.set(store, index);
	index.reading ??= extend(store, index).finally(() => {
		index.reading = undefined;
	});
	await index.reading;
	const { byNumber, byRef, topics } = index;
	return {
		items: [...byNumber.values()],
		find: (number) => byNumber.get(number),
		findRef: (ref) => byRef.get(refKey(ref)),
		topics,
	};
}

async function extend(store: Store, index: Growing): Promise<void> {
	const isFirst = index.lastSeq < 0;
	const known = isFirst ? await listTopics(store) : new Map<string, readonly string[]>();
	const changes = isFirst ? await listNewest(store) : await listSince(store, index.lastSeq);
	for (const change of changes) {
		const item = await toItem(store, change, known);
		if (item !== undefined) addItem(index, item);
		index.lastSeq = change.seq;
	}
	if (isFirst && changes.length === 0) index.lastSeq = 0;
	for (const number of index.byNumber.keys()) {
		if (index.byNumber.size <= itemsMax) break;
		dropItem(index, number);
	}
	if (changes.length > 0) index.topics = chooseTopics(index);
}

async function listNewest(store: Store): Promise<readonly NotedChange[]> {
	const found: NotedChange[] = [];
	while (found.length < itemsMax) {
		const page = await store.changes.list({
			...{ limit: changesPerRead, kinds: itemKinds, beforeSeq: found.at(-1)?.seq },
		});
		found.push(...page);
		if (page.length < changesPerRead) break;
	}
	return found.toReversed();
}

async function listSince(store: Store, lastSeq: number): Promise<readonly NotedChange[]> {
	const found: NotedChange[] = [];
	for (let afterSeq = lastSeq; found.length < itemsMax; ) {
		const limit = changesPerRead;
		const page = await store.changes.list({ limit, kinds: itemKinds, afterSeq });
		found.push(...page);
		const last = page.at(-1);
		if (last === undefined || page.length < limit) break;
		afterSeq = last.seq;
	}
	return found;
}

/** The topics of the newest stories: cheaper in pages than one by one. */
async function listTopics(store: Store): Promise<Map<string, readonly string[]>> {
	const topics = new Map<string, readonly string[]>();
	let after: string | undefined;
	while (topics.size < itemsMax) {
		const page = await store.stories.list({ limit: storiesPerRead, sort: "latest", after });
		for (const summary of page.stories) topics.set(summary.id, summary.topics);
		after = page.next;
		if (after === undefined) break;
	}
	return topics;
}

async function toItem(
	store: Store,
	{ seq: number, kind, storyId, articleId, notedMs }: NotedChange,
	known: ReadonlyMap<string, readonly string[]>,
): Promise<ReadingItem | undefined> {
	if (kind === "new-article") {
		const stored = articleId && (await store.articles.find(articleId));
		if (!stored) return undefined;
		const { id, feedUrl } = stored.article;
		return { number, kind: "article", id, notedMs, feedUrl, topics: [] };
	}
	const id = await store.stories.resolve(storyId);
	if (id === undefined) return undefined;
	const topics = known.get(id) ?? (await store.stories.findDerived(id))?.summary.topics ?? [];
	return { number, kind: "story", id, notedMs, feedUrl: undefined, topics };
}

/** Puts an item in; the one that stood for the same story until now is listed no more. */
function addItem({ byNumber, byRef }: Growing, item: ReadingItem): void {
	const key = refKey(item);
	const before = byRef.get(key);
	if (before !== undefined) byNumber.delete(before.number);
	byNumber.set(item.number, item);
	byRef.set(key, item);
}

function dropItem({ byNumber, byRef }: Growing, number: number): void {
	const item = byNumber.get(number);
	if (item === undefined) return;
	byNumber.delete(number);
	byRef.delete(refKey(item));
}

/** The topics of most stories. One that has a stream keeps it as long as a story is of it. */
function chooseTopics({ byNumber, topics }: Growing): readonly string[] {
	const counts = new Map<string, number>();
	for (const item of byNumber.values()) {
		for (const topic of item.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	}
	const kept = topics.filter((topic) => counts.has(topic));
	const others = [...counts]
		.filter(([topic, count]) => count >= storiesPerTopicMin && !kept.includes(topic))
		.toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
		.map(([topic]) => topic);
	return [...kept, ...others].slice(0, topicsMax).toSorted((a, b) => (a < b ? -1 : 1));
}
