// The numbers of a process that works without a server.

import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openPostgresStore } from "../src/store/postgres/open-postgres-store.ts";
import { buildIntake, buildPage, buildTaken } from "./contract/build.ts";
import { runOnrecord, startOnrecord } from "./run-onrecord.ts";
import { describePostgres } from "./servers/describe-postgres.ts";

describePostgres("a worker over PostgreSQL", "the numbers of a worker", (server) => {
	test("tells at a port of its own what waits for each stage, and nothing else", async () => {
		const url = server().url("numbers");
		const store = openPostgresStore({ url });
		await store.pages.add(["a", "b", "c", "d"].map(buildPage), 100);
		await store.saveIntake(buildIntake([buildTaken("a"), buildTaken("b", { story: "two" })]));
		const { pageId, jobId } = buildTaken("c");
		const bytes = new Uint8Array([1]);
		await store.shared?.saveAnalyses([{ pageId, jobId, partition: "en", bytes }]);
		await store.close();

		const work = ["work", "--store", url, "--stages", "fetch", "--metrics-port", "0"];
		const { child, ended, said } = startOnrecord(work);
		const address = await said(/http:\/\/127\.0\.0\.1:\d+/);
		const metrics = await (await fetch(`${address}/metrics`)).text();
		for (const line of [
			'onrecord_queue_jobs{kind="intake",state="waiting"} 1',
			'onrecord_queue_jobs{kind="write:en",state="waiting"} 1',
			'onrecord_queue_jobs{kind="derive",state="waiting"} 2',
			'onrecord_things{kind="articles"} 2',
			"onrecord_memory_bytes ",
		]) {
			expect(metrics).toContain(line);
		}
		expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: "ok" });
		expect((await fetch(`${address}/api/v1/stories`)).status).toBe(404);
		child.kill("SIGTERM");
		expect(await ended).toMatchObject({ code: 0 });
	});

	test("says where its port is in use, and which option names another", async () => {
		const other = createServer().listen(0, "127.0.0.1");
		onTestFinished(() => void other.close());
		await once(other, "listening");
		const bound = other.address();
		const port = typeof bound === "object" ? `${bound?.port}` : "";
		const work = ["work", "--store", server().url("taken"), "--metrics-port", port];
		const { code, stderr } = await runOnrecord(work);
		expect(code).toBe(2);
		expect(stderr).toContain("Choose another with --metrics-port.");
	});
});
