// A process killed in the middle of a read loses nothing that it had acknowledged.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { generateNews } from "../generate-news.ts";
import { makeFolder } from "../make-folder.ts";
import { patience } from "../patience.ts";
import { runOnrecord, startOnrecord } from "../run-onrecord.ts";

const articlesAll = 300;

test("a read that is killed twice and started again ends like one that was not", async () => {
	const folder = makeFolder();
	const news = join(folder, "news.jsonl");
	const lines = generateNews(articlesAll).map((article) => JSON.stringify(article));
	writeFileSync(news, lines.join("\n"));
	const [whole, killed] = [join(folder, "whole"), join(folder, "killed")];
	const args = (data: string) => ["read", news, "--quiet", "--workers", "2", "--data", data];

	expect(await runOnrecord(args(whole))).toMatchObject({ code: 0, stderr: "" });
	for (const kept of [60, 150]) {
		const before = await killWhenKept(args(killed), killed, kept);
		expect(before.signal).toBe("SIGKILL");
		const { articles, articleIds } = await readRecord(killed);
		expect(articles).toBeGreaterThanOrEqual(kept);
		expect(articles).toBeLessThan(articlesAll);
		expect(before.seen.filter((id) => !articleIds.includes(id))).toEqual([]);
	}
	expect((await runOnrecord(args(killed))).code).toBe(0);

	const [one, other] = [await readRecord(whole), await readRecord(killed)];
	expect(one.articles).toBe(articlesAll);
	expect(other.problems).toEqual([]);
	// Not toEqual on all rows: a failure would print megabytes.
	const differing = one.rows.filter((row, at) => row !== other.rows[at]);
	expect(differing.slice(0, 3).map((row) => row.slice(0, 400))).toEqual([]);
	expect(other.rows.length).toBe(one.rows.length);
});

/** Kills the process without warning once so many articles are kept; says which it had seen kept. */
async function killWhenKept(args: readonly string[], data: string, kept: number) {
	const { child, ended } = startOnrecord(args);
	let seen: readonly string[] = [];
	await vi.waitFor(() => {
		seen = listArticles(data);
		expect(seen.length).toBeGreaterThanOrEqual(kept);
	}, patience);
	child.kill("SIGKILL");
	return { ...(await ended), seen };
}

/** The ids of what is kept, asked in no time: while one looks the other process goes on. */
function listArticles(data: string): readonly string[] {
	const database = new Database(join(data, "onrecord.sqlite"), { readonly: true });
	try {
		return database.prepare("SELECT id FROM articles").pluck().all() as string[];
	} finally {
		database.close();
	}
}

/** Columns that tell when and in how many steps a row was written, not what it says. */
const timeColumns = /^(?:(?:fetched|kept|at|due)_ms|(?:derived_)?revision)$/;

async function readRecord(data: string) {
	const store = openSqliteStore({ folder: data });
	const rows: string[] = [];
	const articleIds: string[] = [];
	for await (const { table, row } of store.exportRows()) {
		// What was noted on the way, and when: another way, another log, other memories of sites.
		if (["settings", "jobs", "changes", "documents"].includes(table)) continue;
		if (table === "articles") articleIds.push(String(row["id"]));
		// A page that is there already uses up a number: their order counts, not their numbers.
		const isTime = (name: string) =>
			timeColumns.test(name) || (table === "pages" && name === "seq");
		const kept = Object.entries(row).filter(([name]) => !isTime(name));
		const text = JSON.stringify([table, kept]).replaceAll(/\\?"receivedMs\\?":\d+/g, "");
		// Profiles hold the time of reading as bytes.
		if (table !== "traces") rows.push(text);
	}
	const problems = await store.check();
	await store.close();
	return { rows, articleIds, articles: articleIds.length, problems };
}
