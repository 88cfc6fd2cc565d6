// Worker threads that run the heavy stages, so that the writer and the server stay free.

import { Worker } from "node:worker_threads";
import { noteStageTime } from "./stage-times.ts";
import type { TaskInput, TaskName, TaskOutput, TaskReply, TaskRequest } from "./tasks.ts";

/** A task could not be done: it threw, took too long, or took its worker with it. */
export class TaskError extends Error {
	override readonly name = "TaskError";
}

export type WorkerPool = {
	/** Tasks that are best kept in flight: more only wait inside the pool. */
	readonly inFlightMax: number;
	/**
	 * Runs a task on a free worker; on the one that had a task of the same kin last, where that has
	 * room: it may have kept what saves work. Rejects with a TaskError.
	 */
	readonly run: <Name extends TaskName>(
		name: Name,
		input: TaskInput<Name>,
		kin?: string,
	) => Promise<TaskOutput<Name>>;
	/** Stops all workers; tasks that are not done are rejected. */
	readonly close: () => Promise<void>;
};

export type PoolOptions = {
	readonly workers: number;
	/** A task that takes longer is given up and its worker replaced. */
	readonly taskMsMax: number;
};

type Pending = {
	readonly request: TaskRequest;
	readonly kin: string | undefined;
	readonly resolve: (output: unknown) => void;
	readonly reject: (error: TaskError) => void;
};

type Seat = {
	readonly worker: Worker;
	readonly pending: Pending[];
	timer: NodeJS.Timeout | undefined;
};

/**
 * Memory of one worker, megabytes: a page or story that needs more is set aside, not the process. A
 * story of 50,000 statements takes about 900; see docs/notes/claims.md.
 */
const workerMbMax = 1500;

/** Tasks given to one worker: the second waits there, so that the worker never waits for us. */
const tasksPerWorker = 2;

/** Kin whose last worker is remembered. */
const kinMax = 500;

/** A pool whose workers start with their first task. */
export function createWorkerPool({ workers, taskMsMax }: PoolOptions): WorkerPool {
	const seats: Seat[] = [];
	const waiting: Pending[] = [];
	const seatOfKin = new Map<string, Seat>();
	let nextId = 0;
	let closed = false;

	const fill = (): void => {
		for (;;) {
			const [next] = waiting;
			const seat = next && findSeat(next.kin);
			if (next === undefined || seat === undefined) return;
			waiting.shift();
			if (next.kin !== undefined) remember(seatOfKin, next.kin, seat);
			seat.pending.push(next);
			seat.worker.postMessage(next.request);
			if (seat.pending.length === 1) startTimer(seat);
		}
	};

	const findSeat = (kin: string | undefined): Seat | undefined => {
		const last = seats.find((seat) => kin !== undefined && seat === seatOfKin.get(kin));
		if (last !== undefined && last.pending.length < tasksPerWorker) return last;
		const free = seats.find(({ pending }) => pending.length === 0);
		if (free !== undefined || seats.length < workers) return free ?? openSeat();
		return seats.find(({ pending }) => pending.length < tasksPerWorker);
	};

	const openSeat = (): Seat => {
		const seat: Seat = { worker: startWorker(), pending: [], timer: undefined };
		seat.worker.on("message", (reply: TaskReply) => settle(seat, reply));
		seat.worker.on("error", (error: Error) => drop(seat, `A worker broke: ${error.message}`));
		seat.worker.on("exit", () => drop(seat, "A worker stopped."));
		// A pool that nobody waits for must not keep the process alive.
		seat.worker.unref();
		seats.push(seat);
		return seat;
	};

	const startTimer = (seat: Seat): void => {
		clearTimeout(seat.timer);
		const told = `It took longer than ${Math.round(taskMsMax / 1000)} seconds.`;
		seat.timer = setTimeout(() => drop(seat, told), taskMsMax);
	};

	const settle = (seat: Seat, reply: TaskReply): void => {
		clearTimeout(seat.timer);
		const done = seat.pending.shift();
		if (seat.pending.length > 0) startTimer(seat);
		if (done !== undefined) settleOne(done, reply);
		fill();
	};

	/** Gives up the task in work; those behind it go to another worker. */
	const drop = (seat: Seat, why: string): void => {
		const at = seats.indexOf(seat);
		if (at < 0) return;
		seats.splice(at, 1);
		clearTimeout(seat.timer);
		const [broken, ...behind] = seat.pending;
		broken?.reject(new TaskError(why));
		waiting.unshift(...behind);
		void seat.worker.terminate();
		if (!closed) fill();
	};

	return {
		inFlightMax: workers * tasksPerWorker,
		run: <Name extends TaskName>(name: Name, input: TaskInput<Name>, kin?: string) =>
			new Promise<TaskOutput<Name>>((resolve, reject) => {
				const request = { id: nextId++, name, input };
				waiting.push({ request, kin, resolve: resolve as (output: unknown) => void, reject });
				if (closed) stop(waiting.splice(0));
				else fill();
			}),
		close: async () => {
			closed = true;
			stop([...waiting.splice(0), ...seats.flatMap(({ pending }) => pending)]);
			await Promise.all(seats.splice(0).map(stopSeat));
		},
	};
}

/** The newest stands at the end of the map; the oldest is forgotten. */
function remember(seatOfKin: Map<string, Seat>, kin: string, seat: Seat): void {
	seatOfKin.delete(kin);
	seatOfKin.set(kin, seat);
	const [oldest] = seatOfKin.keys();
	if (seatOfKin.size > kinMax && oldest !== undefined) seatOfKin.delete(oldest);
}

function stop(tasks: readonly Pending[]): void {
	for (const { reject } of tasks) reject(new TaskError("The workers are stopped."));
}

async function stopSeat(seat: Seat): Promise<void> {
	clearTimeout(seat.timer);
	await seat.worker.terminate();
}

function settleOne(done: Pending, reply: TaskReply): void {
	if ("error" in reply) done.reject(new TaskError(reply.error));
	else {
		for (const { stage, ms } of reply.times) noteStageTime(stage, ms);
		done.resolve(reply.output);
	}
}

/** The worker's file beside this one: .ts in a checkout, .js where it is built. */
function startWorker(): Worker {
	const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
	const file = new URL(`./task-worker.${extension}`, import.meta.url);
	return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: workerMbMax } });
}
