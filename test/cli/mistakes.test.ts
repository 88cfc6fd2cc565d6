// What somebody does who does not know the commands yet: each mistake is told with what to do.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Dossier } from "../../src/actions/get-dossier.ts";
import { stageNames } from "../../src/cli/help-texts.data.ts";
import { pipeStages } from "../../src/jobs/pipe/stages.ts";
import { makeSharedFolder } from "../make-folder.ts";
import { runOnrecord } from "../run-onrecord.ts";

const folder = makeSharedFolder();
const data = join(folder, "data");
const examples = join(import.meta.dirname, "../../examples/petrel");
const run = (...args: string[]) => runOnrecord([...args, "--data", data]);
let dossier: Dossier;

beforeAll(async () => {
	const { stdout } = await run("read", examples, "--json", "--quiet");
	dossier = (JSON.parse(stdout) as { stories: Dossier[] }).stories[0] as Dossier;
	mkdirSync(join(folder, "empty"));
	writeFileSync(join(folder, "file"), "");
});

test("an id of another kind is told with what it is and the command that shows it", async () => {
	const { id } = dossier;
	const article = String(dossier.articles[0]?.id);
	const claim = String(dossier.claims[0]?.id);
	const show = `${article} is an article of the story ${id}: \`onrecord show ${article}\` prints it.`;
	const cases: readonly (readonly [readonly string[], string])[] = [
		[["brief", article], show],
		[["claims", article], show],
		[["correct", "pin", article], show],
		[["export", "claims", "--story", article], show],
		[["show", id], `${id} is a story: \`onrecord brief ${id}\` prints it.`],
		[
			["show", claim],
			`${claim} is a claim of the story ${id}: \`onrecord claims ${id}\` lists it.`,
		],
	];
	for (const [args, sentence] of cases) {
		expect(await run(...args)).toMatchObject({ code: 1, stdout: "", stderr: `${sentence}\n` });
	}
});

test("a file that cannot be read or written is told in a sentence", async () => {
	const nowhere = join(folder, "no/where");
	const cases: readonly (readonly [readonly string[], string])[] = [
		[["import", nowhere], `onrecord: There is no folder ${join(folder, "no")}.`],
		[["feeds", "import", join(folder, "no")], `onrecord: There is no file ${join(folder, "no")}.`],
		[
			["brief", dossier.id, "--html", folder],
			`onrecord: ${folder} is a folder, and a file is needed.`,
		],
		[["read", join(folder, "empty")], "The folder holds no file of a kind that is read"],
		[["read", ""], "an input: Its name is empty."],
	];
	for (const [args, sentence] of cases) {
		const { code, stderr } = await run(...args);
		expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(sentence) });
		expect(stderr).not.toMatch(/ENOENT|EISDIR|\n\s+at /);
	}
});

test("a data folder that is a file, or that no file system will make, is told", async () => {
	const file = join(folder, "file");
	const asFile = await runOnrecord(["stories", "--data", file]);
	expect(asFile).toMatchObject({ code: 2, stderr: /is a file, and a data folder is needed/ });
	const nowhere = await runOnrecord(["stories", "--data", "/proc/onrecord"]);
	expect(nowhere).toMatchObject({ code: 1, stderr: /cannot be made or written/ });
});

test("an export that was meant as a table is not written as the whole record", async () => {
	const cases: readonly (readonly [readonly string[], RegExp])[] = [
		[["export", "articles"], /There is no table articles, only statements, claims/],
		[["export", "claim", "claim.csv"], /There is no table claim/],
		[["export", join(folder, "all.csv")], /say which one first/],
		[["export", join(folder, "all.jsonl"), "--story", dossier.id], /--story goes with a table/],
	];
	for (const [args, sentence] of cases) {
		expect(await run(...args)).toMatchObject({ code: 2, stdout: "", stderr: sentence });
	}
	expect(["articles", "claim"].filter((name) => existsSync(name))).toEqual([]);
	const all = join(folder, "all.jsonl");
	const written = await run("export", all);
	const rows = readFileSync(all, "utf8").trim().split("\n").length - 1;
	expect(written).toMatchObject({ code: 0, stderr: `${rows} rows written to ${all}.\n` });
});

test("nothing found is told for what it is", async () => {
	const early = await run("brief", dossier.id, "--as-of", "1990-01-01");
	expect(early).toMatchObject({ code: 1, stdout: "", stderr: /its first report came later/ });
	expect(await run("search", "")).toMatchObject({ code: 2, stderr: /needs words/ });
	const topic = await run("stories", "--topic", "Nothing");
	expect(topic).toMatchObject({ code: 0, stdout: "", stderr: /No story is like that/ });
	const guess = await run("story", dossier.id);
	expect(guess).toMatchObject({ code: 2, stderr: /`onrecord brief STORY` prints a story/ });
});

test("a move needs a record to begin with, and another place to go to", async () => {
	const none = await runOnrecord(["migrate", join(folder, "none"), join(folder, "other")]);
	expect(none).toMatchObject({ code: 2, stderr: /There is no record in/ });
	expect(existsSync(join(folder, "other"))).toBe(false);
	expect(await runOnrecord(["migrate", data, data])).toMatchObject({ code: 2, stderr: /the same/ });
});

test("a page and JSON can be asked for at once", async () => {
	const page = join(folder, "brief.html");
	const { stdout } = await run("brief", dossier.id, "--html", page, "--json");
	expect(JSON.parse(stdout)).toMatchObject({ id: dossier.id });
	expect(readFileSync(page, "utf8")).toContain("</html>");
});

test("help names what read takes and which stages there are", async () => {
	expect((await runOnrecord(["read", "--help"])).stdout).toContain(".warc.gz");
	for (const stage of Object.keys(pipeStages)) expect(stageNames).toContain(stage);
	expect((await runOnrecord(["--help"])).stdout).toMatch(/Examples:[\s\S]*onrecord brief/);
});
