// Values that count the same thing, in order of their dates.

import type { Figure, FigureSeries } from "../../news/figure.ts";
import { centreOf } from "./compare-quantities.ts";
import type { Folding } from "./count-origins.ts";
import { explainDifferences } from "./figure-differences.ts";
import { compareText } from "./link-claims.ts";
import { isSameUnit } from "./read-counted.ts";
import type { ReadFigure } from "./read-figures.ts";

/** Share of common words around two numbers from which they count the same thing. */
const contextShareMin = 0.3;

/** The same where the unit tells much by itself: a measure, or a noun that is not "people". */
const thingShareMin = 0.15;

/**
 * The series of a story: values of one unit that count the same thing. People are told apart by
 * what is true of them (dead, missing); other things by the words around the number.
 */
export function gatherSeries(
	read: readonly ReadFigure[],
	folding: Folding,
): readonly FigureSeries[] {
	const sorted = [...read].sort((a, b) => compareFigures(a.figure, b.figure));
	const groups: ReadFigure[][] = [];
	for (const figure of sorted) {
		const group = groups.find((members) => countsTheSame(figure, members));
		if (group === undefined) groups.push([figure]);
		else group.push(figure);
	}
	return groups.map((group) => makeSeries(group, folding)).sort((a, b) => compareText(a.id, b.id));
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

function countsTheSame(figure: ReadFigure, members: readonly ReadFigure[]): boolean {
	const [first] = members;
	if (first === undefined || !isSameUnit(first.unitKey, figure.unitKey)) return false;
	if (members.some(({ owners }) => areOthers(owners, figure.owners))) return false;
	if ((figure.aspect ?? first.aspect) !== undefined) return figure.aspect === first.aspect;
	const shareMin = figure.unitKey === "people" ? contextShareMin : thingShareMin;
	return members.some((member) => contextShare(member.context, figure.context) >= shareMin);
}

/** Whether both are named and none of them is the other's. */
function areOthers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size > 0 && b.size > 0 && [...a].every((key) => !b.has(key));
}

function contextShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const key of a) if (b.has(key)) shared++;
	return shared / Math.max(1, Math.min(a.size, b.size));
}

function makeSeries(members: readonly ReadFigure[], folding: Folding): FigureSeries {
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
		differences: explainDifferences(figures),
	};
}

/** One value of one speaker in one text and its copies is one figure. */
function withoutRepeats(figures: readonly Figure[], { copies }: Folding): readonly Figure[] {
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
