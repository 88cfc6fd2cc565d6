// What has changed in a story since a reader's last visit, in at most five lines.

import type { NotedChange } from "../news/change.ts";
import type { StoryId } from "../news/story.ts";
import type { StoryPage } from "../wire/stories.ts";
import type { Workspace } from "./workspace.ts";

/** A line of it, with the words that made the change. */
export type SinceLine = NonNullable<StoryPage["since"]>[number];

const linesMax = 5;

/** Changes of the log that are looked at. */
const changesMax = 2_000;

/** What a reader wants to know first. New claims are told only where there is room. */
const order: readonly NotedChange["kind"][] = [
	"first-denial",
	"changed-position",
	"figure-changed",
	"correction",
	"silent-edit",
	"second-origin",
	"named-source",
	"evidence-published",
	"new-claim",
];

/**
 * The changes that were noted after `sinceMs`, milliseconds UTC: how many articles came, then the
 * weightiest changes with the newest of each kind first. Where there are more than fit, the last
 * line counts them.
 */
export async function listSince(
	{ store }: Workspace,
	storyId: StoryId,
	sinceMs: number,
): Promise<readonly SinceLine[]> {
	const noted = await store.changes.list({ storyId, limit: changesMax });
	const fresh = noted.filter(({ notedMs }) => notedMs > sinceMs);
	const came = fresh.filter(({ kind }) => kind === "new-article");
	const changes = fresh
		.filter(({ kind }) => order.includes(kind))
		.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.seq - a.seq);
	const first = came.length === 0 ? [] : [cameLine(came)];
	const room = linesMax - first.length;
	if (changes.length <= room) return [...first, ...changes.map(changeLine)];
	const shown = changes.slice(0, room - 1);
	const rest = changes.slice(room - 1);
	return [...first, ...shown.map(changeLine), restLine(rest)];
}

function cameLine(came: readonly NotedChange[]): SinceLine {
	const text = came.length === 1 ? "1 article came." : `${came.length} articles came.`;
	return { kind: "new-article", atMs: newestMs(came), line: { text, citations: [] } };
}

function changeLine({ kind, atMs, text, event }: NotedChange): SinceLine {
	return { kind, atMs, line: { text, citations: event?.words === undefined ? [] : [event.words] } };
}

function restLine(rest: readonly NotedChange[]): SinceLine {
	const claims = rest.filter(({ kind }) => kind === "new-claim").length;
	const told = claims === 0 ? "" : ` (new claims: ${claims})`;
	const text = `${rest.length} more ${rest.length === 1 ? "change" : "changes"}${told}.`;
	return { kind: "more", atMs: newestMs(rest), line: { text, citations: [] } };
}

function newestMs(changes: readonly NotedChange[]): number {
	return Math.max(...changes.map(({ atMs }) => atMs));
}
