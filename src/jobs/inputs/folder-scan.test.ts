// A folder in which files come, grow and change.

import { appendFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createFolderScan } from "./folder-scan.ts";

test("a file is given out once it rests, and again when it was changed", async () => {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-watch-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const { look } = createFolderScan(folder);
	const [page, deep] = [join(folder, "page.html"), join(folder, "sub", "deep.txt")];
	expect(await look()).toEqual([]);

	writeFileSync(page, "<p>Half");
	mkdirSync(join(folder, "sub"));
	writeFileSync(deep, "Text");
	writeFileSync(join(folder, "photo.jpg"), "no page");
	expect(await look()).toEqual([]);
	appendFileSync(page, " and half</p>");
	expect(await look()).toEqual([deep]);
	expect(await look()).toEqual([page]);
	expect(await look()).toEqual([]);

	utimesSync(page, 1, 1);
	expect(await look()).toEqual([]);
	expect(await look()).toEqual([page]);
	rmSync(page);
	expect(await look()).toEqual([]);
});

test("a folder that is gone gives nothing", async () => {
	const { look } = createFolderScan("/nowhere/at/all");
	expect(await look()).toEqual([]);
});
