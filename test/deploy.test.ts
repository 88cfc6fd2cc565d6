// What deploy/ and its documentation tell a program to do is what the program can do.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { options } from "../src/config.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const names = new Set(options.map(({ name }) => name));
const variables = new Set([
	...[...names].map((name) => `ONRECORD_${name.toUpperCase().replaceAll("-", "_")}`),
	"ONRECORD_CONFIG",
]);

const files = [
	...readdirSync(join(root, "deploy")).map((name) => `deploy/${name}`),
	...["docs/accounts.md", "docs/administration.md", "docs/deployment.md"],
];

test.each(files)("%s names only variables that there are", (path) => {
	const named = read(path).match(/\bONRECORD_\w+/g) ?? [];
	expect(named.filter((name) => !variables.has(name))).toEqual([]);
});

test("the options in the documents' examples are options", () => {
	const [example = "{}"] = /\{ "public-url".*\}/.exec(read("docs/deployment.md")) ?? [];
	const keys = Object.keys(JSON.parse(example) as object);
	expect(keys.length).toBeGreaterThan(0);
	expect(keys.filter((name) => !names.has(name))).toEqual([]);
	const flags = files.flatMap((path) => read(path).match(/`--[a-z-]+/g) ?? []);
	const ours = new Set(["data", "role", "no-password", "check", "replace"]);
	const unknown = flags.map((flag) => flag.slice(3)).filter((name) => !names.has(name));
	expect(unknown.filter((name) => !ours.has(name))).toEqual([]);
});

test("the service and the image listen where the server says it may", () => {
	expect(read("deploy/onrecord.service")).toContain("NoNewPrivileges=yes");
	expect(read("deploy/onrecord.service")).not.toContain("User=root");
	expect(read("deploy/Containerfile")).toMatch(/^USER node$/m);
});
