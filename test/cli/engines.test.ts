// The commands of many machines, as far as they need no server.

import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { buildIntake, buildPage, buildTaken } from "../contract/build.ts";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord } from "../run-onrecord.ts";

test("work over a data folder is refused with what to do instead", async () => {
	const { code, stderr } = await runOnrecord(["work", "--data", makeFolder()]);
	expect(code).toBe(2);
	expect(stderr).toContain("--store");
});

test("a database that cannot be reached is told in a sentence, without its password", async () => {
	const store = "postgres://ana:secret@localhost/none?host=/nowhere";
	const { code, stderr } = await runOnrecord(["stories", "--store", store]);
	expect(code).toBe(1);
	expect(stderr).toContain("The database cannot be reached.");
	expect(stderr).not.toContain("secret");
});

test("a record moves to another folder, and the same again changes nothing", async () => {
	const [from, to] = [makeFolder(), join(makeFolder(), "new")];
	const store = openSqliteStore({ folder: from });
	await store.pages.add(["a", "b"].map(buildPage), 100);
	await store.saveIntake(buildIntake([buildTaken("a"), buildTaken("b")]));
	await store.close();
	for (const _ of ["once", "twice"]) {
		const { code, stderr } = await runOnrecord(["migrate", from, to]);
		expect({ code, stderr }).toMatchObject({ code: 0 });
		expect(stderr.match(/\brows? moved\b|\bMoved\b/g)).toEqual(["rows moved"]);
		expect(stderr).toContain("the same on both sides");
	}
	const moved = openSqliteStore({ folder: to });
	expect(await moved.count()).toMatchObject({ pages: 2, articles: 2, statements: 2 });
	await moved.close();
});
