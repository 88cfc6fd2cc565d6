// Pulls messages of one kind when somebody asks for them, and never more than was asked for.

import type { Consumer, JsMsg } from "@nats-io/jetstream";

export type JobPuller = {
	/** Messages that came, at most so many; waits a moment for the first. */
	readonly take: (limit: number) => Promise<readonly JsMsg[]>;
	/** Messages that are here and wait for somebody to take them. */
	readonly waiting: () => readonly JsMsg[];
	/** Stops pulling; what waits goes back at once. */
	readonly close: () => Promise<void>;
};

/** How long a pull waits at the server; the least that the protocol allows is a second. */
const pullMs = 2_000;
/** How long a taker waits for the first message. */
const firstWaitMs = 200;
const afterProblemMs = 300;

/** A puller with at most one request under way: what one process does not need, others get. */
export function makePuller(consumer: Consumer): JobPuller {
	const here: JsMsg[] = [];
	let isClosed = false;
	let pulling: Promise<void> | undefined;
	let wake: () => void = () => undefined;
	let stop: () => void = () => undefined;

	const pull = async (limit: number): Promise<void> => {
		try {
			const messages = await consumer.fetch({ max_messages: limit, expires: pullMs });
			stop = () => messages.stop();
			if (isClosed) stop();
			for await (const message of messages) {
				here.push(message);
				wake();
			}
		} catch {
			// The server is away; the connection comes back by itself.
			await new Promise((resolve) => setTimeout(resolve, afterProblemMs));
		}
		pulling = undefined;
		wake();
	};

	const waitForFirst = (): Promise<void> =>
		new Promise((resolve) => {
			const timer = setTimeout(resolve, firstWaitMs);
			wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});

	return {
		take: async (limit) => {
			if (here.length === 0 && !isClosed) {
				pulling ??= pull(limit);
				await waitForFirst();
			}
			return here.splice(0, limit);
		},
		waiting: () => here,
		close: async () => {
			isClosed = true;
			stop();
			await pulling;
			for (const message of here.splice(0)) message.nak();
		},
	};
}
