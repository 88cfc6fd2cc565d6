import { expect, onTestFinished, test } from "vitest";
import type { Page } from "../news/page.ts";
import { listStageTimes } from "./stage-times.ts";
import { createWorkerPool } from "./worker-pool.ts";

const page: Page = {
	...{ url: undefined, path: undefined, mediaType: "text/plain", headers: {}, hints: {} },
	bytes: new TextEncoder().encode(
		`Dam breaks\n\n${"The dam broke, the ministry said. ".repeat(9)}`,
	),
	fetchedMs: 1_000,
};

test("what each stage took in the workers is known here", async () => {
	const pool = createWorkerPool({ workers: 1, taskMsMax: 600_000 });
	onTestFinished(() => pool.close());
	await pool.run("analyse", page);
	await pool.run("analyse", page);
	const times = new Map(listStageTimes().map((time) => [time.stage, time]));
	for (const stage of ["extract", "match", "attribute", "cluster"]) {
		expect(times.get(stage)).toMatchObject({ runs: 2, ms: expect.any(Number) });
	}
});
