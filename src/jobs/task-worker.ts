// A worker thread: does one task after the other until it is stopped.

import { parentPort } from "node:worker_threads";
import type { NoteTime } from "./analyse-page.ts";
import { type StageMs, type TaskReply, type TaskRequest, tasks } from "./tasks.ts";

parentPort?.on("message", ({ id, name, input }: TaskRequest) => {
	parentPort?.postMessage(answer(id, name, input));
});

function answer(id: number, name: TaskRequest["name"], input: unknown): TaskReply {
	try {
		// The sender's types pair name and input; they do not survive the way through a message.
		const task = tasks[name] as (value: unknown, note: NoteTime) => unknown;
		const times: StageMs[] = [];
		const startMs = performance.now();
		const output = task(input, (stage, ms) => times.push({ stage, ms }));
		// A task that tells no stages is one.
		if (name !== "analyse") times.push({ stage: name, ms: performance.now() - startMs });
		return { id, output, times };
	} catch (error) {
		return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}
