// `onrecord pipe times`: the dates and durations of a text.

import { findTimes } from "../../text/times/find-times.ts";
import type { PipeStage } from "./run-pipe.ts";

/** Answers `{doc, text, ref}` with `{doc, times: [{s, e, value}]}`; `ref` is the day of writing. */
export function makeTimesStage(): PipeStage {
	return ({ doc, text, ref }) => {
		if (typeof text !== "string") throw new TypeError("A line for times needs a text.");
		const times = findTimes(text, typeof ref === "string" ? ref : "");
		return { doc, times: times.map(({ start, end, value }) => ({ s: start, e: end, value })) };
	};
}
