// The server beside other commands on the same data folder, and how it stops.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { generateNews } from "../generate-news.ts";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord, serverAddress, startOnrecord } from "../run-onrecord.ts";

test("a read beside a running server is taken in by the server, which then stops in good order", async () => {
	const folder = makeFolder();
	const data = join(folder, "data");
	const news = join(folder, "news.jsonl");
	const lines = generateNews(20).map((article) => JSON.stringify(article));
	writeFileSync(news, lines.join("\n"));
	const { child, ended, said } = startOnrecord(["serve", "--port", "0", "--data", data]);
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	const address = await said(serverAddress);
	expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);

	const read = await runOnrecord(["read", news, "--data", data]);
	expect(read).toMatchObject({ code: 0, stderr: /^20 articles read, \d+ stor/m });
	expect(read.stdout).toContain("Key facts");
	const doctor = await runOnrecord(["doctor", "--data", data]);
	expect(doctor).toMatchObject({ code: 0 });
	const answer = await fetch(`${address}api/v1/stories`);
	const { stories } = (await answer.json()) as { stories: unknown[] };
	expect(stories.length).toBeGreaterThan(0);

	child.kill("SIGTERM");
	expect(await ended).toMatchObject({ code: 0, signal: null });
});

test("when the process that takes in ends, the one that waits goes on in its place", async () => {
	const folder = makeFolder();
	const data = join(folder, "data");
	const write = (name: string, from: number, count: number): string => {
		const path = join(folder, name);
		const lines = generateNews(from + count).slice(from);
		writeFileSync(path, lines.map((article) => JSON.stringify(article)).join("\n"));
		return path;
	};
	const first = startOnrecord(["read", write("first.jsonl", 0, 150), "--data", data]);
	await first.said(/./);
	const second = startOnrecord(["read", write("second.jsonl", 150, 10), "--quiet", "--data", data]);
	first.child.kill("SIGKILL");
	expect(await second.ended).toMatchObject({ code: 0, stderr: "" });
	expect(await runOnrecord(["doctor", "--data", data])).toMatchObject({ code: 0 });
});
