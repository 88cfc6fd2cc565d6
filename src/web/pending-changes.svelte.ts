// Changes that came since a room was loaded, counted until the reader wants to see them.

import type { Change } from "../wire/changes.ts";
import { onChange } from "./live.svelte.ts";

export type Pending = {
	/** How many changes there are, and in how many stories. */
	readonly changes: number;
	readonly stories: number;
	readonly clear: () => void;
};

/** Counts the changes that `isMine`, as long as the component lives that calls it. */
export function countChanges(isMine: (change: Change) => boolean): Pending {
	let changes = $state(0);
	let stories = $state.raw<ReadonlySet<string>>(new Set());
	$effect(() =>
		onChange((change) => {
			if (!isMine(change)) return;
			changes++;
			stories = new Set([...stories, change.storyId]);
		}),
	);
	return {
		get changes() {
			return changes;
		},
		get stories() {
			return stories.size;
		},
		clear() {
			changes = 0;
			stories = new Set();
		},
	};
}

/** Changes come in crowds: a room that shows them at once waits for the end of one. */
const crowdMs = 1_500;

/**
 * Calls `reload` after changes, and when the server is back, as long as the component lives: once
 * nothing has changed for `waitMs`.
 */
export function reloadOnChange(reload: () => void, waitMs = crowdMs): void {
	$effect(() => {
		let timer = 0;
		const soon = () => {
			clearTimeout(timer);
			timer = window.setTimeout(reload, waitMs);
		};
		const end = onChange(soon);
		addEventListener("onrecord-back", soon);
		return () => {
			end();
			clearTimeout(timer);
			removeEventListener("onrecord-back", soon);
		};
	});
}
