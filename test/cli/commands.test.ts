// The command line as a person uses it, from the first read to a move to another folder.

import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import type { Dossier } from "../../src/actions/get-dossier.ts";
import { generateNews } from "../generate-news.ts";
import { makeSharedFolder } from "../make-folder.ts";
import { runOnrecord, startOnrecord } from "../run-onrecord.ts";

const folder = makeSharedFolder();
const data = join(folder, "data");
const examples = join(import.meta.dirname, "../../examples/tolmouth");
const run = (...args: string[]) => runOnrecord([...args, "--data", data]);
let dossier: Dossier;

beforeAll(async () => {
	const { code, stdout, stderr } = await run("read", examples, "--json", "--quiet");
	expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
	const { stories } = JSON.parse(stdout) as { stories: Dossier[] };
	expect(stories).toHaveLength(1);
	dossier = stories[0] as Dossier;
});

test("the dossier has the story, its articles with their dates, and where its words stand", () => {
	expect(dossier).toMatchObject({ title: expect.any(String), brief: { storyId: dossier.id } });
	expect(dossier.articles).toHaveLength(3);
	for (const { id, text, published, removed } of dossier.articles) {
		expect(published.basis).toBe("metadata");
		expect(new Date(published.earliest ?? "").getTime()).not.toBeNaN();
		expect(removed).toBeInstanceOf(Array);
		for (const statement of dossier.statements.filter(({ articleId }) => articleId === id)) {
			for (const { start, end } of statement.content) {
				expect(text.slice(start, end).trim()).not.toBe("");
			}
		}
	}
	expect(dossier.statements.length).toBeGreaterThan(0);
	expect(dossier.claims.length).toBeGreaterThan(0);
});

test("docs/dossier.md lists every field of a dossier and of an article", () => {
	const document = readFileSync(join(import.meta.dirname, "../../docs/dossier.md"), "utf8");
	const keys = [dossier, ...dossier.articles].flatMap(Object.keys);
	expect([...new Set(keys)].filter((key) => !document.includes(`\`${key}\``))).toEqual([]);
});

test("a second read says that all is known, and shows the story again", async () => {
	const { code, stdout, stderr } = await run("read", examples);
	expect(code).toBe(0);
	expect(stderr).toBe("0 articles read, 3 already known, 1 story.\n");
	expect(stdout).toContain("Key facts");
	expect(stdout).not.toContain("\u001b");
	expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(100);
});

