// What one more article costs in a story of 300 articles and 3,000 statements, and its brief.

import { createAligner } from "../src/pipeline/6-align/align-story.ts";
import { writeBrief } from "../src/pipeline/7-brief/write-brief.ts";
import { firstOf, makeStory } from "./made-story.ts";

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
