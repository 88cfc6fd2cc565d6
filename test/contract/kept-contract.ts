// What every engine of the store must do with what users keep, and with the log of changes.

import { expect, test } from "vitest";
import type { Change, ChangeId } from "../../src/news/change.ts";
import type { StoryId } from "../../src/news/story.ts";
import type { StoredDocument } from "../../src/store/document-table.ts";
import type { Store } from "../../src/store/store.ts";
import { buildDerived, buildIntake, buildPage, buildTaken } from "./build.ts";

const kind = "follow";

function buildDocument(owner: string, key: string, more?: Partial<StoredDocument>): StoredDocument {
	return { kind, owner, key, body: `"${key}"`, atMs: 100, isPrivate: false, ...more };
}

function buildChange(id: string, more?: Partial<Change>): Change {
	const named = { id: id as ChangeId, storyId: "story" as StoryId };
	return { ...named, kind: "new-claim", atMs: 50, text: `${id} came.`, ...more };
}

/** Defines the suite; `open` gives an empty store that is gone after the test. */
export function testKept(open: () => Promise<Store>): void {
	testDocuments(open);
	testDocumentLists(open);
	testChanges(open);
}

function testDocuments(open: () => Promise<Store>): void {
	test("a document comes back as it was put last, to its owner alone", async () => {
		const { documents } = await open();
		await documents.put(buildDocument("ana", "dam"));
		await documents.put(buildDocument("ana", "dam", { body: "[1]", atMs: 200 }));
		const found = await documents.find({ kind, owner: "ana", key: "dam" });
		expect(found).toEqual(buildDocument("ana", "dam", { body: "[1]", atMs: 200 }));
		expect(await documents.find({ kind, owner: "ben", key: "dam" })).toBeUndefined();
		expect(await documents.find({ kind: "mute", owner: "ana", key: "dam" })).toBeUndefined();
	});

	test("a document is new once, and is replaced only where it is still what was read", async () => {
		const { documents } = await open();
		expect(await documents.putNew(buildDocument("ana", "dam"))).toBe(true);
		expect(await documents.putNew(buildDocument("ana", "dam", { body: "[1]" }))).toBe(false);
		const next = buildDocument("ana", "dam", { body: "[2]" });
		expect(await documents.replace(next, "[1]")).toBe(false);
		expect(await documents.replace(next, '"dam"')).toBe(true);
		expect(await documents.find(next)).toEqual(next);
	});

	test("of two that replace the same body at once, one does", async () => {
		const { documents } = await open();
		await documents.put(buildDocument("ana", "dam"));
		const tries = ["[1]", "[2]"].map((body) =>
			documents.replace(buildDocument("ana", "dam", { body }), '"dam"'),
		);
		expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
	});

	test("only so many of nobody's documents of a kind are kept, those that were put last", async () => {
		const { documents } = await open();
		const all = [3, 1, 4, 2].map((n) => buildDocument("", `${n}`, { atMs: n }));
		await documents.putAll([...all, buildDocument("ana", "old", { atMs: 0 })]);
		expect(await documents.removeBeyond(kind, 4)).toBe(0);
		expect(await documents.removeBeyond(kind, 2)).toBe(2);
		const left = await documents.list({ kind, limit: 9 });
		expect(left.map(({ key }) => key)).toEqual(["4", "3", "old"]);
	});

	test("documents are removed one by one, by age and by owner", async () => {
		const { documents } = await open();
		const all = [1, 2, 3].map((n) => buildDocument("ana", `${n}`, { atMs: n }));
		await documents.putAll([...all, buildDocument("ben", "1", { atMs: 1 })]);
		expect(await documents.remove({ kind, owner: "ana", key: "3" })).toBe(true);
		expect(await documents.remove({ kind, owner: "ana", key: "3" })).toBe(false);
		expect(await documents.removeOld(kind, 2)).toBe(2);
		expect(await documents.removeOwner("ana")).toBe(1);
		expect(await documents.list({ kind, limit: 9 })).toEqual([]);
	});
}

