import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { whyFileFailed } from "./why-file-failed.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-test-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "file");
writeFileSync(file, "");

const cases: readonly (readonly [string, () => Promise<unknown>, string])[] = [
	["a missing file", () => readFile(join(folder, "no")), `There is no file ${folder}/no.`],
	[
		"a missing folder",
		() => writeFile(join(folder, "no/a"), ""),
		`There is no folder ${folder}/no.`,
	],
	[
		"a folder to write to",
		() => writeFile(folder, ""),
		`${folder} is a folder, and a file is needed.`,
	],
	["a folder to read", () => readFile(folder), "What is named is a folder, and a file is needed."],
	["a file as a folder", () => mkdir(file), `${file} is a file, and a folder is needed.`],
	[
		"a file in a file",
		() => readFile(join(file, "a")),
		`What comes before the last part of ${file}/a is a file, and a folder is needed.`,
	],
];

test.each(cases)("%s is told in a sentence", async (_, act, sentence) => {
	const error: unknown = await act().catch((caught: unknown) => caught);
	expect(whyFileFailed(error)).toBe(sentence);
});

test("an error that is none of a file has no sentence", () => {
	expect(whyFileFailed(new Error("ENOENT"))).toBeUndefined();
	expect(whyFileFailed("no error")).toBeUndefined();
});
