// Tables out and saved articles in, as a person does it on the command line.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { makeSharedFolder } from "../make-folder.ts";
import { runOnrecord } from "../run-onrecord.ts";

const folder = makeSharedFolder();
const data = join(folder, "data");
const examples = join(import.meta.dirname, "../../examples/tolmouth");
const run = (...args: string[]) => runOnrecord([...args, "--data", data]);

beforeAll(async () => {
	expect(await run("read", examples, "--quiet")).toMatchObject({ code: 0 });
});

test("a table goes to standard output as CSV, and to a file in the format of its name", async () => {
	const { code, stdout, stderr } = await run("export", "statements");
	expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
	const [head = "", first = ""] = stdout.split("\r\n");
	expect(head).toMatch(/^story_id,story_title,id,speaker,/);
	expect(first).toMatch(/^s-/);
	const file = join(folder, "claims.parquet");
	expect(await run("export", "claims", file)).toMatchObject({ code: 0, stdout: "" });
	expect(readFileSync(file).subarray(0, 4).toString()).toBe("PAR1");
	const lines = await run("export", "origins", "--format", "jsonl");
	for (const line of lines.stdout.trim().split("\n")) {
		expect(JSON.parse(line)).toMatchObject({ origins_at_most: expect.any(Number) });
	}
});

test("a format and a story that are none are told; without a table the whole record is written", async () => {
	const format = await run("export", "claims", "--format", "xlsx");
	expect(format).toMatchObject({ code: 2, stdout: "" });
	expect(format.stderr).toContain("csv, jsonl, parquet");
	const story = await run("export", "claims", "--story", "none");
	expect(story).toMatchObject({ code: 1, stdout: "" });
	const whole = await run("export");
	expect(whole.stdout.startsWith('{"onrecord":"export"')).toBe(true);
});

test("saved articles of another reader are taken in and starred", async () => {
	const file = join(folder, "starred.json");
	const content = `<p>The harbour of Tessin closes on Sunday, harbour master Joan Pike said on Friday.</p>
<p>"No ship may enter after noon," Pike told reporters, and the ferry company denied that it had been told.</p>
<p>The harbour will open again when the dredging of its channel is done, the town said.</p>`;
	const item = {
		...{ title: "Harbour closes", published: 1_741_000_000, content: { content } },
		canonical: [{ href: "https://courier.example/saved" }],
		origin: { streamId: "feed/https://courier.example/feed", title: "Almer Courier" },
	};
	writeFileSync(file, JSON.stringify({ id: "user/-/state/com.google/starred", items: [item] }));
	const imported = await run("feeds", "starred", file);
	expect(imported).toMatchObject({ code: 0, stderr: "" });
	expect(imported.stdout).toBe("1 article is on record and starred.\n");
	expect((await run("search", "harbour")).stdout).toContain("Harbour closes");
	writeFileSync(file, "{}");
	expect(await run("feeds", "starred", file)).toMatchObject({ code: 1, stdout: "" });
	expect(await run("feeds", "starred", file, "--account", "nobody")).toMatchObject({ code: 2 });
});
