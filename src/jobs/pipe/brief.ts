// `onrecord pipe brief`: the articles of a story to what a reader gets of it.

import { alignStory } from "../../pipeline/6-align/align-story.ts";
import { writeBrief } from "../../pipeline/7-brief/write-brief.ts";
import { materialAt } from "../story-as-of.ts";
import type { PipeStage } from "./run-pipe.ts";
import { readStoryLine } from "./story-line.ts";

/** Makes the filter: `{story, articles, asOf?}` in, `{story, brief}` out; `asOf` is a date. */
export function makeBriefStage(): PipeStage {
	return (input) => {
		const material = readStoryLine(input, Date.now());
		const story = input["story"] ?? null;
		const asOf = input["asOf"];
		const asOfMs = typeof asOf === "string" ? Date.parse(asOf) : Number.NaN;
		const record = alignStory(material);
		if (Number.isNaN(asOfMs)) return { story, brief: writeBrief(material, record) };
		const then = materialAt(material, record.inferredDates, asOfMs);
		return { story, brief: writeBrief(then, alignStory(then)) };
	};
}