function testDocumentLists(open: () => Promise<Store>): void {
	test("documents are listed by owner, time and key, the newest first", async () => {
		const { documents } = await open();
		const all = [1, 2, 3].map((n) => buildDocument("ana", `${n}`, { atMs: n }));
		await documents.putAll([...all, buildDocument("ben", "9", { atMs: 9 })]);
		const keys = async (more: object) =>
			(await documents.list({ kind, limit: 9, ...more })).map(({ key }) => key);
		expect(await keys({})).toEqual(["9", "3", "2", "1"]);
		expect(await keys({ owner: "ana" })).toEqual(["3", "2", "1"]);
		expect(await keys({ owner: "ana", beforeMs: 3 })).toEqual(["2", "1"]);
		expect(await keys({ owner: "ana", sinceMs: 2 })).toEqual(["3", "2"]);
		expect(await keys({ owner: "ana", keys: ["1", "9"] })).toEqual(["1"]);
		expect(await keys({ keys: [] })).toEqual([]);
		expect(await keys({ limit: 1 })).toEqual(["9"]);
		expect(await documents.count({ kind })).toBe(4);
		expect(await documents.count({ kind, owner: "ben" })).toBe(1);
	});

	test("an export holds documents, but none that is private", async () => {
		const { documents, exportRows } = await open();
		await documents.put(buildDocument("ana", "open"));
		await documents.put(buildDocument("ana", "secret", { isPrivate: true }));
		const keys: unknown[] = [];
		for await (const { table, row } of exportRows()) {
			if (table === "documents") keys.push(row["key"]);
		}
		expect(keys).toEqual(["open"]);
	});
}

function testChanges(open: () => Promise<Store>): void {
	const openWithStory = async (): Promise<Store> => {
		const store = await open();
		await store.pages.add([buildPage("a")], 100);
		await store.saveIntake(buildIntake([buildTaken("a")]));
		return store;
	};

	test("a change is noted once, in order, and read on from any place", async () => {
		const store = await openWithStory();
		const derived = [buildDerived("story", { revision: 5 })];
		await store.stories.saveDerived(derived, { changes: [buildChange("one")], atMs: 10 });
		const changes = [buildChange("one"), buildChange("two", { kind: "first-denial" })];
		await store.stories.saveDerived(derived, { changes, atMs: 20 });
		const all = await store.changes.list({ limit: 9, afterSeq: 0 });
		expect(all).toMatchObject([
			{ ...buildChange("one"), notedMs: 10 },
			{ ...buildChange("two", { kind: "first-denial" }), notedMs: 20 },
		]);
		const [first, second] = all.map(({ seq }) => seq);
		expect(await store.changes.lastSeq()).toBe(second);
		expect(await store.changes.list({ limit: 9, afterSeq: first })).toHaveLength(1);
		expect(await store.changes.list({ limit: 1 })).toMatchObject([{ seq: second }]);
		expect(await store.changes.list({ limit: 9, beforeSeq: second })).toHaveLength(1);
		const denials = { limit: 9, kinds: ["first-denial"] } as const;
		expect(await store.changes.list(denials)).toMatchObject([{ id: "two" }]);
		expect(await store.changes.list({ limit: 9, storyId: "other" as StoryId })).toEqual([]);
	});

	test("what an outdated derivation says is not noted", async () => {
		const store = await openWithStory();
		await store.stories.saveDerived([buildDerived("story", { revision: 5 })]);
		const outdated = [buildDerived("story", { revision: 4 })];
		await store.stories.saveDerived(outdated, { changes: [buildChange("one")], atMs: 10 });
		expect(await store.changes.lastSeq()).toBe(0);
	});

	test("old changes are given up, and numbers are not used again", async () => {
		const store = await openWithStory();
		const derived = [buildDerived("story", { revision: 5 })];
		await store.stories.saveDerived(derived, { changes: [buildChange("one")], atMs: 10 });
		const last = await store.changes.lastSeq();
		expect(await store.changes.dropOldest(11)).toBe(1);
		await store.stories.saveDerived(derived, { changes: [buildChange("two")], atMs: 20 });
		expect(await store.changes.lastSeq()).toBeGreaterThan(last);
	});
}