test("a brief is shown as text, as JSON and as a page that needs nothing else", async () => {
	const page = join(folder, "brief.html");
	expect(await run("brief", dossier.id, "--html", page)).toMatchObject({ code: 0, stdout: "" });
	const html = readFileSync(page, "utf8");
	expect(html).toContain("</html>");
	expect(html).not.toMatch(/<script|\ssrc=|@import|url\(/);
	const asJson = await run("brief", dossier.id, "--json");
	expect(JSON.parse(asJson.stdout)).toEqual(dossier);
	expect((await run("brief", dossier.id)).stdout).toContain(dossier.id);
});

test("stories, articles and statements are found", async () => {
	expect((await run("stories")).stdout).toContain(dossier.id);
	const found = await run("search", "strike", "port");
	expect(found.stdout).toMatch(/Articles[\s\S]*Statements/);
	const nothing = await run("search", "zebra");
	expect(nothing).toMatchObject({ code: 1, stdout: "" });
	expect(nothing.stderr).toContain("zebra");
	const [article] = dossier.articles;
	const shown = await run("show", String(article?.id), "--removed");
	expect(shown.stdout).toContain(article?.title);
	expect(shown.stdout).toContain("Removed from the page");
});

test("ids that are not known are told with what to do", async () => {
	expect(await run("brief", "s-none")).toMatchObject({ code: 1, stderr: /onrecord stories/ });
	expect(await run("show", "none")).toMatchObject({ code: 1, stderr: /onrecord search/ });
});

test("an export is imported into an empty folder and gives the same record", async () => {
	const [file, other] = [join(folder, "export.jsonl"), join(folder, "other")];
	expect(await run("export", file)).toMatchObject({ code: 0, stdout: "" });
	expect(await runOnrecord(["import", file, "--data", other])).toMatchObject({ code: 0 });
	expect((await runOnrecord(["export", "--data", other])).stdout).toBe(readFileSync(file, "utf8"));
	const found = await runOnrecord(["search", "strike", "--json", "--data", other]);
	expect(found.stdout).toBe((await run("search", "strike", "--json")).stdout);
	const again = await runOnrecord(["import", file, "--data", other]);
	expect(again).toMatchObject({ code: 1, stderr: /already holds articles/ });
});

test("what is no export is refused", async () => {
	const file = join(folder, "wrong.jsonl");
	writeFileSync(file, '{"title": "an article"}\n');
	const wrong = await runOnrecord(["import", file, "--data", join(folder, "empty")]);
	expect(wrong).toMatchObject({ code: 1, stderr: /not an export of Onrecord/ });
});

test("a data folder of a newer format is refused and left as it is", async () => {
	const newer = join(folder, "newer");
	await runOnrecord(["doctor", "--data", newer]);
	const database = new Database(join(newer, "onrecord.sqlite"));
	database.pragma("user_version = 999");
	database.close();
	const refused = await runOnrecord(["read", examples, "--data", newer]);
	expect(refused).toMatchObject({ code: 2, stderr: /has format 999.*Install a newer Onrecord/ });
});

test("another program's database is refused", async () => {
	const other = join(folder, "foreign");
	await runOnrecord(["doctor", "--data", other]);
	writeFileSync(join(other, "onrecord.sqlite"), "this is no database, but long enough".repeat(40));
	const refused = await runOnrecord(["stories", "--data", other]);
	expect(refused).toMatchObject({ code: 2, stderr: /not a store of Onrecord/ });
});

test("a port in use is told with the option that helps", async () => {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => {
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	const refused = await run("serve", "--port", String(port));
	expect(refused).toMatchObject({ code: 2, stderr: /is in use.*--port/ });
});

test("wrong usage is told and ends with 2", async () => {
	expect(await run("read")).toMatchObject({ code: 2, stderr: /missing required argument/ });
	expect(await run("stories", "--port", "70000")).toMatchObject({
		code: 2,
		stderr: /--port is "70000"/,
	});
	expect(await run("pipe", "nothing")).toMatchObject({ code: 2, stderr: /The stages are/ });
	expect(await run("nothing")).toMatchObject({ code: 2 });
});

test("every command shows help with an example", async () => {
	for (const name of ["read", "brief", "stories", "search", "show", "serve", "pipe", "doctor"]) {
		const { code, stdout } = await runOnrecord([name, "--help"]);
		expect(code).toBe(0);
		expect(stdout).toMatch(new RegExp(`Example:\n {2}onrecord ${name}`));
	}
});

test("one stage runs as a filter and answers a line that it cannot read", async () => {
	const [article] = generateNews(1);
	const input = `${JSON.stringify({ id: "a", html: `<p>${article?.text}</p>` })}\nnot json\n`;
	const { code, stdout } = await runOnrecord(["pipe", "extract"], { input });
	const answers = stdout
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as object);
	expect(answers).toMatchObject([{ id: "a" }, { error: expect.any(String) }]);
	expect(code).toBe(1);
});

test("standard input is read", async () => {
	const input = generateNews(2)
		.map((article) => JSON.stringify(article))
		.join("\n");
	const args = ["read", "-", "--quiet", "--data", join(folder, "piped")];
	expect(await runOnrecord(args, { input })).toMatchObject({ code: 0, stderr: "" });
});

test("Ctrl-C stops a read in good order, and the next one goes on", async () => {
	const news = join(folder, "many.jsonl");
	const lines = generateNews(2000).map((article) => JSON.stringify(article));
	writeFileSync(news, lines.join("\n"));
	const stopped = join(folder, "stopped");
	const { child, ended } = startOnrecord(["read", news, "--data", stopped]);
	child.stderr?.once("data", () => child.kill("SIGINT"));
	const { code, signal, stderr } = await ended;
	expect({ code, signal }).toEqual({ code: 1, signal: null });
	expect(stderr).toContain("Stopped. What was taken in is kept");
	expect(await runOnrecord(["doctor", "--data", stopped])).toMatchObject({ code: 0 });
});
