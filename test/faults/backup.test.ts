// Backups and restores whose process is killed, each at another step of its work.

import { existsSync, mkdirSync, readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkBackup } from "../../src/actions/restore-backup.ts";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord, type Started, serverAddress, startOnrecord } from "../run-onrecord.ts";
import {
	createFaultChance,
	expectRecord,
	faultMinutes,
	openTestWorkspace,
	readUndisturbed,
	readUntilDone,
	writeNews,
} from "./record-under-fault.ts";

const articles = 30;
const kills = faultMinutes > 0 ? 10 : 2;

/** Steps that a folder is told of while a backup is made or restored, at the most. */
const stepsMax = 12;

test("a backup that is killed at any step harms nothing, and can be made again in its place", async () => {
	const whole = await readUndisturbed(articles);
	const dataFolder = await makeRecord(articles);
	const chance = createFaultChance("backup");
	const place = join(makeFolder(), "backup");
	mkdirSync(place);
	const args = ["backup", place, "--data", dataFolder];
	for (let times = 0; times < kills; times++) {
		await killAtStep(startOnrecord(args), place, Math.floor(chance() * stepsMax));
		const isWhole = existsSync(join(place, "manifest.json"));
		if (isWhole) await checkBackup(place);
		else await expect(checkBackup(place)).rejects.toThrow(/never finished|no backup/);
		await expectRecordIn(dataFolder, whole);
	}
	const last = await runOnrecord(args);
	if (last.code !== 0) expect(last.stderr).toContain("There is a backup");
	await checkBackup(place);
	expect(readdirSync(place).toSorted()).toEqual(["manifest.json", "onrecord.sqlite"]);
	const target = join(makeFolder(), "target");
	expect(await runOnrecord(["restore", place, "--data", target])).toMatchObject({ code: 0 });
	await expectRecordIn(target, whole);
});

test("a restore that is killed at any step leaves the old record or the new one, and can be made again", async () => {
	const [old, whole] = [await readUndisturbed(5), await readUndisturbed(articles)];
	const place = join(makeFolder(), "backup");
	const from = await makeRecord(articles);
	expect(await runOnrecord(["backup", place, "--data", from])).toMatchObject({ code: 0 });
	const dataFolder = await makeRecord(5);
	const serving = startOnrecord(["serve", "--port", "0", "--data", dataFolder]);
	const restore = ["restore", place, "--data", dataFolder, "--replace"];
	await serving.said(serverAddress);
	const refused = await runOnrecord(restore);
	expect(refused.code).not.toBe(0);
	expect(refused.stderr).toContain("in use");
	serving.child.kill("SIGKILL");
	await serving.ended;

	const chance = createFaultChance("restore");
	for (let times = 0; times < kills; times++) {
		await killAtStep(startOnrecord(restore), dataFolder, Math.floor(chance() * stepsMax));
		const workspace = openTestWorkspace({ dataFolder });
		const { articles: found } = await workspace.store.count();
		await expectRecord(workspace.store, found === articles ? whole : old);
		await workspace.close();
	}
	expect(await runOnrecord(restore)).toMatchObject({ code: 0 });
	await expectRecordIn(dataFolder, whole);
});

async function makeRecord(count: number): Promise<string> {
	const dataFolder = makeFolder();
	const workspace = openTestWorkspace({ dataFolder });
	await readUntilDone(workspace, writeNews(count));
	await workspace.close();
	return dataFolder;
}

async function expectRecordIn(dataFolder: string, rows: readonly string[]): Promise<void> {
	const workspace = openTestWorkspace({ dataFolder });
	await expectRecord(workspace.store, rows);
	await workspace.close();
}

/** Kills a process once it has changed so many things in a folder; one with fewer ends by itself. */
async function killAtStep({ child, ended }: Started, folder: string, step: number): Promise<void> {
	let steps = 0;
	const watcher = watch(folder, () => {
		if (steps++ >= step) child.kill("SIGKILL");
	});
	await ended;
	watcher.close();
}
