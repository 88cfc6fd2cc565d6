// A story's brief as it stood at an earlier time.

import type { Brief } from "../news/brief.ts";
import type { StoryRecord } from "../news/claim.ts";
import type { StoryMaterial } from "../news/story.ts";
import { writeBrief } from "../pipeline/7-brief/write-brief.ts";
import { markBrief } from "./mark-brief.ts";

/** Written from what was on record at `asOfMs`, milliseconds UTC; nothing of it is kept. */
export function briefAsOf(material: StoryMaterial, record: StoryRecord, asOfMs: number): Brief {
	return markBrief(writeBrief(material, record, { asOfMs }), material);
}
