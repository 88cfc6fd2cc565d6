// The groups of a story's contents, brought up to what changed at the cost of what that touches.

import {
	type Compare,
	type Group,
	groupOf,
	isSameGroup,
	joinGroups,
	type Pair,
} from "./join-groups.ts";
import type { Content } from "./keep-contents.ts";
import { without } from "./without.ts";

/** What of the contents is other than before. */
export type ContentChanges = {
	/** Contents whose gists came, went or weigh something else. */
	readonly touched: Iterable<Content>;
	/** Pairs that came or went. */
	readonly pairs: readonly Pair[];
};

export type GroupChanges = { readonly came: ReadonlySet<Group>; readonly gone: ReadonlySet<Group> };

/**
 * Likeness from which pairs are of a band. Joining from the likest down is joining band by band,
 * and within a band only groups that pairs of that band connect have to do with each other. So
 * what changed is followed from band to band through a few groups.
 */
const bandMins = [0.8, 0.7, 0.62, 0.56, 0.52, 0.49, 0.465, 0.445, 0.43] as const;

/** The band of a likeness, 0 for the likest. */
export function bandOf(score: number): number {
	const band = bandMins.findIndex((scoreMin) => score >= scoreMin);
	return band < 0 ? bandMins.length : band;
}

/** The groups that say the same; see `joinGroups`. They depend on contents and pairs alone. */
export function keepGroups(compare: Compare): (changes: ContentChanges) => GroupChanges {
	const bands = [...bandMins, 0].map((_, band) => keepBand(band, compare));
	return ({ touched, pairs }) => {
		const came = new Set<Group>();
		const gone = new Set<Group>();
		for (const content of touched) {
			const [before] = content.groups;
			if (before !== undefined) gone.add(before);
			if (content.gists.length === 0) continue;
			const group = groupOf(content);
			content.groups[0] = group;
			came.add(group);
		}
		return bands.reduce<GroupChanges>((changes, take) => take(changes, pairs), { came, gone });
	};
}

/** Groups that pairs of one band connect, and what became of them. */
type Part = { readonly inputs: readonly Group[]; readonly outputs: readonly Group[] };

function keepBand(band: number, compare: Compare) {
	/** A group in none passes through the band as it is. */
	const partOf = new Map<Group, Part>();
	const join = (inputs: readonly Group[], pairs: Iterable<Pair>): readonly Group[] => {
		if (inputs.length === 1) return inputs;
		const outputs = joinGroups(inputs, [...pairs], compare).map((group) => {
			const before = group.contents[0]?.groups[band + 1];
			return before !== undefined && isSameGroup(before, group) ? before : group;
		});
		for (const group of inputs) partOf.set(group, { inputs, outputs });
		return outputs;
	};
	return (changes: GroupChanges, pairs: readonly Pair[]): GroupChanges => {
		const turned = pairs.filter((pair) => pair.band === band);
		const touched = findTouched(changes, partOf, groupsOf(turned, band));
		const all = [...changes.gone, ...touched];
		const before = outputsOf(all, partOf, changes.came);
		for (const group of all) partOf.delete(group);
		const now = new Set<Group>();
		for (const { inputs, pairs: own } of floodAll(touched, band)) {
			for (const output of join(inputs, own)) now.add(output);
		}
		const came = without(now, before);
		for (const group of came) {
			for (const content of group.contents) content.groups[band + 1] = group;
		}
		return { came, gone: without(before, now) };
	};
}

/** The groups at the ends of pairs, without those of contents that are gone. */
function groupsOf(pairs: readonly Pair[], band: number): readonly Group[] {
	return pairs
		.flatMap(({ contents }) => contents)
		.flatMap(({ gists, groups }) => (gists.length === 0 ? [] : (groups[band] ?? [])));
}

/** The groups that have to be joined anew: those that came, and all in a part with a changed one. */
function findTouched(
	{ came, gone }: GroupChanges,
	partOf: ReadonlyMap<Group, Part>,
	turned: readonly Group[],
): ReadonlySet<Group> {
	const around = [...gone, ...turned].flatMap((group) => partOf.get(group)?.inputs ?? [group]);
	return new Set([...came, ...around.filter((group) => !gone.has(group))]);
}

/** What became of groups before. */
function outputsOf(
	groups: readonly Group[],
	partOf: ReadonlyMap<Group, Part>,
	came: ReadonlySet<Group>,
): ReadonlySet<Group> {
	return new Set(
		groups.flatMap((group) => partOf.get(group)?.outputs ?? (came.has(group) ? [] : [group])),
	);
}

/** Groups with all those that pairs of a band connect with them, each once. */
function* floodAll(groups: Iterable<Group>, band: number) {
	const seen = new Set<Group>();
	for (const group of groups) if (!seen.has(group)) yield flood(group, band, seen);
}

/** The groups that pairs of a band connect with one, and these pairs. */
function flood(start: Group, band: number, seen: Set<Group>) {
	const inputs = [start];
	const pairs = new Set<Pair>();
	seen.add(start);
	const visit = (pair: Pair): void => {
		const [a, b] = [pair.contents[0].groups[band], pair.contents[1].groups[band]];
		if (a === b || a === undefined || b === undefined) return;
		pairs.add(pair);
		for (const next of [a, b]) {
			if (seen.has(next)) continue;
			seen.add(next);
			inputs.push(next);
		}
	};
	for (const group of inputs) {
		for (const content of group.contents) {
			for (const pair of content.pairs) if (pair.band === band) visit(pair);
		}
	}
	return { inputs, pairs };
}
