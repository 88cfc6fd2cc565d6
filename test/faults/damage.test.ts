// Bytes that a disk, a crash or a careless hand has changed.

import {
	appendFileSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	statSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { backUp } from "../../src/actions/back-up.ts";
import { examineWorkspace } from "../../src/actions/examine-workspace.ts";
import { readInputs } from "../../src/actions/read-inputs.ts";
import { restoreBackup } from "../../src/actions/restore-backup.ts";
import { makeFolder } from "../make-folder.ts";
import {
	createFaultChance,
	expectRecord,
	keepPages,
	openTestWorkspace,
	readUndisturbed,
	readUntilDone,
	writeNews,
} from "./record-under-fault.ts";

const articles = 30;

test("a log of writes that was cut off anywhere holds whole commits, and the read goes on", async () => {
	const news = writeNews(articles);
	const whole = await readUndisturbed(articles);
	const running = makeFolder();
	const first = openTestWorkspace({ dataFolder: running });
	// Copies of the files beside a reading are what a machine that loses power leaves.
	const left = makeFolder();
	await readInputs(first, [{ kind: "path", path: news }], {
		onProgress: ({ done }) => {
			if (done > articles / 2 && !existsSync(join(left, files[1]))) copyStore(running, left);
		},
	});
	await first.close();
	const bytes = statSync(join(left, files[1])).size;
	expect(bytes).toBeGreaterThan(10_000);
	const chance = createFaultChance("wal");
	for (const share of [chance(), chance(), 0]) {
		const cut = makeFolder();
		copyStore(left, cut);
		truncateSync(join(cut, files[1]), Math.floor(bytes * share));
		const workspace = openTestWorkspace({ dataFolder: cut });
		expect(await workspace.store.check()).toEqual([]);
		await readUntilDone(workspace, news);
		await expectRecord(workspace.store, whole);
		await workspace.close();
	}
});

const files = ["onrecord.sqlite", "onrecord.sqlite-wal"] as const;

function copyStore(from: string, to: string): void {
	for (const file of files) copyFileSync(join(from, file), join(to, file));
}

test("pages whose bytes were changed, cut off or lost are set aside and told; the rest is read, and they are when they are given again", async () => {
	const news = writeNews(articles);
	const whole = await readUndisturbed(articles);
	const dataFolder = makeFolder();
	const stopped = openTestWorkspace({ dataFolder });
	await keepPages(stopped, news);
	await stopped.close();
	const database = new Database(join(dataFolder, files[0]));
	const waiting = database.prepare("SELECT id, bytes FROM pages").all() as {
		id: string;
		bytes: Buffer;
	}[];
	expect(waiting.length).toBe(articles);
	const chance = createFaultChance("pages");
	const damaged = waiting.filter((_, at) => at % 10 === 7 || chance() < 0.1);
	for (const [at, { id, bytes }] of damaged.entries()) {
		const changed = damages[at % damages.length]?.(bytes, chance) ?? null;
		database.prepare("UPDATE pages SET bytes = ? WHERE id = ?").run(changed, id);
	}
	database.close();

	const workspace = openTestWorkspace({ dataFolder });
	const engine = await workspace.findEngine();
	await engine?.takeIn();
	const { quarantined } = await examineWorkspace(workspace);
	expect(new Set(quarantined.map(({ key }) => key))).toEqual(new Set(damaged.map(({ id }) => id)));
	expect((await workspace.store.count()).articles).toBe(articles - damaged.length);

	await keepPages(workspace, news);
	await engine?.takeIn();
	await engine?.derive("all");
	expect(await workspace.store.check()).toEqual([]);
	expect(await workspace.store.count()).toMatchObject({ articles, jobs: 0, quarantined: 0 });
	expect(whole.length).toBeGreaterThan(articles);
	await workspace.close();
});

/** What may be left of the bytes of a page. */
const damages: readonly ((bytes: Buffer, chance: () => number) => Buffer)[] = [
	(bytes, chance) => {
		const changed = Buffer.from(bytes);
		const at = 20 + Math.floor(chance() * (bytes.length - 28));
		return changed.fill(changed.readUInt8(at) ^ 0x55, at, at + 4);
	},
	() => Buffer.alloc(0),
	(bytes) => bytes.subarray(0, bytes.length / 2),
];

test("a backup that was broken off is refused, the record stays, and the next backup is whole", async () => {
	const news = writeNews(articles);
	const dataFolder = makeFolder();
	const workspace = openTestWorkspace({ dataFolder });
	await readUntilDone(workspace, news);
	const whole = await readUndisturbed(articles);
	const half = join(makeFolder(), "half");
	await backUp(workspace, join(half, "made"));
	mkdirSync(join(half, "broken"));
	copyFileSync(join(half, "made", files[0]), join(half, "broken", `${files[0]}.part`));
	truncateSync(join(half, "broken", `${files[0]}.part`), 50_000);
	const target = makeFolder();
	const options = { dataFolder: target, replace: false, nowMs: 0 };
	await expect(restoreBackup(join(half, "broken"), options)).rejects.toThrow(/never finished/);
	// The same place can be used again, and the half of before is not taken for a part of it.
	await backUp(workspace, join(half, "broken"));
	await workspace.close();
	appendFileSync(join(half, "made", files[0]), "x");
	await expect(restoreBackup(join(half, "made"), options)).rejects.toThrow(/cannot be used/);
	await restoreBackup(join(half, "broken"), options);
	const restored = openTestWorkspace({ dataFolder: target });
	await expectRecord(restored.store, whole);
	await restored.close();
});

test("a store that is no store at all is told in a sentence", () => {
	const dataFolder = makeFolder();
	writeFileSync(join(dataFolder, files[0]), "not a database, but longer than its head".repeat(90));
	expect(() => openTestWorkspace({ dataFolder })).toThrow(/is not a store of Onrecord/);
});
