// Where each statement of a story stands: its cluster, what it leans on, who leans on it.

import type { RecordCorrection } from "../../news/correction.ts";
import type { ArticleId, Citation } from "../../news/span.ts";
import type { Statement, StatementId } from "../../news/statement.ts";
import { compareText } from "./compare-text.ts";
import type { Attached, ClaimGroup, GroupInput } from "./gather-claims.ts";
import { compareGistIds, type Gist } from "./gist.ts";
import type { Entry } from "./keep-articles.ts";
import type { Cluster } from "./link-claims.ts";
import { findNamed } from "./name-statement.ts";
import { type Lean, readEntry } from "./read-entry.ts";

export type Places = {
	readonly clusterAt: Map<StatementId, Cluster>;
	readonly leanOf: Map<StatementId, Lean>;
	readonly leaningOn: Map<StatementId, readonly Lean[]>;
	readonly caveatsAt: Map<StatementId, readonly Citation[]>;
};

/** The places of no statement. */
export function openPlaces(): Places {
	return {
		...{ clusterAt: new Map(), leanOf: new Map() },
		...{ leaningOn: new Map(), caveatsAt: new Map() },
	};
}

/** Takes what changed; gives the clusters whose group may be another one. */
export function changePlaces(
	places: Places,
	{ entries, links, moved }: GroupInput,
): ReadonlySet<Cluster> {
	for (const entry of entries.gone) dropEntry(places, entry);
	for (const entry of entries.came) addEntry(places, entry);
	for (const cluster of links.came) {
		for (const { statement } of cluster.gists) places.clusterAt.set(statement.id, cluster);
	}
	const dirty = new Set<Cluster>();
	const reach = (statement: Statement): void => {
		for (const id of reachedBy(places, statement)) {
			const cluster = places.clusterAt.get(id);
			if (cluster !== undefined) dirty.add(cluster);
		}
	};
	for (const { gists } of links.came) for (const { statement } of gists) reach(statement);
	for (const statement of moved) reach(statement);
	return dirty;
}

function dropEntry({ clusterAt, leanOf, leaningOn, caveatsAt }: Places, entry: Entry): void {
	for (const { id } of entry.statements) {
		for (const map of [clusterAt, leanOf, leaningOn, caveatsAt]) map.delete(id);
	}
}

function addEntry({ leanOf, leaningOn, caveatsAt }: Places, entry: Entry): void {
	const { leans, caveats } = readEntry(entry);
	for (const lean of leans) {
		leanOf.set(lean.gist.statement.id, lean);
		for (const { id } of lean.denied.statements) append(leaningOn, id, lean);
	}
	for (const { words, ids } of caveats) for (const id of ids) append(caveatsAt, id, words);
}

function append<Value>(
	map: Map<StatementId, readonly Value[]>,
	id: StatementId,
	value: Value,
): void {
	map.set(id, [...(map.get(id) ?? []), value]);
}

/** A statement, those that lean on it and those that it leans on. */
function* reachedBy({ leanOf, leaningOn }: Places, { id }: Statement): Iterable<StatementId> {
	yield id;
	for (const { gist } of leaningOn.get(id) ?? []) yield gist.statement.id;
	for (const other of leanOf.get(id)?.denied.statements ?? []) yield other.id;
}

/** The clusters that a leaning statement is attached to. */
function targetsOf({ clusterAt }: Places, { gist, denied }: Lean): ReadonlySet<Cluster> {
	const own = clusterAt.get(gist.statement.id);
	if (own?.isAsserted === true) return new Set();
	const targets = new Set(denied.statements.flatMap(({ id }) => clusterAt.get(id) ?? []));
	if (own !== undefined) targets.delete(own);
	return targets;
}

/** The group of a cluster; none where all its statements are told with what they lean on. */
export function groupAt(places: Places, cluster: Cluster): ClaimGroup | undefined {
	const isTold = cluster.gists.every(({ statement }) => {
		const lean = places.leanOf.get(statement.id);
		return lean !== undefined && targetsOf(places, lean).size > 0;
	});
	if (isTold) return undefined;
	const caveats = new Set(
		cluster.gists.flatMap(({ statement }) => places.caveatsAt.get(statement.id) ?? []),
	);
	return {
		...{ gists: cluster.gists, why: cluster.why, attached: attachedTo(places, cluster) },
		caveats: [...caveats].sort(
			(a, b) => compareText(a.articleId, b.articleId) || a.start - b.start,
		),
	};
}

function attachedTo(places: Places, cluster: Cluster): readonly Attached[] {
	const leans = new Set(
		cluster.gists.flatMap(({ statement }) => places.leaningOn.get(statement.id) ?? []),
	);
	return [...leans]
		.filter((lean) => targetsOf(places, lean).has(cluster))
		.sort((a, b) => compareGistIds(a.gist, b.gist))
		.map(({ gist, denied }) => ({ gist, why: denied.why }));
}

/** What corrections name, and the clusters that they reach, in order of their first statements. */
export function reachedClusters(
	places: Places,
	corrections: readonly RecordCorrection[],
	entryOf: (id: ArticleId) => Entry | undefined,
) {
	const names = corrections.flatMap(namesIn);
	const entries = new Set(names.flatMap(({ articleId }) => entryOf(articleId) ?? []));
	const clusters = names.flatMap((name) => {
		const entry = entryOf(name.articleId);
		const own = entry === undefined ? [] : readEntry(entry).gists.map(({ statement }) => statement);
		const named = entry && findNamed(name, own, entry.article);
		return named === undefined ? [] : [...clustersWith(places, named)];
	});
	return {
		gists: [...entries].flatMap((entry): readonly Gist[] => readEntry(entry).gists),
		articles: new Map([...entries].map(({ article }) => [article.id, article])),
		clusters: [...new Set(clusters)].sort(compareClusters),
	};
}

function* clustersWith(places: Places, { id }: Statement): Iterable<Cluster> {
	const own = places.clusterAt.get(id);
	const lean = places.leanOf.get(id);
	if (own !== undefined) yield own;
	if (lean !== undefined) yield* targetsOf(places, lean);
}

function namesIn(correction: RecordCorrection) {
	if (correction.kind === "same-claim") return correction.statements;
	return correction.kind === "not-same-claim" ? [correction.statement, ...correction.others] : [];
}

/** By their first statements. */
function compareClusters({ gists: [a] }: Cluster, { gists: [b] }: Cluster): number {
	return a === undefined || b === undefined ? 0 : compareGistIds(a, b);
}
