// What a machine leaves that loses its power: a log of writes that was synced up to some place, and
// behind that place nothing, a part of a write, or whatever the disk held there before.

import { copyFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { buildArticle, buildIntake, buildPage, buildTaken } from "../contract/build.ts";
import { makeFolder, makeSharedFolder } from "../make-folder.ts";
import { createFaultChance, faultMinutes } from "./record-under-fault.ts";

/** So few that the log is not folded into the file by itself. */
const articles = 20;
const cuts = faultMinutes > 0 ? 200 : 12;
const [file, log] = ["onrecord.sqlite", "onrecord.sqlite-wal"] as const;

/** Of SQLite's file format, section 4.1: a head, then frames with a head and a page each. */
const headBytes = 32;
const pageBytes = 4_096;
const frameBytes = 24 + pageBytes;

/** What was on disk while it was written, and how long the log was as each article was acknowledged. */
const [running, left] = [makeSharedFolder(), makeSharedFolder()];
const acknowledgedAt: number[] = [];

const names = Array.from({ length: articles }, (_, at) => `a${at}`);

beforeAll(async () => {
	const store = openSqliteStore({ folder: running });
	for (const name of names) {
		const article = buildArticle(name, `The ${name} text. ${"It rained. ".repeat(40)}`);
		await store.pages.add([buildPage(name)], 100);
		await store.saveIntake(buildIntake([buildTaken(name, { article })]));
		acknowledgedAt.push(statSync(join(running, log)).size);
	}
	for (const name of [file, log]) copyFileSync(join(running, name), join(left, name));
	await store.close();
});

const chance = createFaultChance("power");
const draw = (below: number): number => Math.floor(below * chance());
const noise = (bytes: number): Buffer =>
	Buffer.from(Array.from({ length: bytes }, () => draw(256)));

/** What the disk may hold from the first byte on that was not synced. */
const losses: readonly (readonly [string, (whole: Buffer, from: number) => Buffer])[] = [
	["nothing", (whole, from) => whole.subarray(0, from)],
	[
		"what was there before",
		(whole, from) => Buffer.concat([whole.subarray(0, from), noise(3 * frameBytes)]),
	],
	[
		"older writes of the same log",
		(whole, from) => Buffer.concat([whole.subarray(0, from), whole.subarray(headBytes, from)]),
	],
	[
		"later writes, and zeros where one of them is missing",
		(whole, from) => Buffer.from(whole).fill(0, from, from + frameBytes),
	],
];

test("the log is as it is told of here, and long enough", () => {
	const bytes = acknowledgedAt.at(-1) ?? 0;
	expect((bytes - headBytes) % frameBytes).toBe(0);
	expect(statSync(join(left, log)).size).toBe(bytes);
	expect(new Set(acknowledgedAt).size).toBe(articles);
});

test.each(losses)(
	"behind the synced part is %s: every article acknowledged by then is there, and no part of another",
	async (_, lose) => {
		const whole = readFileSync(join(left, log));
		const frames = (whole.length - headBytes) / frameBytes;
		for (let cut = 0; cut < cuts; cut++) {
			const within = cut % 2 === 0 ? 0 : draw(frameBytes);
			const from = Math.min(headBytes + draw(frames) * frameBytes + within, whole.length - 1);
			const folder = makeFolder();
			copyFileSync(join(left, file), join(folder, file));
			writeFileSync(join(folder, log), lose(whole, from));
			const store = openSqliteStore({ folder });
			const acknowledged = acknowledgedAt.filter((bytes) => bytes <= from).length;
			expect(await store.check()).toEqual([]);
			expect(await listArticles(store)).toEqual(
				Array.from({ length: acknowledged }, (__, at) => `a${at}`),
			);
			// It goes on from there.
			await store.pages.add([buildPage("next")], 100);
			await store.saveIntake(buildIntake([buildTaken("next")]));
			expect((await store.count()).articles).toBe(acknowledged + 1);
			await store.close();
		}
	},
);

test("a log that was being folded into the file loses nothing, whichever pages were written by then", async () => {
	const folded = makeFolder();
	for (const name of [file, log]) copyFileSync(join(left, name), join(folded, name));
	const database = new Database(join(folded, file));
	database.pragma("wal_checkpoint(TRUNCATE)");
	database.close();
	const [before, after] = [left, folded].map((folder) => readFileSync(join(folder, file)));
	for (let cut = 0; cut < cuts; cut++) {
		const mixed = Buffer.from(after ?? []);
		for (let at = 0; at < mixed.length; at += pageBytes) {
			if (chance() < 0.5) continue;
			mixed.fill(0, at, at + pageBytes);
			mixed.set(before?.subarray(at, at + pageBytes) ?? [], at);
		}
		const folder = makeFolder();
		writeFileSync(join(folder, file), mixed);
		copyFileSync(join(left, log), join(folder, log));
		const store = openSqliteStore({ folder });
		expect(await store.check()).toEqual([]);
		expect(await listArticles(store)).toEqual(names.slice(0, articles));
		await store.close();
	}
});

async function listArticles(store: ReturnType<typeof openSqliteStore>): Promise<readonly string[]> {
	const ids: string[] = [];
	for await (const { table, row } of store.exportRows()) {
		if (table === "articles") ids.push(String(row["id"]));
	}
	return ids;
}
