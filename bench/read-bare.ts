// A story as its bare articles tell it: its statements are those that attribution finds.

import type { StoryMaterial } from "../src/news/story.ts";
import { attributeStatements } from "../src/pipeline/4-attribute/attribute-statements.ts";

/** The same articles with the statements that are found in them. */
export function readBare(material: StoryMaterial): StoryMaterial {
	const statements = material.articles.flatMap((article) => {
		const answer = attributeStatements(article);
		return "skip" in answer ? [] : answer.statements;
	});
	return { ...material, statements };
}
