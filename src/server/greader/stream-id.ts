// Ids of streams in the Google Reader API: feeds, labels and states of a user.

import type { Stream } from "../../actions/reading-state/list-stream.ts";

/** States that mean what they say; all others hold nothing. */
const states: Readonly<Record<string, Stream["kind"]>> = {
	"reading-list": "all",
	read: "read",
	"kept-unread": "unread",
	unread: "unread",
	starred: "starred",
};

/**
 * The stream of an id: "feed/https://…", "user/-/label/Name", "user/123/state/com.google/starred".
 * The user in it may be written in any way. Undefined for what is no id.
 */
export function parseStreamId(id: string): Stream | undefined {
	if (id.startsWith("feed/")) return { kind: "feed", id: id.slice("feed/".length) };
	const label = /^user\/[^/]*\/label\/(.+)$/s.exec(id)?.[1];
	if (label !== undefined) return { kind: "label", label };
	const state = /^user\/[^/]*\/state\/com\.google\/([\w-]+)$/.exec(id)?.[1];
	if (state === undefined) return undefined;
	const kind = Object.hasOwn(states, state) ? states[state] : undefined;
	return kind === undefined || kind === "feed" || kind === "label" ? { kind: "none" } : { kind };
}

/** The id of a feed's stream. */
export function feedStreamId(id: string): string {
	return `feed/${id}`;
}

/** The id of a label. */
export function labelId(label: string): string {
	return `user/-/label/${label}`;
}

/** The id of a state. */
export function stateId(state: "reading-list" | "read" | "starred"): string {
	return `user/-/state/com.google/${state}`;
}
