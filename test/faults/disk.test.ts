// A disk that is full, and one that cannot be written: real ones where tests may mount them.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord } from "../run-onrecord.ts";
import { tellLeftOut } from "../servers/left-out.ts";
import {
	expectRecord,
	openTestWorkspace,
	readUndisturbed,
	writeNews,
} from "./record-under-fault.ts";

const articles = 30;
const testMsMax = 240_000;

/** Mounts a disk in memory; undefined where that is not allowed. */
function mountDisk(megabytes: number): string | undefined {
	const folder = makeFolder();
	const { status } = spawnSync("mount", [
		"-t",
		"tmpfs",
		"-o",
		`size=${megabytes}m`,
		"disk",
		folder,
	]);
	if (status !== 0) return undefined;
	onTestFinished(() => {
		spawnSync("umount", ["-l", folder]);
	});
	return folder;
}

function remount(folder: string, options: string): void {
	expect(spawnSync("mount", ["-o", `remount,${options}`, folder]).status).toBe(0);
}

test(
	"a full disk and one that is read only end a read with a sentence, and it goes on when they are not",
	async () => {
		const disk = mountDisk(1);
		if (disk === undefined) {
			tellLeftOut("a full disk and a read-only disk", "right to mount one for this user");
			return;
		}
		const whole = await readUndisturbed(articles);
		const news = writeNews(articles);
		const data = join(disk, "data");
		const read = ["read", news, "--quiet", "--workers", "1", "--data", data];
		const full = await runOnrecord(read);
		expect(full.code).not.toBe(0);
		expect(full.stderr).toMatch(/The disk is full\. Nothing .* is lost/);

		remount(disk, "size=64m,ro");
		const locked = await runOnrecord(read);
		expect(locked.code).not.toBe(0);
		expect(locked.stderr).toMatch(/cannot be made or written/);

		remount(disk, "rw");
		expect(await runOnrecord(read)).toMatchObject({ code: 0 });
		const workspace = openTestWorkspace({ dataFolder: data });
		await expectRecord(workspace.store, whole);
		await workspace.close();
	},
	testMsMax,
);
