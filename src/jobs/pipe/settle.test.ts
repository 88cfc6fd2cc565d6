// Checks on stages whose answers wait for what comes in after them.

import { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { makeClusterStage } from "./cluster.ts";
import { makeMatchStage } from "./match.ts";
import { type PipeStage, runPipe } from "./run-pipe.ts";

async function answersOf(stage: PipeStage, lines: readonly object[]): Promise<object[]> {
	let written = "";
	const output = new Writable({
		write(chunk, _, done) {
			written += String(chunk);
			done();
		},
	});
	await runPipe(stage, Readable.from(lines.map((line) => `${JSON.stringify(line)}\n`)), output);
	return written
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as object);
}

const text = Array.from({ length: 60 }, (_, at) => `ferry${at} sank${at} bay${at}.`).join(" ");

test("an original that comes in after its copy is in the copy's answer", async () => {
	const answers = await answersOf(await makeMatchStage({ explain: false }), [
		{ id: "day", text, date: "2031-05-01", source: "Echo" },
		{ id: "clock", text, date: "2031-05-01T07:00:00Z", source: "Gazette" },
		{ id: "late", text, date: "2031-05-01T09:00:00Z", source: "Herald" },
		{ title: "no id" },
	]);
	expect(answers).toMatchObject([
		{ id: "day", copyOf: "clock", root: "clock", cluster: "day" },
		{ id: "clock", copyOf: null, cluster: "day" },
		{ id: "late", copyOf: "clock", root: "clock", cluster: "day" },
		{ error: "A line needs an id." },
	]);
});

test("articles of one event have one cluster", async () => {
	const answers = await answersOf(await makeClusterStage({ explain: true }), [
		{ id: 1, title: "Ferry Marlin sinks off Alder Bay", date: "2031-05-01" },
		{ id: 2, title: "Wheat harvest fails in Northmark", date: "2031-05-01" },
		{ id: 3, title: "Alder Bay mourns after ferry Marlin sinks", date: "2031-05-01" },
	]);
	expect(answers).toMatchObject([{ cluster: "s-1" }, { cluster: "s-2" }, { cluster: "s-1" }]);
});
