// Measures claims, positions, origins, figures and briefs on the invented stories.
//
// node bench/record.ts [tune|test|fresh|train|unseen|unseen2|later] [--text] [--each]
// Without --text the record is made from the gold statements, with it from the bare articles.

import { join } from "node:path";
import { alignStory } from "../src/pipeline/6-align/align-story.ts";
import { writeBrief } from "../src/pipeline/7-brief/write-brief.ts";
import { readBare } from "./read-bare.ts";
import { type Counts, type RecordScore, scoreRecord } from "./score-record.ts";
import { readStories } from "./story-gold.ts";

const set =
	["test", "fresh", "unseen", "unseen2", "train", "later"].find(
		(name) => name === process.argv[2],
	) ?? "tune";
const fromText = process.argv.includes("--text");
const stories = readStories(join(import.meta.dirname, "../fixtures/stories")).filter(
	(story) => story.set === set,
);
const scores = stories.map((story) => {
	const material = fromText ? readBare(story.material) : story.material;
	const record = alignStory(material);
	const score = scoreRecord(story, material.statements, record, writeBrief(material, record));
	if (process.argv.includes("--each")) console.log(story.name, show(score));
	return score;
});
console.log(`${set}, ${fromText ? "bare text" : "gold statements"}, ${stories.length} stories`);
console.log(show(sum(scores)));

function sum(list: readonly RecordScore[]): RecordScore {
	const keys = Object.keys(list[0] ?? {}) as (keyof RecordScore)[];
	return Object.fromEntries(
		keys.map((key) => [
			key,
			list.reduce<Counts>(
				(all, { [key]: one }) => ({
					right: all.right + one.right,
					total: all.total + one.total,
					found: all.found + one.found,
				}),
				{ right: 0, total: 0, found: 0 },
			),
		]),
	) as RecordScore;
}

function show({ pairs, ...rest }: RecordScore): string {
	const precision = pairs.right / Math.max(1, pairs.found);
	const recall = pairs.right / Math.max(1, pairs.total);
	const f1 = (2 * precision * recall) / (precision + recall || 1);
	const cells = Object.entries(rest).map(
		([key, { right, total }]) =>
			`${key} ${percent(right / Math.max(1, total))} (${right}/${total})`,
	);
	return [`pairs P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`, ...cells].join(
		"; ",
	);
}

function percent(share: number): string {
	return (100 * share).toFixed(1);
}
