// What a reader is told of a page that bears a date in the future.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord } from "../run-onrecord.ts";

test("an article that is dated in the future says so where it is read", async () => {
	const folder = makeFolder();
	const file = join(folder, "ferry.txt");
	const data = join(folder, "data");
	const text =
		"Ferry Linnet Runs Aground Off Port Almer\n\nPublished 6 March 2099\n\nThe ferry Linnet ran aground off Port Almer in thick fog on Monday, the coastguard said in a statement.\n";
	writeFileSync(file, text);
	const { stdout } = await runOnrecord(["read", file, "--data", data]);
	const [, id = ""] = /\bid (\S{16})$/m.exec(stdout) ?? [];
	const shown = await runOnrecord(["show", id.replace(/^s-/, ""), "--data", data]);
	expect(shown.stdout).toContain("The page is dated 2099-03-06. That lies in the future");
});
