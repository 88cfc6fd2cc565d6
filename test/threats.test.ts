// docs/security.md names the test that shows each protection: the tests are there, and so are the pages.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The rows of the tables of threats: their last cell names tests. */
const rows = read("docs/security.md")
	.split("\n")
	.filter((line) => /^\| [STRIDE](?:, [STRIDE])* \|/.test(line));

test("every threat names a test, and each is there", () => {
	const named = rows.map((row) => [...row.matchAll(/`((?:src|test)\/[^`]+\.test\.ts)`/g)]);
	expect(rows.length).toBeGreaterThan(35);
	expect(rows.filter((_row, place) => named[place]?.length === 0)).toEqual([]);
	const paths = named.flat().map(([, path = ""]) => path);
	expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(["SECURITY.md", "docs/security.md", "docs/notes/security.md"])(
	"what %s links to or names is there",
	(page) => {
		const text = read(page);
		const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, to = ""]) =>
			join(dirname(page), to),
		);
		const files = [...text.matchAll(/`((?:src|test|bench|docs)\/[^`\s]+)`/g)].map(
			([, to = ""]) => to,
		);
		expect([...links, ...files].filter((path) => !existsSync(join(root, path)))).toEqual([]);
		expect(links.length).toBeGreaterThan(0);
	},
);
