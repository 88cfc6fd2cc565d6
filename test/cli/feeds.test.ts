// Lists of feeds in and out, as a person moves from one reader to another.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord } from "../run-onrecord.ts";

const opml = `<?xml version="1.0"?><opml version="2.0"><body>
<outline text="World"><outline text="Asia">
<outline type="rss" text="Lantern" xmlUrl="https://lantern.example/feed" frss:cssFullContent=".story p"/>
</outline></outline>
<outline type="HTML+XPath" text="Board" xmlUrl="https://board.example/" frss:xPathItem="//li"/>
</body></opml>`;

test("the feeds of a list are followed with their folders and rules, listed, removed and written again", async () => {
	const folder = makeFolder();
	const run = (...args: string[]) => runOnrecord([...args, "--data", join(folder, "data")]);
	const [list, out] = [join(folder, "list.opml"), join(folder, "out.opml")];
	writeFileSync(list, opml);
	expect(await run("feeds", "list")).toMatchObject({ code: 0, stderr: /onrecord feeds add/ });
	expect(await run("feeds", "import", list)).toMatchObject({
		code: 0,
		stdout: "2 feeds are followed from now on, 1 without a feed is read by rules.\n",
	});
	const { stdout } = await run("feeds", "list");
	expect(stdout).toContain("Lantern  World · Asia · https://lantern.example/feed");
	expect(stdout).toContain("https://board.example/");

	expect(await run("feeds", "export", out)).toMatchObject({ code: 0 });
	const written = readFileSync(out, "utf8");
	expect(written).toContain('frss:cssFullContent=".story p"');
	expect(written).toContain('frss:xPathItem="//li"');
	expect(await run("read", out, "--quiet")).toMatchObject({
		code: 0,
		stderr: /0 feeds are followed from now on, 2 were followed before/,
	});

	const url = "https://lantern.example/feed";
	expect(await run("feeds", "remove", url)).toMatchObject({ code: 0 });
	expect(await run("feeds", "remove", url)).toMatchObject({ code: 1, stderr: /feeds list/ });
	expect((await run("feeds", "export")).stdout).not.toContain(url);
});

test("what is no list, and an address without a feed, are told", async () => {
	const folder = makeFolder();
	const data = join(folder, "data");
	const file = join(folder, "none.opml");
	writeFileSync(file, "<opml><body></body></opml>");
	const run = (...args: string[]) => runOnrecord([...args, "--data", data]);
	expect(await run("feeds", "import", file)).toMatchObject({ code: 1, stderr: /must be OPML/ });
	expect(await run("read", file)).toMatchObject({ code: 1, stderr: /names none/ });
	expect(await run("feeds", "add", "ftp://a.example/")).toMatchObject({
		...{ code: 1, stderr: /Only http and https/ },
	});
});
