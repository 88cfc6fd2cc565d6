// What changes in the record while the page is open, from the server's stream of changes.

import type { Change } from "../wire/changes.ts";
import { noteAway, noteBack, whenQuiet } from "./connection.svelte.ts";

type Listener = (change: Change) => void;

const listeners = new Set<Listener>();

const retryMsMin = 2_000;
const retryMsMax = 15_000;

let stream: EventSource | undefined;
let lastSeq: string | undefined;
let retryMs = retryMsMin;
let timer = 0;
let isWanted = false;

/** Tells of every change from now on; returns what ends it. */
export function onChange(listener: Listener): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/**
 * Listens while the page is seen: it reads on where it left off, after a hidden page and after a
 * server that was away. Returns what ends it.
 */
export function listen(): () => void {
	isWanted = true;
	const turn = () => (document.visibilityState === "visible" ? openWhenQuiet() : close());
	turn();
	document.addEventListener("visibilitychange", turn);
	addEventListener("online", turn);
	return () => {
		isWanted = false;
		document.removeEventListener("visibilitychange", turn);
		removeEventListener("online", turn);
		close();
	};
}

function openWhenQuiet(): void {
	clearTimeout(timer);
	void whenQuiet().then(() => {
		if (isWanted && document.visibilityState === "visible" && stream === undefined) open();
	});
}

function open(): void {
	if (!isWanted || stream !== undefined) return;
	const after = lastSeq === undefined ? "" : `?after=${lastSeq}`;
	stream = new EventSource(`/api/v1/changes/stream${after}`);
	stream.addEventListener("hello", ({ lastEventId }) => {
		lastSeq = lastEventId;
		retryMs = retryMsMin;
		noteBack();
	});
	stream.addEventListener("change", ({ lastEventId, data }: MessageEvent<string>) => {
		lastSeq = lastEventId;
		const change = JSON.parse(data) as Change;
		for (const listener of listeners) listener(change);
	});
	stream.addEventListener("error", () => {
		close();
		void tryAgain();
	});
}

/** The browser's own attempts end at an answer that is an error; ours go on, ever more seldom. */
async function tryAgain(): Promise<void> {
	if (!(await isThere())) noteAway();
	if (!isWanted || document.visibilityState !== "visible") return;
	timer = window.setTimeout(open, retryMs);
	retryMs = Math.min(2 * retryMs, retryMsMax);
}

/** Whether the server answers at all: it may only have closed the stream. */
async function isThere(): Promise<boolean> {
	return fetch("/api/v1/changes?limit=1").then(
		({ status }) => status < 500,
		() => false,
	);
}

function close(): void {
	clearTimeout(timer);
	stream?.close();
	stream = undefined;
}
