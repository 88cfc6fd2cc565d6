// What one more article costs in a story of 300 articles and 3,000 statements, and its brief.

import type { StoryMaterial } from "../src/news/story.ts";
import { createAligner } from "../src/pipeline/6-align/align-story.ts";
import { writeBrief } from "../src/pipeline/7-brief/write-brief.ts";
import { makeStory } from "./made-story.ts";

const articles = 300;

/** Work for `speed.ts` to time: a story that goes on growing by an article, and its brief. */
export function recordStages(): Readonly<Record<string, () => unknown>> {
	const all = makeStory(articles + 40);
	const aligner = createAligner();
	let now = aligner.align(firstOf(all, articles));
	let count = articles;
	return {
		"speed record one more of 300": () => {
			count = count < all.articles.length ? count + 1 : articles;
			now = aligner.align(firstOf(all, count));
		},
		"speed brief of 300": () => writeBrief(now.material, now.record),
	};
}

function firstOf(all: StoryMaterial, count: number): StoryMaterial {
	const chosen = all.articles.slice(0, count);
	const ids = new Set(chosen.map(({ id }) => id));
	return {
		...all,
		articles: chosen,
		statements: all.statements.filter(({ articleId }) => ids.has(articleId)),
	};
}
