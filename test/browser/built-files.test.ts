// What a browser is sent first, by the files of the build.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const web = join(import.meta.dirname, "../../dist/web");
const assets = readdirSync(join(web, "assets"));
const read = (name: string) => readFileSync(join(web, name), "utf8");

/** A script with all that it imports at its top, without what it loads later. */
function withImports(name: string, known = new Set<string>()): ReadonlySet<string> {
	if (known.has(name)) return known;
	known.add(name);
	const imports = read(`assets/${name}`).matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g);
	for (const [, imported = ""] of imports) withImports(imported, known);
	return known;
}

const compressedBytes = (names: ReadonlySet<string>) =>
	[...names].reduce((sum, name) => sum + gzipSync(read(`assets/${name}`)).length, 0);

test("the first load of any room is at most 150 kB of compressed script", () => {
	const [entry = ""] = /assets\/(index-[\w-]+\.js)/.exec(read("index.html"))?.slice(1) ?? [];
	const rooms = assets.filter((name) => /-page-[\w-]+\.js$/.test(name));
	expect(rooms.length).toBeGreaterThan(10);
	for (const room of rooms) {
		const loaded = new Set([...withImports(entry), ...withImports(room)]);
		expect([room, compressedBytes(loaded) <= 150_000]).toEqual([room, true]);
	}
});

test("the service worker is one script, and knows every file of the build", () => {
	const worker = read("service-worker.js");
	expect(worker).not.toMatch(/\bimport\b|\bexport\b/);
	expect(assets.filter((name) => !worker.includes(`/assets/${name}`))).toEqual([]);
});

test("the application's page holds no script and no style of its own", () => {
	const page = read("index.html");
	expect(page).not.toMatch(/<style|\son\w+=|\sstyle=/);
	expect(
		[...page.matchAll(/<script([^>]*)>/g)].every(([, rest = ""]) => rest.includes("src=")),
	).toBe(true);
});
