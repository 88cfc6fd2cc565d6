// Correcting stories from the command line, from the first change to the log.

import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Dossier } from "../../src/actions/get-dossier.ts";
import { makeSharedFolder } from "../make-folder.ts";
import { runOnrecord } from "../run-onrecord.ts";

const folder = makeSharedFolder();
const run = (...args: string[]) => runOnrecord([...args, "--data", folder]);
let dossier: Dossier;

beforeAll(async () => {
	const examples = join(import.meta.dirname, "../../examples/tolmouth");
	const { stdout } = await run("read", examples, "--json", "--quiet");
	dossier = (JSON.parse(stdout) as { stories: Dossier[] }).stories[0] as Dossier;
});

test("a story is split, merged again, renamed and pinned; the log tells it and undoes it", async () => {
	const [first] = dossier.articles;
	const split = await run("correct", "split", String(first?.id));
	expect(split).toMatchObject({ code: 0, stderr: "" });
	const [, made = "", splitId = ""] =
		/^Story (\S+); `onrecord correct undo (\S+)`/m.exec(split.stdout) ?? [];
	expect((await run("brief", made, "--json")).stdout).toContain(String(first?.id));
	const merged = await run("correct", "merge", made, dossier.id);
	expect(merged.stdout).toContain("Merged “");
	expect((await run("brief", made)).stdout).toContain(dossier.id);
	await run("correct", "rename", dossier.id, "The", "Tolmouth", "strike");
	await run("correct", "pin", dossier.id);
	expect((await run("stories")).stdout).toMatch(/^The Tolmouth strike/m);
	expect(await run("correct", "unpin", dossier.id)).toMatchObject({ stdout: /^Undone: Pinned/ });
	expect(await run("correct", "undo", splitId)).toMatchObject({
		code: 0,
		stdout: /^Undone: Split/,
	});
	const log = await run("correct", "log");
	expect(log.stdout).toContain("Renamed “");
	expect(log.stdout).toMatch(new RegExp(`${splitId} · .*command line, undone`));
	const asJson = await run("correct", "log", "--json", "--limit", "2");
	expect(JSON.parse(asJson.stdout)).toMatchObject({ corrections: [{ kind: "pin" }, {}] });
});

test("what cannot be is told in a sentence", async () => {
	const wrong = await run("correct", "move", "none", dossier.id);
	expect(wrong).toMatchObject({ code: 1, stdout: "", stderr: /no article none/ });
	expect(await run("correct", "undo", "c-none")).toMatchObject({
		code: 1,
		stderr: /no correction/,
	});
	expect(await run("correct", "merge", dossier.id)).toMatchObject({ code: 2 });
	expect(await run("correct", "log", "--limit", "0")).toMatchObject({ code: 2 });
});
