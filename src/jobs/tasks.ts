// What worker threads can be asked to do: functions of plain values, by name; what they keep saves work only.

import { analysePage } from "./analyse-page.ts";
import { createSentDeriver } from "./derive-sent.ts";

/** Every task takes one value that can be cloned and gives one. */
export const tasks = { analyse: analysePage, derive: createSentDeriver() };

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type TaskOutput<Name extends TaskName> = ReturnType<Tasks[Name]>;

/** A stage that ran as part of a task, and how long it took. */
export type StageMs = { readonly stage: string; readonly ms: number };

/** What goes to a worker and what comes back; `id` pairs them. */
export type TaskRequest = { readonly id: number; readonly name: TaskName; readonly input: unknown };
export type TaskReply =
	| { readonly id: number; readonly output: unknown; readonly times: readonly StageMs[] }
	| { readonly id: number; readonly error: string };
