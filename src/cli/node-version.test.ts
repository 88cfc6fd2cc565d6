import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { oldestNode, tellOldNode } from "./node-version.ts";

test.each(["24.0.0", "24.21.0", "26.1.0"])("%s is new enough", (version) => {
	expect(tellOldNode(version)).toBeUndefined();
});

test.each(["20.20.2", "22.4.1", "9.0.0"])(
	"%s is too old, and the sentence says what to do",
	(version) => {
		expect(tellOldNode(version)).toContain("needs Node.js 24 or later");
		expect(tellOldNode(version)).toContain(version);
		expect(tellOldNode(version)).toContain("npm run onrecord");
	},
);

test("package.json asks for the same version", () => {
	const json = readFileSync(join(import.meta.dirname, "../../package.json"), "utf8");
	expect(JSON.parse(json).engines.node).toBe(`>=${oldestNode}`);
});
