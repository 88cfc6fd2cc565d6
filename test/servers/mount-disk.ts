// A small disk in memory, for what happens when it is full.

import { spawnSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { makeFolder } from "../make-folder.ts";
import { tellLeftOut } from "./left-out.ts";

export type TestDisk = {
	readonly folder: string;
	/** Takes all that is free on it, and gives it back. */
	readonly fill: () => void;
	readonly makeRoom: () => void;
	/** Mounts it anew: another size, read only. */
	readonly remount: (options: string) => void;
};

const pieceBytes = 4_096;

/** Mounts it until the test has finished; where that is not allowed, tells that `what` is left out. */
export function mountDisk(megabytes: number, what: string): TestDisk | undefined {
	const folder = makeFolder();
	const options = `size=${megabytes}m`;
	const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", options, "disk", folder]);
	if (status !== 0) {
		tellLeftOut(what, "right to mount a disk for this user");
		return undefined;
	}
	onTestFinished(() => {
		spawnSync("umount", ["-l", folder]);
	});
	const filler = join(folder, "filler");
	return {
		folder,
		fill: () => fill(filler),
		makeRoom: () => rmSync(filler, { force: true }),
		remount: (told) => {
			expect(spawnSync("mount", ["-o", `remount,${told}`, folder]).status).toBe(0);
		},
	};
}

function fill(path: string): void {
	const file = openSync(path, "w");
	try {
		for (;;) writeSync(file, Buffer.alloc(pieceBytes));
	} catch (error) {
		expect(error).toMatchObject({ code: "ENOSPC" });
	} finally {
		closeSync(file);
	}
}
