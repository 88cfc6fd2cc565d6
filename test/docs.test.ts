// Every command, option and field is documented.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeProgram } from "../src/cli/run-command-line.ts";
import type { Session } from "../src/cli/session.ts";
import { options } from "../src/config.ts";

const read = (name: string) => readFileSync(join(import.meta.dirname, "../docs", name), "utf8");

const session: Session = {
	startServer: () => Promise.reject(new Error("not here")),
	startMetrics: () => Promise.reject(new Error("not here")),
	runAlerts: () => Promise.reject(new Error("not here")),
	...{ stdin: process.stdin, stdout: process.stdout, stderr: process.stderr },
	...{ plain: true, signal: new AbortController().signal },
};

test("docs/cli.md has a part for every command, with every option of its own", () => {
	const parts = read("cli.md").split(/^## /m);
	const shared = new Set(options.map(({ name }) => `--${name}`));
	const missing: string[] = [];
	for (const command of makeProgram(session, () => undefined).commands) {
		const part = parts.find((text) => text.startsWith(`\`onrecord ${command.name()}`));
		if (part === undefined) missing.push(command.name());
		for (const { long } of command.options) {
			if (long && !shared.has(long) && !part?.includes(long))
				missing.push(`${command.name()} ${long}`);
		}
	}
	expect(missing).toEqual([]);
});

test("docs/configuration.md has a row for every option, with its default, unit and help", () => {
	const rows = read("configuration.md").split("\n");
	const missing = options.filter(({ name, default: fallback, unit = "", help }) => {
		const row = rows.find((line) => line.startsWith(`| \`${name}\` |`))?.replaceAll("`", "");
		return row === undefined || ![fallback, unit, help].every((words) => row.includes(words));
	});
	expect(missing.map(({ name }) => name)).toEqual([]);
});
