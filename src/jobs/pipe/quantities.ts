// `onrecord pipe quantities`: the numbers of a text with what they count.

import { findQuantities } from "../../text/quantities/find-quantities.ts";
import type { PipeStage } from "./run-pipe.ts";

/**
 * Answers `{doc, text}` with `{doc, quantities: [{s, e, low, best, high, unit, approx, change,
 * counted, kind}]}`; null where a value or word is not told.
 */
export function makeQuantitiesStage(): PipeStage {
	return ({ doc, text }) => {
		if (typeof text !== "string") throw new TypeError("A line for quantities needs a text.");
		const quantities = findQuantities(text).map((quantity) => ({
			s: quantity.start,
			e: quantity.end,
			low: quantity.low ?? null,
			best: quantity.best ?? null,
			high: quantity.high ?? null,
			unit: quantity.unit,
			approx: quantity.approx ?? null,
			change: quantity.change ?? null,
			counted: quantity.counted,
			kind: quantity.kind,
		}));
		return { doc, quantities };
	};
}
