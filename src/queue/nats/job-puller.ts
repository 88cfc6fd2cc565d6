// Pulls the messages of one kind ahead of the workers that take them, and keeps them lent.

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
const afterProblemMs = 500;

/** A puller that never holds more than `aheadMax` messages that nobody has taken. */
export function startPuller(consumer: Consumer, aheadMax: number): JobPuller {
	const here: JsMsg[] = [];
	let isClosed = false;
	let wake: () => void = () => undefined;
	let makeRoom: () => void = () => undefined;

	const pull = async (): Promise<void> => {
		while (!isClosed) {
			const room = aheadMax - here.length;
			if (room < aheadMax / 2) {
				await new Promise<void>((resolve) => {
					makeRoom = resolve;
				});
				continue;
			}
			try {
				const messages = await consumer.fetch({ max_messages: room, expires: pullMs });
				for await (const message of messages) {
					here.push(message);
					wake();
				}
			} catch {
				// The server is away; the connection comes back by itself.
				await new Promise((resolve) => setTimeout(resolve, afterProblemMs));
			}
		}
	};
	const pulling = pull();

	return {
		take: async (limit) => {
			if (here.length === 0 && !isClosed) {
				await new Promise<void>((resolve) => {
					const timer = setTimeout(resolve, firstWaitMs);
					wake = () => {
						clearTimeout(timer);
						resolve();
					};
				});
			}
			const taken = here.splice(0, limit);
			makeRoom();
			return taken;
		},
		waiting: () => here,
		close: async () => {
			isClosed = true;
			makeRoom();
			await pulling;
			for (const message of here.splice(0)) message.nak();
		},
	};
}
