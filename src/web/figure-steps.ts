// Lays out a series of figures as a step line in a box of 320 by 84.

import type { FigureSeries } from "../wire/record.ts";

type Point = {
	readonly x: number;
	readonly y: number;
	/** Ends of the range; equal to `y` where a single value was told. */
	readonly top: number;
	readonly bottom: number;
	readonly label: string;
	readonly anchor: "start" | "middle" | "end";
	readonly expected: boolean;
};

const box = { left: 12, right: 308, top: 22, bottom: 74 };
const number = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** Undefined where there are no two values that differ: a dot or a flat line tells nothing. */
export function layOutSteps(
	series: FigureSeries,
): { readonly points: readonly Point[]; readonly path: string } | undefined {
	const values = series.figures.flatMap((figure) => {
		const { low, best, high } = figure.quantity;
		const value = best ?? low ?? high;
		return value === undefined ? [] : [{ figure, value, low: low ?? value, high: high ?? value }];
	});
	if (new Set(values.map(({ low, value, high }) => `${low} ${value} ${high}`)).size < 2)
		return undefined;
	const most = Math.max(...values.map(({ high }) => high), 0);
	const least = Math.min(...values.map(({ low }) => low), 0);
	const times = values.map(({ figure }) => figure.asOf.earliestMs);
	const first = Math.min(...times);
	const spanMs = Math.max(Math.max(...times) - first, 1);
	const yOf = (value: number) =>
		box.bottom - ((box.bottom - box.top) * (value - least)) / (most - least);
	const points = values.map(({ figure, value, low, high }, index): Point => {
		const byTime = (figure.asOf.earliestMs - first) / spanMs;
		const byOrder = index / (values.length - 1);
		const x = box.left + (box.right - box.left) * (0.5 * byTime + 0.5 * byOrder);
		return {
			x,
			y: yOf(value),
			top: yOf(high),
			bottom: yOf(low),
			label: number.format(value),
			anchor: anchorOf(index, values.length),
			expected: figure.modality !== "counted",
		};
	});
	const path = points
		.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`))
		.join("");
	return { points, path };
}

function anchorOf(index: number, count: number): Point["anchor"] {
	if (index === 0) return "start";
	return index === count - 1 ? "end" : "middle";
}
