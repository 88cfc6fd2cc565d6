// The statements of a story sorted into claims, pointing ones with what they point at.

import type { RecordCorrection } from "../../news/correction.ts";
import type { ArticleId, Citation } from "../../news/span.ts";
import type { Statement, StatementId } from "../../news/statement.ts";
import { changePlaces, groupAt, openPlaces, type Places, reachedClusters } from "./claim-places.ts";
import { correctGroups } from "./correct-groups.ts";
import type { Gist } from "./gist.ts";
import type { Entry, EntryChanges } from "./keep-articles.ts";
import type { Cluster, LinkChanges } from "./link-claims.ts";

/** A statement that was joined to a claim by what it points at. */
export type Attached = { readonly gist: Gist; readonly why: string };

/** The statements of one claim before anything is worked out from them. */
export type ClaimGroup = {
	readonly gists: readonly Gist[];
	readonly attached: readonly Attached[];
	readonly why: ReadonlyMap<StatementId, string>;
	readonly caveats: readonly Citation[];
};

export type GroupInput = {
	readonly entries: Pick<EntryChanges, "came" | "gone">;
	readonly links: LinkChanges;
	/** Statements that were there and whose party or date is another one now. */
	readonly moved: readonly Statement[];
	/** What readers corrected, in the order of the log. */
	readonly corrections: readonly RecordCorrection[];
	readonly entryOf: (id: ArticleId) => Entry | undefined;
};

/** A group that came may be one that went: what it is made with is other than before. */
export type ClaimGroupChanges = {
	readonly came: ReadonlySet<ClaimGroup>;
	readonly gone: ReadonlySet<ClaimGroup>;
};

/** Sorts statements into claims, and lays readers' corrections over, as a story changes. */
export function keepClaimGroups(): (input: GroupInput) => ClaimGroupChanges {
	const places = openPlaces();
	const takeGroups = keepFound(places);
	/** Groups that corrections reach, as found and as corrected. */
	let reached: ReadonlySet<ClaimGroup> = new Set();
	let corrected: readonly ClaimGroup[] = [];
	return (input) => {
		const { corrections, entryOf } = input;
		const found = takeGroups(input);
		const story = reachedClusters(places, corrections, entryOf);
		const now = new Set(story.clusters.flatMap((cluster) => found.of(cluster) ?? []));
		const came = new Set([...found.came, ...[...reached].filter(found.has)]);
		const gone = new Set([...found.gone].filter((group) => !reached.has(group)));
		for (const group of corrected) gone.add(group);
		for (const group of now) if (!came.delete(group)) gone.add(group);
		reached = now;
		corrected = now.size === 0 ? [] : correctGroups([...now], corrections, story);
		for (const group of corrected) came.add(group);
		return { came, gone };
	};
}

/** The groups as they are found, before corrections. */
function keepFound(places: Places) {
	const groups = new Map<Cluster, ClaimGroup>();
	const all = new Set<ClaimGroup>();
	return (input: GroupInput) => {
		const dirty = changePlaces(places, input);
		const came = new Set<ClaimGroup>();
		const gone = new Set<ClaimGroup>();
		for (const cluster of [...input.links.gone, ...dirty]) {
			const before = groups.get(cluster);
			if (before === undefined) continue;
			groups.delete(cluster);
			all.delete(before);
			gone.add(before);
		}
		for (const cluster of dirty) {
			const group = groupAt(places, cluster);
			if (group === undefined) continue;
			groups.set(cluster, group);
			all.add(group);
			came.add(group);
		}
		return {
			...{ came, gone },
			of: (cluster: Cluster) => groups.get(cluster),
			has: (group: ClaimGroup) => all.has(group),
		};
	};
}
