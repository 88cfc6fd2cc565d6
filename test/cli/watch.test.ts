// A folder that is watched while the server runs.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { generateNews } from "../generate-news.ts";
import { makeFolder } from "../make-folder.ts";
import { runOnrecord, startOnrecord } from "../run-onrecord.ts";

test("files that are there and files that come are taken in", async () => {
	const folder = makeFolder();
	const [news, data] = [join(folder, "news"), join(folder, "data")];
	mkdirSync(news);
	const put = (at: number): void => {
		const [article] = generateNews(at + 1).slice(at);
		writeFileSync(join(news, `${at}.jsonl`), JSON.stringify(article));
	};
	put(0);
	const { child, ended, said } = startOnrecord([
		...["serve", "--watch", news, "--port", "0", "--workers", "1", "--data", data],
	]);
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	await said(/From the folder: 1 article read/);
	put(1);
	await said(/(?:From the folder: 1 article read[\s\S]*){2}/);
	child.kill("SIGTERM");
	expect(await ended).toMatchObject({ code: 0, signal: null });
	const doctor = await runOnrecord(["doctor", "--data", data]);
	expect(doctor.stdout).toMatch(/On record +2 articles/);
});

test("what is no folder is refused", async () => {
	const args = ["serve", "--watch", "/nowhere/at/all", "--port", "0"];
	const refused = await runOnrecord([...args, "--data", join(makeFolder(), "data")]);
	expect(refused).toMatchObject({ code: 2, stderr: /--watch is ".*must be a folder/ });
});
