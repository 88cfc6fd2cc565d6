// A worker thread: does one task after the other until it is stopped.

import { parentPort } from "node:worker_threads";
import { type TaskReply, type TaskRequest, tasks } from "./tasks.ts";

parentPort?.on("message", ({ id, name, input }: TaskRequest) => {
	parentPort?.postMessage(answer(id, name, input));
});

function answer(id: number, name: TaskRequest["name"], input: unknown): TaskReply {
	try {
		// The sender's types pair name and input; they do not survive the way through a message.
		const task = tasks[name] as (value: unknown) => unknown;
		return { id, output: task(input) };
	} catch (error) {
		return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}
