// What readers marked a story with, in its brief.

import type { Brief } from "../news/brief.ts";
import type { StoryMaterial } from "../news/story.ts";

/** The brief under the title that a reader gave, where one did. */
export function markBrief(brief: Brief, { marks }: StoryMaterial): Brief {
	return marks?.title === undefined ? brief : { ...brief, title: marks.title };
}
