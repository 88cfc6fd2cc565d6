import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { makeFolder } from "../../test/make-folder.ts";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import { keptKind } from "./kept-kind.ts";

const follows = keptKind({
	...{ kind: "test-follow", isPrivate: false },
	schema: z.object({ what: z.string(), since: z.number().optional() }),
});

function openStore() {
	const store = openSqliteStore({ folder: makeFolder() });
	onTestFinished(() => store.close());
	return store;
}

const dam = { owner: "ana", key: "dam", value: { what: "a dam" }, atMs: 5 };

test("a kept value comes back with its name and time", async () => {
	const store = openStore();
	await follows.put(store, dam);
	expect(await follows.find(store, "ana", "dam")).toEqual(dam);
	expect(await follows.list(store, { limit: 9 })).toEqual([dam]);
});

test("a value is replaced only where it is still what was read", async () => {
	const store = openStore();
	await follows.put(store, dam);
	await follows.put(store, { ...dam, value: { since: 4, what: "a dam" } });
	const [found = dam] = await follows.list(store, { limit: 1 });
	const after = { ...dam, value: { what: "two dams" } };
	expect(await follows.replace(store, found, after)).toBe(true);
	expect(await follows.replace(store, found, after)).toBe(false);
});

test("a value that another version wrote in another form counts as not there", async () => {
	const store = openStore();
	const odd = { kind: "test-follow", owner: "ana", key: "dam", body: '{"what":7}' };
	await store.documents.put({ ...odd, atMs: 5, isPrivate: false });
	expect(await follows.find(store, "ana", "dam")).toBeUndefined();
	expect(await follows.list(store, { limit: 9 })).toEqual([]);
});
