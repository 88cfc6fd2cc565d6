// What changed in the record, in all stories, as a feed.

import type { NotedChange } from "../../news/change.ts";
import { listNotedChanges } from "../list-noted-changes.ts";
import type { Workspace } from "../workspace.ts";
import { makeOutFeed, type OutFeed, outItemsMax } from "./out-feed.ts";

/** The kinds of changes, those that a feed holds where none are asked for first. */
export const changeKinds = [
	"new-story",
	"first-denial",
	"second-origin",
	"figure-changed",
	"named-source",
	"evidence-published",
	"changed-position",
	"silent-edit",
	"correction",
	"new-claim",
	"new-article",
] as const satisfies readonly NotedChange["kind"][];

const usualKinds: readonly NotedChange["kind"][] = changeKinds.slice(0, 9);

/** The newest changes of these kinds; of the usual ones where none are named. */
export async function getChangeFeed(
	workspace: Workspace,
	kinds: readonly NotedChange["kind"][] = [],
): Promise<OutFeed> {
	const wanted = kinds.length === 0 ? usualKinds : kinds;
	const changes = await listNotedChanges(workspace, { limit: outItemsMax, kinds: wanted });
	const items = changes.map(({ item }) => item);
	const query =
		kinds.length === 0 ? undefined : new URLSearchParams({ kinds: kinds.join(",") }).toString();
	const head = {
		id: `urn:onrecord:changes${query === undefined ? "" : `:${kinds.join("+")}`}`,
		title: "What changed on record",
		description: "First denials, second origins, changed figures, corrections and new stories.",
		...{ path: "/", feedPath: "/feeds/changes", query },
	};
	return makeOutFeed(head, items);
}
