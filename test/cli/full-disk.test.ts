// A full disk: a sentence that helps, nothing lost, and the same command goes on later.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ReadInput, readInputs } from "../../src/actions/read-inputs.ts";
import { openWorkspace, type WorkspaceOptions } from "../../src/actions/workspace.ts";
import { generateNews } from "../generate-news.ts";
import { makeFolder } from "../make-folder.ts";

test("what was taken in before the disk was full is kept, and the rest is read when it is not", async () => {
	const folder = makeFolder();
	const news = join(folder, "news.jsonl");
	writeFileSync(
		news,
		generateNews(300)
			.map((article) => JSON.stringify(article))
			.join("\n"),
	);
	const inputs: ReadInput[] = [{ kind: "path", path: news }];
	const options: WorkspaceOptions = {
		...{ dataFolder: join(folder, "data"), workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [] },
	};

	const full = openWorkspace({ ...options, storePagesMax: 400 });
	await expect(readInputs(full, inputs)).rejects.toThrow(/The disk is full\. Nothing .* is lost/);
	const { articles } = await full.store.count();
	await full.close();
	expect(articles).toBeLessThan(300);

	const free = openWorkspace(options);
	expect((await free.store.count()).articles).toBe(articles);
	const reading = await readInputs(free, inputs);
	expect(reading).toMatchObject({ phase: "finished", failed: 0, skipped: 0 });
	expect((await free.store.count()).articles).toBe(300);
	expect(await free.store.check()).toEqual([]);
	await free.close();
});
