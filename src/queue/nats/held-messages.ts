// The messages of jobs that this process works on, and of those that it has done.

import type { JsMsg } from "@nats-io/jetstream";
import type { QueuedJob } from "../queue.ts";

/** A job, and how often its message was delivered to anybody. */
export type Delivered = { readonly job: QueuedJob; readonly deliveries: number };

export type HeldMessages = {
	/** The job of a message; undefined where it was delivered here before. */
	readonly receive: (message: JsMsg) => Delivered | undefined;
	/** Acknowledges the message of a job whose results are saved. */
	readonly end: (job: QueuedJob) => void;
	/** Has the message of a job delivered again. */
	readonly giveBack: (job: QueuedJob) => void;
	readonly all: () => Iterable<JsMsg>;
};

/** Jobs that were done here of which a second delivery is known. */
const doneMax = 2_000;

export function makeHeldMessages(): HeldMessages {
	const held = new Map<string, JsMsg>();
	const done = new Set<string>();
	return {
		receive: (message) => {
			const job = message.json<QueuedJob>();
			if (done.has(tryOf(job))) {
				message.ack();
				return undefined;
			}
			const isHeld = held.has(job.id);
			held.set(job.id, message);
			return isHeld ? undefined : { job, deliveries: message.info.deliveryCount };
		},
		end: (job) => {
			held.get(job.id)?.ack();
			held.delete(job.id);
			done.add(tryOf(job));
			const [oldest] = done;
			if (done.size > doneMax && oldest !== undefined) done.delete(oldest);
		},
		giveBack: ({ id }) => {
			held.get(id)?.nak();
			held.delete(id);
		},
		all: () => held.values(),
	};
}

/** One try of a job: published twice, it is kept once. */
export function tryOf({ id, tries }: QueuedJob): string {
	return `${id} ${tries}`;
}
