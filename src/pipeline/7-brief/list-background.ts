// What went before the story.

import type { Article } from "../../news/article.ts";
import type { Line } from "../../news/brief.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import type { BriefScene } from "./brief-scene.ts";
import { checkLine } from "./check-line.ts";
import { chooseLines } from "./choose-lines.ts";
import { type Dated, earlierLines } from "./list-timeline.ts";
import { lineOf } from "./tell-statement.ts";

/** Lines shown at most. */
const backgroundMax = 6;

/** Sentences of sections that call themselves background, then sentences with old dates. */
export function listBackground(scene: BriefScene, dated: Dated): readonly Line[] {
	return chooseLines(backgroundLines(scene, dated), backgroundMax).map(({ line }) => line);
}

function* backgroundLines(scene: BriefScene, dated: Dated): Iterable<{ readonly line: Line }> {
	for (const article of scene.material.articles) {
		if (scene.repeats.has(article.id)) continue;
		for (const line of sectionLines(article)) yield { line };
	}
	yield* earlierLines(scene, dated);
}

/** The opening sentence of each paragraph below a heading with "background" in it. */
function sectionLines(article: Article): readonly Line[] {
	const lines: Line[] = [];
	let inside = false;
	for (const block of article.blocks) {
		if (block.kind === "heading") {
			inside = /\b(?:background|context)\b/i.test(article.text.slice(block.start, block.end));
			continue;
		}
		if (!inside) continue;
		const line = lineOf(article, sentenceAround(article.text, block.start));
		if (line !== undefined && checkLine(line).length === 0) lines.push(line);
	}
	return lines;
}
