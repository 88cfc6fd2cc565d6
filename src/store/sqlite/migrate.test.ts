// A database of any earlier format becomes one of this format.

import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { formatVersion, migrations } from "./migrations.ts";

function tablesOf(database: Database.Database): unknown[] {
	return database.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all();
}

function openOld(version: number): Database.Database {
	const database = new Database(":memory:");
	for (const sql of migrations.slice(0, version)) database.exec(sql);
	database.pragma(`user_version = ${version}`);
	if (version > 0) database.pragma(`application_id = ${0x6f_6e_72_63}`);
	return database;
}

test.each([...migrations.keys()])("format %i is brought to the newest one", (version) => {
	const [old, fresh] = [openOld(version), new Database(":memory:")];
	migrate(old);
	migrate(fresh);
	expect(old.pragma("user_version", { simple: true })).toBe(formatVersion);
	expect(tablesOf(old)).toEqual(tablesOf(fresh));
	migrate(old);
	expect(tablesOf(old)).toEqual(tablesOf(fresh));
});

test("a newer format is refused and left as it is", () => {
	const database = openOld(formatVersion);
	database.pragma(`user_version = ${formatVersion + 1}`);
	expect(() => migrate(database)).toThrow(/Install a newer Onrecord/);
	expect(database.pragma("user_version", { simple: true })).toBe(formatVersion + 1);
});

test("another program's database is refused and left as it is", () => {
	const database = new Database(":memory:");
	database.exec("CREATE TABLE notes (text TEXT)");
	expect(() => migrate(database)).toThrow(/belongs to another program/);
	expect(tablesOf(database)).toHaveLength(1);
});
