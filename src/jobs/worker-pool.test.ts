// Worker threads: tasks that fail do not take others with them.

import { expect, onTestFinished, test } from "vitest";
import type { Page } from "../news/page.ts";
import { createWorkerPool, TaskError } from "./worker-pool.ts";

const text = "The dam above Hollin broke on Monday, the ministry said, and 14 people were hurt. ";
const page: Page = {
	...{ url: undefined, path: undefined, mediaType: "text/plain", headers: {}, hints: {} },
	bytes: new TextEncoder().encode(`Dam breaks\n\n${text.repeat(5)}`),
	fetchedMs: 1_000,
};

function openPool(workers: number, taskMsMax: number) {
	const pool = createWorkerPool({ workers, taskMsMax });
	onTestFinished(() => pool.close());
	return pool;
}

test("a task that throws is told, and those around it are done", async () => {
	const pool = openPool(1, 600_000);
	const broken = { ...page, bytes: undefined } as unknown as Page;
	const results = await Promise.allSettled(
		[page, broken, page].map((given) => pool.run("analyse", given)),
	);
	expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
	expect(results[1]).toMatchObject({ reason: expect.any(TaskError) });
	expect(results[0]).toMatchObject({
		value: { article: { text: expect.stringContaining("14 people were hurt") } },
	});
});

test("tasks of one kin are done whichever worker has room, and all of them", async () => {
	const pool = openPool(2, 600_000);
	const results = await Promise.all(
		Array.from({ length: 9 }, (_, at) => pool.run("analyse", page, `story-${at % 2}`)),
	);
	expect(results.map((result) => "article" in result)).toEqual(Array(9).fill(true));
});

test("a task that takes too long is given up", async () => {
	const pool = openPool(1, 1);
	await expect(pool.run("analyse", page)).rejects.toThrow(/took longer/);
});

test("tasks that are not done when the pool closes are rejected", async () => {
	const pool = openPool(1, 600_000);
	const rejected = [page, page].map((given) =>
		expect(pool.run("analyse", given)).rejects.toThrow(/stopped/),
	);
	await pool.close();
	await Promise.all(rejected);
	await expect(pool.run("analyse", page)).rejects.toThrow(TaskError);
});
