// What went before the story.

import type { Article } from "../../news/article.ts";
import type { Line } from "../../news/brief.ts";
import { sentenceAround } from "../../text/sentence-around.ts";
import { type BriefScene, compareText } from "./brief-scene.ts";
import { checkLine } from "./check-line.ts";
import { chooseLines } from "./choose-lines.ts";
import { listEarlier } from "./list-timeline.ts";
import { lineOf } from "./tell-statement.ts";

/** Lines shown at most. */
const backgroundMax = 6;

/** Sentences of sections that call themselves background, then sentences with old dates. */
export function listBackground(scene: BriefScene): readonly Line[] {
	const sections = scene.material.articles
		.filter(({ id }) => !scene.repeats.has(id))
		.flatMap(sectionLines);
	const earlier = [...listEarlier(scene)].sort(
		(a, b) => a.earliestMs - b.earliestMs || compareText(a.line.text, b.line.text),
	);
	const lines = [...sections, ...earlier.map(({ line }) => line)];
	return chooseLines(
		lines.map((line) => ({ line })),
		backgroundMax,
	).map(({ line }) => line);
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
