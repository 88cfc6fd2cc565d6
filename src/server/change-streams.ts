// Streams of changes to browsers (server-sent events, HTML Standard section 9.2).

import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { lastChange, listChangesAfter } from "../actions/list-changes.ts";
import type { Workspace } from "../actions/workspace.ts";
import { refuse } from "./problem-response.ts";

/** Streams at a time; each costs a connection and a few kilobytes. */
const streamsMax = 2_000;

/** How often the log is looked at while somebody listens. */
const lookMs = 1_000;

/** Proxies close what is silent for a minute. */
const beatMs = 25_000;
const changesPerLook = 100;

export type ChangeStreams = {
	/** Answers with a stream that begins after the change that the browser saw last. */
	readonly open: (context: Context, afterSeq: number | undefined) => Promise<Response>;
	/** How many listen. */
	readonly count: () => number;
};

/**
 * Streams over one look at the log a second, however many listen. A reader that is slow holds up
 * itself alone: the next changes are read when it has taken the last ones.
 */
export function createChangeStreams(workspace: Workspace): ChangeStreams {
	const waiting = new Set<() => void>();
	let streams = 0;
	let newestSeq = 0;
	let timer: NodeJS.Timeout | undefined;

	const look = async (): Promise<void> => {
		const seq = await lastChange(workspace).catch(() => newestSeq);
		if (seq <= newestSeq) return;
		newestSeq = seq;
		for (const wake of [...waiting]) wake();
	};

	const begin = (): void => {
		streams++;
		timer ??= setInterval(() => void look(), lookMs).unref();
	};

	const end = (): void => {
		streams--;
		if (streams > 0) return;
		clearInterval(timer);
		timer = undefined;
	};

	/** Until there is something new, or it is time for a sign of life. */
	const somethingNew = (afterSeq: number, signal: AbortSignal): Promise<void> =>
		new Promise((resolve) => {
			if (newestSeq > afterSeq || signal.aborted) {
				resolve();
				return;
			}
			const wake = (): void => {
				waiting.delete(wake);
				clearTimeout(beat);
				signal.removeEventListener("abort", wake);
				resolve();
			};
			const beat = setTimeout(wake, beatMs).unref();
			signal.addEventListener("abort", wake);
			waiting.add(wake);
		});

	return {
		count: () => streams,
		open: async (context, told) => {
			if (streams >= streamsMax) {
				throw refuse(503, "Too many pages listen for changes. Reload to see what is new.");
			}
			newestSeq = Math.max(newestSeq, await lastChange(workspace));
			let afterSeq = told ?? newestSeq;
			return streamSSE(context, async (stream) => {
				const closed = new AbortController();
				stream.onAbort(() => closed.abort());
				begin();
				try {
					await stream.writeSSE({ event: "hello", data: String(afterSeq), id: String(afterSeq) });
					while (!closed.signal.aborted) {
						await somethingNew(afterSeq, closed.signal);
						const changes = await listChangesAfter(workspace, afterSeq, changesPerLook);
						if (changes.length === 0 && !closed.signal.aborted) await stream.write(": beat\n\n");
						for (const change of changes) {
							const { seq } = change;
							await stream.writeSSE({
								event: "change",
								data: JSON.stringify(change),
								id: `${seq}`,
							});
							afterSeq = seq;
						}
					}
				} finally {
					end();
				}
			});
		},
	};
}
