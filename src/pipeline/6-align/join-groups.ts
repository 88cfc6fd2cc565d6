// Groups of contents that say the same, joined pair by pair from the likest down.

import type { Likeness } from "./compare-gists.ts";
import { compareText } from "./compare-text.ts";
import type { Gist } from "./gist.ts";
import type { Content } from "./keep-contents.ts";

/** Two gists that may be one claim. */
export type Pair = {
	readonly a: Gist;
	readonly b: Gist;
	readonly contents: readonly [Content, Content];
	readonly likeness: Likeness;
	/** Which band of likeness it is of; see `keepGroups`. */
	readonly band: number;
	/** Mean strength that the two groups need. */
	readonly groupMin: number;
	/** What ties the two beside their words. */
	readonly because: string | undefined;
};

/** Why a gist is in its group: the first pair that brought it to another one. */
export type Note = { readonly gist: Gist; readonly pair: Pair };

/** Contents that are one claim as far as pairs were looked at. Never changed: another is made. */
export type Group = {
	readonly contents: readonly Content[];
	/** The gists of each content when the group was made. */
	readonly parts: readonly (readonly Gist[])[];
	readonly notes: readonly Note[];
	/** The gists that speak for it when it is compared, and how many it has. */
	readonly sample: readonly Gist[];
	readonly size: number;
};

/** Members looked at on each side when two groups are compared. */
const sampleMax = 6;

/** A group of one content. */
export function groupOf(content: Content): Group {
	const { gists } = content;
	return {
		...{ contents: [content], parts: [gists], notes: [] },
		...{ sample: gists.slice(0, sampleMax), size: gists.length },
	};
}

/** Whether two groups are made of the same in the same way. */
export function isSameGroup(a: Group, b: Group): boolean {
	return (
		a === b ||
		(a.parts.length === b.parts.length &&
			a.notes.length === b.notes.length &&
			a.parts.every((part, at) => part === b.parts[at]) &&
			a.notes.every(
				({ pair, gist }, at) => pair === b.notes[at]?.pair && gist === b.notes[at].gist,
			))
	);
}

export type Compare = (a: Gist, b: Gist) => Likeness;

/** A group that may still grow, with the groups that it was found not to agree with. */
type Growing = { group: Group; readonly refused: Map<Growing, number> };

/**
 * Joins groups where the pairs between them, the likest first, find that they agree. The answer
 * does not depend on the order of what is given.
 */
export function joinGroups(
	groups: readonly Group[],
	pairs: readonly Pair[],
	compare: Compare,
): readonly Group[] {
	const growing = new Map<Content, Growing>();
	for (const group of groups) {
		const own: Growing = { group, refused: new Map() };
		for (const content of group.contents) growing.set(content, own);
	}
	for (const pair of pairs.toSorted(comparePairs)) {
		const [first, second] = pair.contents.map((content) => growing.get(content));
		if (first === undefined || second === undefined || first === second) continue;
		if (!groupsAgree(first, second, pair.groupMin, compare)) continue;
		const [into, from] = first.group.size < second.group.size ? [second, first] : [first, second];
		for (const content of from.group.contents) growing.set(content, into);
		into.group = merge(into.group, from.group, notesOf(pair, first.group, second.group));
	}
	return [...new Set(growing.values())].map(({ group }) => group);
}

/** How much speaks for one claim: what both share, or what is learned from the rest, too. */
export function strengthOf({ chance, score }: Likeness): number {
	return Math.max(score, chance);
}

function comparePairs(x: Pair, y: Pair): number {
	return (
		strengthOf(y.likeness) - strengthOf(x.likeness) ||
		compareText(x.a.statement.id, y.a.statement.id) ||
		compareText(x.b.statement.id, y.b.statement.id) ||
		y.groupMin - x.groupMin
	);
}

function merge(into: Group, from: Group, notes: readonly Note[]): Group {
	return {
		contents: [...into.contents, ...from.contents],
		parts: [...into.parts, ...from.parts],
		notes: [...into.notes, ...from.notes, ...notes],
		sample: [...into.sample, ...from.sample].slice(0, sampleMax),
		size: into.size + from.size,
	};
}

/** The gists of a pair that were alone until now; repeats are told by each other. */
function notesOf(pair: Pair, first: Group, second: Group): readonly Note[] {
	const notes: Note[] = [];
	if (first.size === 1) notes.push({ gist: pair.a, pair });
	if (second.size === 1) notes.push({ gist: pair.b, pair });
	return notes;
}

function groupsAgree(first: Growing, second: Growing, groupMin: number, compare: Compare): boolean {
	const [a, b] = [first.group, second.group];
	if (a.size === 1 && b.size === 1) return true;
	// Members are only added behind: a sample that is full stays what it was.
	const key = a.sample.length + b.sample.length + groupMin;
	if (first.refused.get(second) === key) return false;
	const agree = samplesAgree(a.sample, b.sample, groupMin, compare);
	if (agree) return true;
	first.refused.set(second, key);
	second.refused.set(first, key);
	return false;
}

function samplesAgree(
	first: readonly Gist[],
	second: readonly Gist[],
	groupMin: number,
	compare: Compare,
): boolean {
	let sum = 0;
	for (const a of first) {
		for (const b of second) {
			const likeness = compare(a, b);
			if (likeness.conflict !== undefined) return false;
			sum += strengthOf(likeness);
		}
	}
	return sum / (first.length * second.length) >= groupMin;
}
