// The reader's last change to a story, so that every room can offer to undo it.

import type { CorrectionRequest, LoggedCorrection } from "../wire/corrections.ts";
import { api } from "./api.ts";
import { currentUrl, go } from "./location.svelte.ts";

let last = $state.raw<LoggedCorrection | undefined>();
let changes = $state(0);

/** The change that was just made or undone; undefined after it was put away. */
export function lastCorrection(): LoggedCorrection | undefined {
	return last;
}

/** Grows with every change: a room that shows stories loads them anew when it does. */
export function correctionChanges(): number {
	return changes;
}

/** Makes a change and goes on to the story that it leaves the reader with. */
export async function correct(request: CorrectionRequest): Promise<void> {
	const { correction, storyId } = await api.correct(request);
	last = correction;
	changes++;
	if (isOfRecord(request)) return;
	if (currentUrl().pathname !== `/story/${storyId}`) go(`/story/${storyId}`);
}

/** Corrections of statements and claims leave the reader where they are. */
function isOfRecord({ kind }: CorrectionRequest): boolean {
	return kind === "same-claim" || kind === "not-same-claim" || kind === "wrong-speaker";
}

/** Undoes a change; a reader of a story is led to where its articles are now. */
export async function undo(id: string): Promise<void> {
	const { correction, storyId } = await api.undoCorrection(id);
	last = correction;
	changes++;
	const { pathname } = currentUrl();
	if (/^\/story\/[^/]+$/.test(pathname) && storyId !== "" && pathname !== `/story/${storyId}`) {
		go(`/story/${storyId}`);
	}
}

export function putAway(): void {
	last = undefined;
}
