// Figures of one kind of unit, gathered by what they count.

import { centreOf } from "./compare-quantities.ts";
import { isSameUnit } from "./read-counted.ts";
import type { ReadFigure } from "./read-figures.ts";

/** Share of common words around two numbers from which they count the same thing. */
const contextShareMin = 0.3;

/** The same where the unit tells much by itself: a measure, or a noun that is not "people". */
const thingShareMin = 0.15;

/** Figures that count the same as any others do: many are told in the same words. */
type Kind = Pick<ReadFigure, "unitKey" | "aspect" | "owners" | "context">;

/** How a kind stands to a group, as far as the kinds of the group were looked at. */
type Stand = { owners: number; kinds: number; isOther: boolean; fits: boolean };

type Group = {
	readonly members: ReadFigure[];
	readonly kinds: Kind[];
	readonly kindSet: Set<Kind>;
	/** Those of its kinds that name an owner. */
	readonly owned: Kind[];
	readonly stands: Map<Kind, Stand>;
	/** The least and the greatest value that any of them tells. */
	least: number;
	most: number;
};

/** Values of one quantity do not lie further apart than so many times. */
const timesMax = 40;

/** Each figure, in this order, goes to the first group that counts the same. */
export function gatherFigures(
	figures: readonly ReadFigure[],
	kindOf: KindOf,
): readonly (readonly ReadFigure[])[] {
	const groups: Group[] = [];
	for (const figure of figures) {
		const kind = kindOf(figure);
		const value = Math.abs(centreOf(figure.figure.quantity) ?? 0);
		const fits = (one: Group) => isNear(value, one) && countsTheSame(kind, one);
		const group = groups.find(fits) ?? openGroup(groups);
		group.members.push(figure);
		if (value > 0) {
			group.least = Math.min(group.least, value);
			group.most = Math.max(group.most, value);
		}
		if (group.kindSet.has(kind)) continue;
		group.kindSet.add(kind);
		group.kinds.push(kind);
		if (kind.owners.size > 0) group.owned.push(kind);
	}
	return groups.map(({ members }) => members);
}

function openGroup(groups: Group[]): Group {
	const group: Group = {
		...{ members: [], kinds: [], kindSet: new Set(), owned: [], stands: new Map() },
		...{ least: Number.POSITIVE_INFINITY, most: 0 },
	};
	groups.push(group);
	return group;
}

function isNear(value: number, { least, most }: Group): boolean {
	return value === 0 || most === 0 || (value <= most * timesMax && value * timesMax >= least);
}

export type KindOf = (figure: ReadFigure) => Kind;

/** The kinds of figures: one object for all that count the same as any others do. */
export function keepKinds(): KindOf {
	const byName = new Map<string, Kind>();
	const byFigure = new WeakMap<ReadFigure, Kind>();
	return (figure) => {
		const known = byFigure.get(figure);
		if (known !== undefined) return known;
		const { unitKey, aspect, owners, context } = figure;
		const words = [owners, context].map((keys) => [...keys].sort().join(" "));
		const name = [unitKey, aspect ?? "", ...words].join("\n");
		const kind = byName.get(name) ?? { unitKey, aspect, owners, context };
		byName.set(name, kind);
		byFigure.set(figure, kind);
		return kind;
	};
}

function countsTheSame(kind: Kind, group: Group): boolean {
	const [first] = group.kinds;
	if (first === undefined || !isSameUnit(first.unitKey, kind.unitKey)) return false;
	const stand = group.stands.get(kind) ?? { owners: 0, kinds: 0, isOther: false, fits: false };
	group.stands.set(kind, stand);
	for (; !stand.isOther && stand.owners < group.owned.length; stand.owners++) {
		stand.isOther = areOthers(group.owned[stand.owners]?.owners ?? none, kind.owners);
	}
	if (stand.isOther) return false;
	if ((kind.aspect ?? first.aspect) !== undefined) return kind.aspect === first.aspect;
	const shareMin = kind.unitKey === "people" ? contextShareMin : thingShareMin;
	for (; !stand.fits && stand.kinds < group.kinds.length; stand.kinds++) {
		const { context } = group.kinds[stand.kinds] ?? { context: none };
		stand.fits = contextShare(context, kind.context) >= shareMin;
	}
	return stand.fits;
}

const none: ReadonlySet<string> = new Set();

/** Whether both are named and none of them is the other's. */
function areOthers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size > 0 && b.size > 0 && [...a].every((key) => !b.has(key));
}

function contextShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const key of a) if (b.has(key)) shared++;
	return shared / Math.max(1, Math.min(a.size, b.size));
}
