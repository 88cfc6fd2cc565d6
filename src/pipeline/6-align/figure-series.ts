// Values that count the same thing, in order of their dates.

import type { Figure, FigureSeries } from "../../news/figure.ts";
import { centreOf } from "./compare-quantities.ts";
import { compareText } from "./compare-text.ts";
import type { Folding } from "./count-origins.ts";
import { explainDifferences } from "./figure-differences.ts";
import { gatherFigures, keepKinds } from "./gather-figures.ts";
import { keepSorted } from "./keep-sorted.ts";
import { isSameUnit } from "./read-counted.ts";
import type { ReadFigure } from "./read-figures.ts";

export type SeriesChanges = {
	readonly came: readonly ReadFigure[];
	readonly gone: ReadonlySet<ReadFigure>;
	readonly folding: Pick<Folding, "copies">;
};

/**
 * The series of a story, as its figures come and go: values of one unit that count the same thing.
 * People are told apart by what is true of them (dead, missing); other things by the words around
 * the number.
 */
export function keepSeries(): (changes: SeriesChanges) => readonly FigureSeries[] {
	const classes = keepUnitClasses();
	return (changes) => {
		// Every unit is known before figures are handed out: a new one may make two classes one.
		for (const { unitKey } of changes.came) classes.of(unitKey);
		const came = Map.groupBy(changes.came, ({ unitKey }) => classes.of(unitKey));
		const gone = Map.groupBy(changes.gone, ({ unitKey }) => classes.of(unitKey));
		for (const one of new Set([...came.keys(), ...gone.keys()])) {
			one.change(came.get(one) ?? [], new Set(gone.get(one)), changes.folding);
		}
		return classes
			.all()
			.flatMap((one) => one.series())
			.sort((a, b) => compareText(a.id, b.id));
	};
}

/** Figures whose units may be the same: others have nothing to do with them. */
function keepUnitClasses() {
	const byUnit = new Map<string, UnitClass>();
	const all = new Set<UnitClass>();
	/** The class of a unit; a unit that is the same as those of several makes them one. */
	const of = (unitKey: string): UnitClass => {
		const known = byUnit.get(unitKey);
		if (known !== undefined) return known;
		const alike = [...byUnit].flatMap(([other, own]) => (isSameUnit(other, unitKey) ? own : []));
		const [first, ...others] = new Set(alike);
		const own = first ?? keepUnitClass();
		all.add(own);
		byUnit.set(unitKey, own);
		for (const other of others) {
			own.take(other);
			all.delete(other);
			for (const [unit, one] of byUnit) if (one === other) byUnit.set(unit, own);
		}
		return own;
	};
	return { of, all: () => [...all] };
}

type UnitClass = ReturnType<typeof keepUnitClass>;

function keepUnitClass() {
	const sorted = keepSorted<ReadFigure>((a, b) => compareFigures(a.figure, b.figure));
	const kindOf = keepKinds();
	let figures: readonly ReadFigure[] = [];
	let known = new Map<ReadFigure | undefined, Gathered>();
	const change = (
		came: readonly ReadFigure[],
		gone: ReadonlySet<ReadFigure>,
		folding: Pick<Folding, "copies">,
	): void => {
		figures = sorted.change(came, gone);
		const groups = gatherFigures(figures, kindOf).map((members) => {
			const before = known.get(members[0]);
			if (before !== undefined && areSame(before.members, members)) return before;
			return { members, series: makeSeries(members, folding, before?.series) };
		});
		known = new Map(groups.map((group) => [group.members[0], group]));
	};
	return {
		change,
		take: (other: { readonly figures: () => readonly ReadFigure[] }) => {
			figures = sorted.change(other.figures(), new Set());
		},
		figures: () => figures,
		series: () => [...known.values()].map(({ series }) => series),
	};
}

type Gathered = { readonly members: readonly ReadFigure[]; readonly series: FigureSeries };

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** As-of date first, then when and where it was said: the same for any order of input. */
export function compareFigures(a: Figure, b: Figure): number {
	return (
		a.asOf.earliestMs - b.asOf.earliestMs ||
		a.said.latestMs - b.said.latestMs ||
		compareText(a.articleId, b.articleId) ||
		a.quantity.start - b.quantity.start ||
		compareText(a.statementId ?? "", b.statementId ?? "")
	);
}

/** `before` is the series of earlier members: what it tells of those that begin it still holds. */
function makeSeries(
	members: readonly ReadFigure[],
	folding: Pick<Folding, "copies">,
	before: FigureSeries | undefined,
): FigureSeries {
	const figures = withoutRepeats(
		members.map(({ figure }) => figure),
		folding,
	);
	const first = figures[0];
	const aspect = members.find((member) => member.aspect !== undefined)?.aspect;
	return {
		id: `series-${first?.articleId ?? ""}-${first?.quantity.start ?? 0}`,
		label: labelOf(figures, aspect),
		unit: figures.find(({ quantity }) => quantity.unit !== "")?.quantity.unit ?? "",
		figures,
		differences: differencesOf(figures, before),
	};
}

function differencesOf(
	figures: readonly Figure[],
	before: FigureSeries | undefined,
): FigureSeries["differences"] {
	const other = figures.findIndex((figure, at) => figure !== before?.figures[at]);
	const from = other < 0 ? figures.length : other;
	const kept = before?.differences.filter(({ to }) => to < from) ?? [];
	return [...kept, ...explainDifferences(figures, from)];
}

/** One value of one speaker in one text and its copies is one figure. */
function withoutRepeats(
	figures: readonly Figure[],
	{ copies }: Pick<Folding, "copies">,
): readonly Figure[] {
	const seen = new Map<string, Figure>();
	for (const figure of figures) {
		const { articleId, quantity, speaker, modality } = figure;
		const root = copies.get(articleId)?.root ?? articleId;
		const { low, best, high } = quantity;
		const key = [root, speaker?.key, low, best, high, modality].join(" ");
		if (!seen.has(key)) seen.set(key, figure);
	}
	return withoutTwice([...seen.values()]);
}

/** A number that a text tells by itself and through a speaker as well is the speaker's. */
function withoutTwice(figures: readonly Figure[]): readonly Figure[] {
	const keyOf = ({ articleId, quantity: { low, best, high }, modality }: Figure) =>
		[articleId, low, best, high, modality].join(" ");
	const attributed = new Set(figures.filter(({ speaker }) => speaker !== undefined).map(keyOf));
	return figures.filter((figure) => figure.speaker !== undefined || !attributed.has(keyOf(figure)));
}

/** The fullest words for what is counted, with what is true of it. */
function labelOf(figures: readonly Figure[], aspect: string | undefined): string {
	const counted = figures
		.filter((figure) => centreOf(figure.quantity) !== undefined)
		.map(({ quantity }) => quantity.counted || quantity.unit)
		.filter((words) => words.length <= 60)
		.sort((a, b) => b.length - a.length || compareText(a, b))[0];
	const told = counted ?? figures[0]?.quantity.unit ?? "";
	if (aspect === undefined || told.toLowerCase().includes(aspect)) return told;
	return told === "" ? aspect : `${told}: ${aspect}`;
}
