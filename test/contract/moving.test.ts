// A record moves from a data folder to PostgreSQL and back, also when it is stopped on the way.

import { expect, test } from "vitest";
import { moveStore } from "../../src/actions/move-store.ts";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { takeWriterLock } from "../../src/store/sqlite/writer-lock.ts";
import type { Store } from "../../src/store/store.ts";
import { makeFolder } from "../make-folder.ts";
import { describePostgres } from "../servers/describe-postgres.ts";
import { buildArticle, buildDerived, buildIntake, buildPage, buildTaken } from "./build.ts";

const articlesAll = 150;

async function fill(store: Store): Promise<void> {
	const names = Array.from({ length: articlesAll }, (_, at) => `a${at}`);
	await store.pages.add(names.map(buildPage), 100);
	const odd = buildArticle("a0", 'Odd: \u0000 nul, "quotes", \ud83d\ude00 and a half \ud83d.');
	await store.saveIntake(
		buildIntake(
			names.map((name) => buildTaken(name, name === "a0" ? { article: odd } : { story: name })),
		),
	);
	await store.stories.saveDerived(
		names.slice(1, 40).map((name) => buildDerived(name, { score: 1 / 3 })),
	);
	await store.pages.add([buildPage("waits")], 200);
	const kept = { kind: "token", owner: "ana", body: "{}", atMs: 5 };
	await store.documents.put({ ...kept, key: "secret", isPrivate: true });
	await store.settings.put("families", "{}");
}

const quiet = { onProgress: () => undefined, signal: new AbortController().signal };

async function readAll(store: Store): Promise<readonly string[]> {
	const rows: string[] = [];
	for await (const row of store.exportRows({ withPrivate: true })) {
		if (row.row["key"] !== "move")
			rows.push(JSON.stringify([row.table, Object.entries(row.row).toSorted()]));
	}
	await store.close();
	return rows.toSorted((a, b) => (a < b ? -1 : 1));
}

describePostgres("between SQLite and PostgreSQL", "moves between engines", (server) => {
	test("a record that moves there, stopped once, and back is what it was", async () => {
		const [from, back] = [makeFolder(), makeFolder()];
		const store = openSqliteStore({ folder: from });
		await fill(store);
		await store.close();
		const url = server().url("moved");

		const stop = new AbortController();
		const stopped = await moveStore({
			...{ from, to: url, signal: stop.signal, onProgress: () => stop.abort() },
		});
		expect(stopped).toEqual({ isDone: false, rows: 0, differences: [] });
		const there = await moveStore({ ...quiet, from, to: url });
		expect(there.differences).toEqual([]);
		expect(there.isDone).toBe(true);
		expect(there.rows).toBeGreaterThan(articlesAll * 5);

		const moved = openPostgresStore({ url });
		expect(await moved.check()).toEqual([]);
		expect(await moved.jobs.count("intake")).toMatchObject({ waiting: 1 });
		expect(
			await moved.documents.find({ kind: "token", owner: "ana", key: "secret" }),
		).toBeDefined();
		// Numbers go on behind those that came along.
		await moved.pages.add([buildPage("new")], 300);
		await moved.saveIntake(buildIntake([buildTaken("new", { story: "new" })]));
		expect((await moved.articles.find(buildArticle("new").id))?.seq).toBeGreaterThan(articlesAll);
		await moved.close();

		expect(await moveStore({ ...quiet, from: url, to: back })).toMatchObject({ isDone: true });
		const [one, other] = [
			await readAll(openPostgresStore({ url })),
			await readAll(openSqliteStore({ folder: back })),
		];
		expect(other).toEqual(one);
	});

	test("a folder in use, a target that holds something else, and a wrong one are refused", async () => {
		const [from, to] = [makeFolder(), makeFolder()];
		const store = openSqliteStore({ folder: from });
		await fill(store);
		await store.close();
		const lock = takeWriterLock(from);
		await expect(moveStore({ ...quiet, from, to })).rejects.toThrow(/in use/);
		lock?.release();
		const other = openSqliteStore({ folder: to });
		await other.pages.add([buildPage("x")], 100);
		await other.close();
		await expect(moveStore({ ...quiet, from, to })).rejects.toThrow(/holds something else/);
		const gone = "postgres://onrecord@localhost/none?host=/nowhere";
		await expect(moveStore({ ...quiet, from, to: gone })).rejects.toThrow(/cannot be reached/);
	});
});
