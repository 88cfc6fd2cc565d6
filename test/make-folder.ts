// A folder for one test, gone after it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** An empty folder that is removed when the running test has finished. */
export function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-test-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** An empty folder for all tests of a file, removed after them. */
export function makeSharedFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-test-"));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
