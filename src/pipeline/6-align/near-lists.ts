// For each thing of a growing set the few others nearest to it, found through what they share.

import {
	countSigns,
	type Near,
	type NearIndex,
	type NearRules,
	openIndex,
	openSpot,
	putIn,
	type Spot,
	scoreBetween,
	scoreFrom,
	sumShared,
	takeOut,
} from "./near-index.ts";

export type NearChanges<Thing> = {
	readonly came: Iterable<Thing>;
	readonly gone: Iterable<Thing>;
	/** Those that are still there, but weigh something else. */
	readonly changed: Iterable<Thing>;
};

export type NearLists<Thing> = {
	/** Takes what changed; gives the things whose list, or the weight of one in it, is another. */
	readonly update: (changes: NearChanges<Thing>) => ReadonlySet<Thing>;
	/** The nearest others of a thing, the nearest first. */
	readonly listOf: (thing: Thing) => readonly Near<Thing>[];
	readonly withSign: (sign: string) => readonly Thing[];
};

/**
 * Lists that are brought up to what came and went at the cost of what that touches. They are the
 * same whatever there was before. Never looks at all pairs: it walks the lists of the rare signs.
 */
export function keepNearLists<Thing>(rules: NearRules<Thing>): NearLists<Thing> {
	const index = openIndex(rules);
	const { spots, postings } = index;
	return {
		update: (changes) => update(index, changes),
		listOf: (thing) => spots.get(thing)?.list ?? [],
		withSign: (sign) => [...(postings.get(sign) ?? [])].map(({ thing }) => thing),
	};
}

/** One update: what must be looked for anew is, and all others are told of what came and went. */
type Update<Thing> = {
	readonly index: NearIndex<Thing>;
	/** Those that are looked at anew. */
	readonly done: Set<Spot<Thing>>;
	readonly stale: Set<Thing>;
	/** Those that lost one of a full list, with what the last one in it was. */
	readonly short: Map<Spot<Thing>, Near<Thing>>;
};

function update<Thing>(
	index: NearIndex<Thing>,
	{ came, gone, changed }: NearChanges<Thing>,
): ReadonlySet<Thing> {
	const { rules, spots, postings } = index;
	const leaving = [...gone].flatMap((thing) => spots.get(thing) ?? []);
	const coming = [...came]
		.sort(rules.compare)
		.map((thing) => openSpot(thing, rules.signsOf(thing)));
	const turned = countSigns(index, [
		...leaving.map(({ signs }) => ({ signs, by: -1 as const })),
		...coming.map(({ signs }) => ({ signs, by: 1 as const })),
	]);
	for (const spot of leaving) takeOut(index, spot);
	const moved = new Set([
		...[...changed].flatMap((thing) => spots.get(thing) ?? []),
		...turned.flatMap((sign) => [...(postings.get(sign) ?? [])]),
	]);
	for (const spot of moved) spot.score = undefined;
	for (const spot of coming) spots.set(spot.thing, spot);
	const now: Update<Thing> = {
		index,
		done: new Set([...coming, ...moved]),
		stale: new Set(),
		short: new Map(),
	};
	for (const spot of leaving) {
		for (const other of [...spot.listedIn]) offer(now, other, spot.thing);
		setList(index, spot, []);
	}
	lookFrom(now, coming);
	for (const spot of moved) look(now, spot);
	fill(now);
	return now.stale;
}

/** Looks anew where a list that lost one may miss one that was behind its last one. */
function fill<Thing>({ index, short }: Update<Thing>): void {
	for (const [spot, bound] of short) {
		const last = spot.list.at(-1);
		const isFull = last !== undefined && spot.list.length === index.rules.listMax;
		if (!isFull || rank(index, last, bound) > 0) findList(index, spot);
	}
}

/** Looks from things that came, in order, and lays them under their signs. */
function lookFrom<Thing>(now: Update<Thing>, coming: readonly Spot<Thing>[]): void {
	const { isBackwards } = now.index.rules;
	if (!isBackwards) for (const spot of coming) putIn(now.index, spot);
	for (const spot of coming) {
		look(now, spot);
		// Those behind it may not stand in its list: it need not see them.
		if (isBackwards) putIn(now.index, spot);
	}
}

