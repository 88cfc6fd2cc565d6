// Streams of changes to browsers (server-sent events, HTML Standard section 9.2).

import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { lastChange, listChangesAfter } from "../actions/list-changes.ts";
import type { Workspace } from "../actions/workspace.ts";
import { refuse } from "./problem-response.ts";

/** Streams at a time; each costs a connection and some kilobytes (docs/notes/faults.md). */
const streamsMax = 10_000;

/** When whoever was turned away may try again. */
const comeBackSeconds = "60";

/** How often the log is looked at while somebody listens. */
const lookMs = 1_000;

/** Proxies close what is silent for a minute. */
const beatMs = 25_000;
const changesPerPiece = 100;

/** Pieces of the log that are kept for those who come to the same place. */
const piecesMax = 32;

/** Changes that follow one, as they go over the wire: the same bytes for all who listen. */
type Piece = { readonly bytes: Uint8Array; readonly lastSeq: number };

export type ChangeStreams = {
	/** Answers with a stream that begins after the change that the browser saw last. */
	readonly open: (context: Context, afterSeq: number | undefined) => Promise<Response>;
	/** How many listen. */
	readonly count: () => number;
};

/**
 * Streams over one look at the log a second, however many listen; what they are told is read and
 * written out once. A reader that is slow holds up itself alone: the next changes are read when it
 * has taken the last ones.
 */
export function createChangeStreams(workspace: Workspace): ChangeStreams {
	const waiting = new Set<() => void>();
	let streams = 0;
	let newestSeq = 0;
	let timer: NodeJS.Timeout | undefined;
	const pieces = makePieces(workspace);

	const look = async (): Promise<void> => {
		const seq = await lastChange(workspace).catch(() => newestSeq);
		if (seq <= newestSeq) return;
		newestSeq = seq;
		pieces.forget();
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
				const sentence = "Too many pages listen for changes. Reload to see what is new.";
				throw refuse(503, sentence, { "retry-after": comeBackSeconds });
			}
			await look();
			let afterSeq = told ?? newestSeq;
			return streamSSE(context, async (stream) => {
				const closed = new AbortController();
				stream.onAbort(() => closed.abort());
				begin();
				try {
					await stream.writeSSE({ event: "hello", data: String(afterSeq), id: String(afterSeq) });
					while (!closed.signal.aborted) {
						await somethingNew(afterSeq, closed.signal);
						const seenSeq = newestSeq;
						const piece = await pieces.find(afterSeq);
						if (closed.signal.aborted) break;
						await stream.write(piece?.bytes ?? ": beat\n\n");
						// Where nothing follows, what was noted meanwhile was dropped since.
						afterSeq = piece?.lastSeq ?? Math.max(afterSeq, seenSeq);
					}
				} finally {
					end();
				}
			});
		},
	};
}

type Pieces = {
	/** What follows a change; undefined where nothing does. */
	readonly find: (afterSeq: number) => Promise<Piece | undefined>;
	/** There is more now than what was read. */
	readonly forget: () => void;
};

function makePieces(workspace: Workspace): Pieces {
	const pieces = new Map<number, Promise<Piece | undefined>>();
	return {
		forget: () => pieces.clear(),
		find: (afterSeq) => {
			const known = pieces.get(afterSeq);
			if (known !== undefined) return known;
			const made = readPiece(workspace, afterSeq);
			pieces.set(afterSeq, made);
			made.catch(() => pieces.delete(afterSeq));
			const [oldest] = pieces.keys();
			if (pieces.size > piecesMax && oldest !== undefined) pieces.delete(oldest);
			return made;
		},
	};
}

async function readPiece(workspace: Workspace, afterSeq: number): Promise<Piece | undefined> {
	const changes = await listChangesAfter(workspace, afterSeq, changesPerPiece);
	const events = changes.map(
		(change) => `event: change\ndata: ${JSON.stringify(change)}\nid: ${change.seq}\n\n`,
	);
	const lastSeq = changes.at(-1)?.seq;
	if (lastSeq === undefined) return undefined;
	return { bytes: new TextEncoder().encode(events.join("")), lastSeq };
}
