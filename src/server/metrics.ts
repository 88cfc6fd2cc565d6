// The numbers of a running server in the form that Prometheus reads. docs/administration.md lists them.

import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { measureRecord, type RecordMeasures } from "../actions/measure-record.ts";
import type { Workspace } from "../actions/workspace.ts";

export type Metrics = {
	readonly contentType: string;
	/** Notes a request that was answered. */
	readonly noteRequest: (request: AnsweredRequest) => void;
	/** Everything, as text. */
	readonly write: (workspace: Workspace) => Promise<string>;
};

export type AnsweredRequest = {
	readonly method: string;
	/** The route's pattern, never the address: addresses are without number. */
	readonly route: string;
	readonly status: number;
	readonly seconds: number;
};

/** Counting a large record takes its time: it is counted anew after so long. */
const countGapMs = 15_000;

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export function createMetrics(): Metrics {
	const registry = new Registry();
	const requests = new Histogram({
		name: "onrecord_request_duration_seconds",
		help: "How long requests took, by route and status",
		labelNames: ["method", "route", "status"],
		buckets: secondsBuckets,
		registers: [registry],
	});
	const record = recordGauges(registry);
	let counted: Promise<RecordMeasures> | undefined;
	let countedMs = Number.NEGATIVE_INFINITY;
	return {
		contentType: registry.contentType,
		noteRequest: ({ method, route, status, seconds }) =>
			requests.observe({ method, route, status }, seconds),
		write: async (workspace) => {
			const nowMs = performance.now();
			if (counted === undefined || nowMs - countedMs > countGapMs) {
				countedMs = nowMs;
				counted = measureRecord(workspace);
				counted.catch(() => {
					counted = undefined;
				});
			}
			record(await counted);
			return await registry.metrics();
		},
	};
}

/** The gauges of what is on record, and a way to set them all. */
function recordGauges(registry: Registry): (measures: RecordMeasures) => void {
	const registers = [registry];
	const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
		new Gauge({ name: `onrecord_${name}`, help, labelNames: [...labelNames], registers });
	const things = gauge("things", "What is on record, by kind", ["kind"]);
	const jobs = gauge("jobs", "Pages that wait for their turn");
	const quarantined = gauge("quarantined", "Pages that were set aside after an error");
	const queue = gauge("queue_jobs", "Jobs of a shared queue, by kind and state", ["kind", "state"]);
	const feeds = gauge("feeds", "Feeds that are followed, by their trouble", ["trouble"]);
	const memory = gauge("memory_bytes", "Memory of the process");
	const stageSeconds = new Counter({
		...{ name: "onrecord_stage_seconds_total", help: "Time spent in each stage" },
		...{ labelNames: ["stage"], registers },
	});
	const stageRuns = new Counter({
		...{ name: "onrecord_stage_runs_total", help: "How often each stage ran" },
		...{ labelNames: ["stage"], registers },
	});
	return ({ counts, feeds: troubles, queue: lags, stages }) => {
		const { jobs: waiting, quarantined: aside, ...kinds } = counts;
		for (const [kind, count] of Object.entries(kinds)) things.set({ kind }, count);
		jobs.set(waiting);
		quarantined.set(aside);
		for (const { kind, waiting, lent, deliveredAgain } of lags) {
			queue.set({ kind, state: "waiting" }, waiting);
			queue.set({ kind, state: "lent" }, lent);
			queue.set({ kind, state: "delivered again" }, deliveredAgain);
		}
		feeds.reset();
		for (const [trouble, count] of Object.entries(troubles)) feeds.set({ trouble }, count);
		memory.set(process.memoryUsage.rss());
		stageSeconds.reset();
		stageRuns.reset();
		for (const { stage, runs, ms } of stages) {
			stageSeconds.inc({ stage }, ms / 1000);
			stageRuns.inc({ stage }, runs);
		}
	};
}
