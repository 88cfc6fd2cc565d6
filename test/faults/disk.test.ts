// A disk that is full, and one that cannot be written: real ones where tests may mount them.

import { join } from "node:path";
import { expect, test } from "vitest";
import { runOnrecord } from "../run-onrecord.ts";
import { mountDisk } from "../servers/mount-disk.ts";
import {
	expectRecord,
	openTestWorkspace,
	readUndisturbed,
	writeNews,
} from "./record-under-fault.ts";

const articles = 30;

test("a full disk and one that is read only end a read with a sentence, and it goes on when they are not", async () => {
	const disk = mountDisk(1, "a full disk and a read-only disk");
	if (disk === undefined) return;
	const whole = await readUndisturbed(articles);
	const news = writeNews(articles);
	const data = join(disk.folder, "data");
	const read = ["read", news, "--quiet", "--workers", "1", "--data", data];
	const full = await runOnrecord(read);
	expect(full.code).not.toBe(0);
	expect(full.stderr).toMatch(/The disk is full\. Nothing .* is lost/);

	disk.remount("size=64m,ro");
	const locked = await runOnrecord(read);
	expect(locked.code).not.toBe(0);
	expect(locked.stderr).toMatch(/cannot be made or written/);

	disk.remount("rw");
	expect(await runOnrecord(read)).toMatchObject({ code: 0 });
	const workspace = openTestWorkspace({ dataFolder: data });
	await expectRecord(workspace.store, whole);
	await workspace.close();
});
