// `onrecord work` over the texts of an invented day: the store, the queue, the writers and the leases
// are the product's; analysing a page and deriving a story cost next to nothing (load/analyse-text.ts).
// `node bench/load-work.ts --store URL [--queue URL] [--stages analyse,write,derive]`.

import { parseArgs } from "node:util";
import { openWeb } from "../src/jobs/feeds/web.ts";
import { listChanges } from "../src/jobs/list-changes.ts";
import { createSharedEngine } from "../src/jobs/shared-engine.ts";
import type { WorkStage } from "../src/jobs/stages.ts";
import type { TaskInput, TaskName, TaskOutput } from "../src/jobs/tasks.ts";
import type { WorkerPool } from "../src/jobs/worker-pool.ts";
import { openNatsQueue } from "../src/queue/nats/open-nats-queue.ts";
import { createStoreQueue } from "../src/queue/store-queue.ts";
import { openPostgresStore } from "../src/store/postgres/open-postgres-store.ts";
import { analyseText } from "./load/analyse-text.ts";
import { makeDerived } from "./search/make-derived.ts";

const { values } = parseArgs({
	options: {
		store: { type: "string", default: "" },
		queue: { type: "string" },
		stages: { type: "string", default: "analyse,write,derive" },
		workers: { type: "string" },
	},
});
const leased = { now: Date.now, leaseMs: 30_000, triesMax: 3 };
const store = openPostgresStore({ url: values.store });
const { shared } = store;
if (shared === undefined) throw new Error("Several processes share a database only.");
const queue =
	values.queue === undefined
		? createStoreQueue(store.jobs, leased)
		: await openNatsQueue(store.jobs, { ...leased, servers: [values.queue], name: nameOfRun() });
const web = openWeb({ allowedHosts: [], bytesMax: 1_000_000 });
const pool: WorkerPool = {
	inFlightMax: 4,
	run: async <Name extends TaskName>(name: Name, input: TaskInput<Name>) =>
		run(name, input) as TaskOutput<Name>,
	close: async () => undefined,
};
const engine = createSharedEngine({ ...{ store, shared, queue, pool, web }, ...leased });
const stopping = new AbortController();
process.once("SIGTERM", () => stopping.abort());
await engine.work?.({
	stages: values.stages.split(",") as WorkStage[],
	signal: stopping.signal,
	onProblem: (sentence) => console.error(sentence),
});
await engine.close();
await web.close();
await store.close();

/** Runs of several sizes share a broker: the schema tells them apart. */
function nameOfRun(): string {
	return `onrecord${(new URL(values.store).searchParams.get("schema") ?? "").replaceAll("_", "")}`;
}

function run(name: TaskName, input: TaskInput<TaskName>): unknown {
	if ("bytes" in input) return analyseText(input);
	if (!("outline" in input)) throw new Error(`Nothing is made for ${name}.`);
	const { outline, asked, members, revision } = input;
	if (asked.length < outline.members.length) {
		return { lacks: outline.members.map(({ articleId }) => articleId) };
	}
	const places = [members[0]?.article.topics[1] ?? "Nowhere"];
	const story = makeDerived({ id: outline.id, revision, members, places });
	return { story, changes: listChanges(story) };
}
