// Backups while others write, half of one, a changed one, and restoring.

import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../../test/make-folder.ts";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import { backUp } from "./back-up.ts";
import { checkBackup, restoreBackup } from "./restore-backup.ts";
import { openWorkspace } from "./workspace.ts";

function openFolder(dataFolder: string) {
	return openWorkspace({
		...{ dataFolder, workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [], now: () => 1_000 },
	});
}

const document = (key: number) => ({
	...{ kind: "kept", owner: "ana", key: String(key), body: `"${"x".repeat(2_000)}"` },
	...{ atMs: key, isPrivate: true },
});

async function makeBackup(name = "backup") {
	const folder = makeFolder();
	const data = join(folder, "data");
	const workspace = openFolder(data);
	onTestFinished(() => workspace.close());
	const { documents } = workspace.store;
	await documents.putAll(Array.from({ length: 200 }, (_, key) => document(key)));
	const path = join(folder, name);
	return { folder, data, workspace, path, manifest: await backUp(workspace, path) };
}

test("a backup is of one moment, though others write meanwhile, and restores as it was", async () => {
	const { folder, workspace } = await makeBackup();
	const { documents } = workspace.store;
	const path = join(folder, "busy");
	let written = 0;
	const done = new AbortController();
	const writing = (async () => {
		while (!done.signal.aborted) {
			await documents.put(document(1_000 + written++));
			await new Promise((resolve) => setImmediate(resolve));
		}
	})();
	const manifest = await backUp(workspace, path);
	done.abort();
	await writing;
	expect(written).toBeGreaterThan(0);
	expect(await checkBackup(path)).toEqual(manifest);
	const dataFolder = join(folder, "restored");
	await restoreBackup(path, { dataFolder, replace: false, nowMs: 5 });
	const restored = openSqliteStore({ folder: dataFolder });
	const count = await restored.documents.count({ kind: "kept" });
	expect(await restored.check()).toEqual([]);
	await restored.close();
	expect(count).toBeGreaterThanOrEqual(200);
	expect(count).toBeLessThanOrEqual(200 + written);
});

test("a backup can be one file, and nobody else may read it", async () => {
	const { path } = await makeBackup("monday.sqlite");
	expect(await checkBackup(path)).toMatchObject({ onrecord: "backup", atMs: 1_000 });
	for (const file of [path, `${path}.manifest.json`]) {
		expect(statSync(file).mode & 0o077).toBe(0);
	}
});

test("a backup is never written over another", async () => {
	const { workspace, path } = await makeBackup();
	await expect(backUp(workspace, path)).rejects.toThrow("There is a backup");
});

test.each([
	["half of one", (path: string) => rmSync(join(path, "manifest.json")), "never finished"],
	["one cut short", (path: string) => writeFileSync(join(path, "onrecord.sqlite"), "x"), "bytes"],
	["one grown", (path: string) => appendFileSync(join(path, "onrecord.sqlite"), "x"), "bytes"],
	["one with a byte changed", changeByte, "was changed"],
	["a manifest of nothing", (path: string) => change(path, () => ({})), "cannot be read"],
	["a manifest that is no JSON", (path: string) => writeManifest(path, "{"), "cannot be read"],
	[
		"one of a newer format",
		(path: string) => change(path, (found) => ({ ...found, storeFormat: 999 })),
		"newer Onrecord",
	],
	["nothing at all", (path: string) => rmSync(path, { recursive: true }), "There is no backup"],
])("%s is told and not restored", async (_, spoil, why) => {
	const { folder, path } = await makeBackup();
	spoil(path);
	await expect(checkBackup(path)).rejects.toThrow(why);
	const dataFolder = join(folder, "restored");
	const asked = { dataFolder, replace: true, nowMs: 5 };
	await expect(restoreBackup(path, asked)).rejects.toThrow(why);
	expect(statSync(dataFolder, { throwIfNoEntry: false })).toBeUndefined();
});

test("a record that is there stays unless it is to be moved aside, and while it is in use", async () => {
	const { path, data, workspace } = await makeBackup();
	const asked = { dataFolder: data, nowMs: Date.UTC(2031, 4, 5) };
	await expect(restoreBackup(path, { ...asked, replace: false })).rejects.toThrow("--replace");
	await expect(restoreBackup(path, { ...asked, replace: true })).rejects.toThrow("in use");
	await workspace.store.documents.put(document(999));
	await workspace.close();
	const { movedTo = "" } = await restoreBackup(path, { ...asked, replace: true });
	expect(movedTo).toContain("onrecord.sqlite.before-2031-05-05");
	expect(statSync(movedTo).size).toBeGreaterThan(0);
	const restored = openSqliteStore({ folder: data });
	expect(await restored.documents.count({ kind: "kept" })).toBe(200);
	await restored.close();
});

function changeByte(path: string): void {
	const file = join(path, "onrecord.sqlite");
	const bytes = readFileSync(file);
	bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1;
	writeFileSync(file, bytes);
}

function writeManifest(path: string, text: string): void {
	writeFileSync(join(path, "manifest.json"), text);
}

function change(path: string, to: (found: object) => object): void {
	const found = JSON.parse(readFileSync(join(path, "manifest.json"), "utf8")) as object;
	writeManifest(path, JSON.stringify(to(found)));
}

test("a data folder that is made is nobody else's", async () => {
	const { data } = await makeBackup();
	expect(statSync(data).mode & 0o077).toBe(0);
});
