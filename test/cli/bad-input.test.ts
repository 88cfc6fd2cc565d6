// What cannot be read is told in a sentence, and everything else is read.

import { symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateNews } from "../generate-news.ts";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord } from "../run-onrecord.ts";

const paragraph = (words: string) => Array.from({ length: 12 }, () => words).join(" ");
const german =
	"Die Brücke in Hollin wurde am Montag gesperrt, sagte der Minister, und zwölf Menschen wurden verletzt.";

/** Each kind of bad input: its name, how it is made, and what is said of it. */
const badInputs: readonly (readonly [string, (path: string) => void, RegExp])[] = [
	["empty.txt", (path) => writeFileSync(path, ""), /The file is empty/],
	["picture.txt", (path) => writeFileSync(path, Buffer.alloc(5000)), /not a text/],
	["report.pdf", (path) => writeFileSync(path, "%PDF-1.7\n1 0 obj"), /not a text/],
	["huge.txt", makeHuge, /larger than 20 MB/],
	["vanished.html", () => undefined, /no such file/],
	["broken-link.html", (path) => symlinkSync("nowhere", path), /no such file/],
	["no-article.html", (path) => writeFileSync(path, "<html><nav>Home</nav></html>"), /\w+/],
	["broken.jsonl", (path) => writeFileSync(path, '{"title": "cut o'), /not JSON/],
	["no-text.jsonl", (path) => writeFileSync(path, '{"title": "only"}'), /has no text/],
	["cut.warc.gz", (path) => writeFileSync(path, Buffer.from([31, 139, 8, 0, 0])), /\w+/],
];

function makeHuge(path: string): void {
	writeFileSync(path, "The bridge is closed. ".repeat(1000));
	truncateSync(path, 200_000_000);
}

test("inputs that cannot be read are told with a reason, and the others are read", async () => {
	const folder = makeFolder();
	for (const [name, make] of badInputs) make(join(folder, name));
	const [article] = generateNews(1);
	writeFileSync(join(folder, "good.json"), JSON.stringify(article));
	writeFileSync(join(folder, "same.json"), JSON.stringify(article));
	writeFileSync(join(folder, "german.txt"), `Brücke gesperrt\n\n${paragraph(german)}`);
	const data = join(folder, "data");
	const named = [...badInputs.map(([name]) => name), "good.json", "same.json", "german.txt"];
	const paths = named.map((name) => join(folder, name));

	const { code, stderr, stdout } = await runOnrecord(["read", ...paths, "--data", data]);
	expect(code).toBe(1);
	for (const [name, , sentence] of badInputs) {
		const told = stderr.split("\n").filter((line) => line.includes(name));
		expect(told, name).toHaveLength(1);
		expect(told[0]).toMatch(sentence);
	}
	expect(stderr).toMatch(/^2 articles read, 1 already known, \d skipped, \d failed, \d stor/m);
	expect(stdout).toContain(article?.title);

	const found = await runOnrecord(["search", "Brücke", "--json", "--data", data]);
	const { articles, statements } = JSON.parse(found.stdout) as Record<
		"articles" | "statements",
		unknown[]
	>;
	expect([articles.length, statements.length]).toEqual([1, 0]);
	const doctor = await runOnrecord(["doctor", "--data", data]);
	expect(doctor).toMatchObject({ code: 0 });
});

test("a folder is read whatever lies beside its articles", async () => {
	const folder = makeFolder();
	for (const [index, article] of generateNews(3).entries()) {
		writeFileSync(join(folder, `${index}.json`), JSON.stringify(article));
	}
	writeFileSync(join(folder, "logo.png"), Buffer.alloc(100));
	writeFileSync(join(folder, "README.md"), "About these files.");
	const { code, stderr } = await runOnrecord(["read", folder, "--data", join(folder, "data")]);
	expect(stderr).toMatch(/^3 articles read, \d stor/m);
	expect(code).toBe(0);
});
