// The list of publisher families, from the command line and over the API's actions.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { FamilyList } from "../../src/wire/families.ts";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord } from "../run-onrecord.ts";

const examples = join(import.meta.dirname, "../../examples");

test("a family is added, checked, exported, taken off and imported again", async () => {
	const folder = makeFolder();
	const run = (...args: string[]) => runOnrecord(["families", ...args, "--data", folder]);
	const list = async () => JSON.parse((await run("list", "--json")).stdout) as FamilyList;
	const shipped = await list();
	expect(shipped.families.length).toBeGreaterThan(10);
	expect(await run("check")).toMatchObject({ code: 0, stdout: /nothing wrong/ });
	const source = "https://bay.example/brands";
	const bay = ["set", "bay", "gazette.example", "echo.example", "--name", "Bay Group"];
	expect(await run(...bay)).toMatchObject({ code: 0, stderr: /https address/ });
	await run(...bay, "--source", source);
	expect(await run("check")).toMatchObject({ code: 1, stdout: /dead bay: No article/ });
	const { families } = await list();
	expect(families.at(-1)).toMatchObject({ key: "bay", name: "Bay Group", isShipped: false });
	const [first] = shipped.families;
	const path = join(folder, "list.json");
	writeFileSync(path, (await run("export")).stdout);
	expect((await run("remove", "bay", String(first?.key))).code).toBe(0);
	expect((await list()).removed).toEqual([first?.key]);
	expect(await run("remove", "none")).toMatchObject({ code: 1, stderr: /not on the list/ });
	expect((await run("import", path)).code).toBe(0);
	expect((await list()).families).toEqual(families);
	const { stdout } = await runOnrecord(["audit", "--data", folder]);
	expect(stdout).toMatch(/Put a list of \d+ families[\s\S]*Took off[\s\S]*Set the family bay/);
	writeFileSync(path, '{"not": "a list"}');
	expect(await run("import", path)).toMatchObject({ code: 1, stderr: /no list of families/ });
});

test("a change of the list changes the counts of the stories on record", async () => {
	const folder = makeFolder();
	const run = (...args: string[]) => runOnrecord([...args, "--data", folder]);
	await run("read", examples, "--quiet");
	const outletsOf = async () => {
		const { stdout } = await run("stories", "--json");
		const { stories } = JSON.parse(stdout) as { stories: { id: string; why: string }[] };
		return stories.map(({ why }) => why).join("\n");
	};
	const before = await outletsOf();
	const { families, publishers } = JSON.parse(
		(await run("families", "list", "--json")).stdout,
	) as FamilyList;
	expect(families).toContainEqual(
		expect.objectContaining({ key: "kestrel-media", name: "Kestrel Media Group" }),
	);
	expect(publishers).toContainEqual(expect.objectContaining({ family: "kestrel-media" }));
	const keys = publishers.map(({ key }) => key);
	await run("families", "set", "all", ...keys);
	const after = await outletsOf();
	expect(after).not.toBe(before);
	await run("families", "remove", "all");
	expect(await outletsOf()).toBe(before);
});