function setList<Thing>(
	{ spots }: NearIndex<Thing>,
	spot: Spot<Thing>,
	list: readonly Near<Thing>[],
): void {
	for (const near of spot.list) {
		if (!list.includes(near)) spots.get(near.thing)?.listedIn.delete(spot);
	}
	for (const near of list) {
		if (!spot.list.includes(near)) spots.get(near.thing)?.listedIn.add(spot);
	}
	spot.list = list;
}

/** Makes the list of one thing anew, and tells the others of it. */
function look<Thing>(now: Update<Thing>, spot: Spot<Thing>): void {
	const { index, stale } = now;
	const listedIn = [...spot.listedIn];
	const touched = findList(index, spot);
	stale.add(spot.thing);
	const entering = touched.filter(
		(other) => !now.done.has(other) && mayStand(index, other, spot) && mayEnter(index, other),
	);
	for (const other of new Set([...listedIn, ...entering])) offer(now, other, spot.thing);
}

function findList<Thing>(index: NearIndex<Thing>, spot: Spot<Thing>): readonly Spot<Thing>[] {
	const touched = sumShared(index, spot);
	const score = scoreFrom(index, spot);
	const found: Near<Thing>[] = [];
	for (const other of touched) {
		if (!mayStand(index, spot, other)) continue;
		const near = score(other.thing, other.seen);
		if (near !== undefined) found.push({ thing: other.thing, score: near });
	}
	const list = found.sort((a, b) => rank(index, a, b)).slice(0, index.rules.listMax);
	setList(index, spot, list);
	return touched;
}

/** Whether one may stand in the list of the other. */
function mayStand<Thing>({ rules }: NearIndex<Thing>, spot: Spot<Thing>, other: Spot<Thing>) {
	if (spot === other) return false;
	return !rules.isBackwards || rules.compare(other.thing, spot.thing) < 0;
}

/** Sums of the same weights in two orders differ by less than this share. */
const roundingShare = 1e-9;

/** Whether a thing that was seen from another one may have that in its list. */
function mayEnter<Thing>({ rules }: NearIndex<Thing>, spot: Spot<Thing>): boolean {
	const last = spot.list.at(-1);
	if (!rules.isMutual || last === undefined || spot.list.length < rules.listMax) return true;
	return spot.seen >= last.score * (1 - roundingShare);
}

function rank<Thing>({ rules }: NearIndex<Thing>, a: Near<Thing>, b: Near<Thing>): number {
	return b.score - a.score || rules.compare(a.thing, b.thing);
}

/** Lays a thing that changed into a list, or takes it out. */
function offer<Thing>(now: Update<Thing>, spot: Spot<Thing>, thing: Thing): void {
	const { index, done, stale, short } = now;
	if (done.has(spot) || index.spots.get(spot.thing) !== spot) return;
	const score = scoreBetween(index, spot, thing);
	const before = spot.list.find((near) => near.thing === thing);
	const near = score === undefined ? undefined : { thing, score };
	if (before === undefined && near === undefined) return;
	const last = spot.list.at(-1);
	if (before !== undefined && last !== undefined && isShort(index, spot, near)) {
		if (!short.has(spot)) short.set(spot, last);
	}
	const rest = spot.list.filter((other) => other !== before);
	const all = near === undefined ? rest : [...rest, near].sort((a, b) => rank(index, a, b));
	const list = all.slice(0, index.rules.listMax);
	if (before === undefined && near !== undefined && !list.includes(near)) return;
	setList(index, spot, list);
	stale.add(spot.thing);
}

/** Whether one that is not in a list may be nearer than the one that was in it is now. */
function isShort<Thing>(
	index: NearIndex<Thing>,
	{ list }: Spot<Thing>,
	near: Near<Thing> | undefined,
): boolean {
	const last = list.at(-1);
	if (last === undefined || list.length < index.rules.listMax) return false;
	return near === undefined || rank(index, near, last) > 0;
}
