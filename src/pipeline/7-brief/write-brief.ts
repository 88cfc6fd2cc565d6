// Stage 7: a story and its record to what a reader gets of it.

import type { Brief } from "../../news/brief.ts";
import type { StoryRecord } from "../../news/claim.ts";
import type { StoryMaterial } from "../../news/story.ts";
import { type BriefScene, compareText, dateOf, openScene } from "./brief-scene.ts";
import { inOrder } from "./in-order.ts";
import { listBackground } from "./list-background.ts";
import { listBoard } from "./list-board.ts";
import { listCoverage } from "./list-coverage.ts";
import { listFurtherReading } from "./list-further-reading.ts";
import { listNotKnown } from "./list-not-known.ts";
import { listTimeline, splitByStart } from "./list-timeline.ts";
import { listVoices } from "./list-voices.ts";
import { rankClaims, rankEvents, type WeighedClaim, weighClaims } from "./rank-claims.ts";
import { listKeyFacts, writeTopline } from "./write-topline.ts";

/**
 * The brief of a story. Every line is words of the articles, or a name before them, with what it
 * cites, and has passed `checkLine`; what does not pass is left out.
 */
export function writeBrief(material: StoryMaterial, record: StoryRecord): Brief {
	const scene = openScene(material, record);
	const weighed = weighClaims(scene);
	const dated = splitByStart(scene);
	const topline = writeTopline(scene, rankEvents(weighed));
	return {
		storyId: material.id,
		title: titleOf(scene, weighed),
		topline,
		keyFacts: listKeyFacts(scene, rankClaims(weighed), topline),
		onTheRecord: listBoard(weighed),
		figures: shownSeries(record),
		flags: record.flags,
		notKnown: listNotKnown(scene),
		timeline: listTimeline(scene, dated),
		background: listBackground(scene, dated),
		voices: listVoices(scene),
		coverage: listCoverage(scene),
		furtherReading: listFurtherReading(scene, weighed),
	};
}

/** The title of the original whose statements most others share; whole ones, new ones first. */
function titleOf(scene: BriefScene, weighed: readonly WeighedClaim[]): string {
	const shared = new Map<string, number>();
	for (const { facts } of weighed) {
		const others = facts.articles.length - 1;
		if (others === 0) continue;
		for (const id of facts.articles) shared.set(id, (shared.get(id) ?? 0) + others);
	}
	const titled = scene.material.articles.filter(
		({ id, title }) => !scene.repeats.has(id) && title.trim() !== "",
	);
	const [first] = inOrder(
		titled,
		(a, b) =>
			Number(a.title.endsWith("…")) - Number(b.title.endsWith("…")) ||
			(shared.get(b.id) ?? 0) - (shared.get(a.id) ?? 0) ||
			dateOf(scene, b).latestMs - dateOf(scene, a).latestMs ||
			compareText(a.id, b.id),
	);
	return first?.title ?? "";
}

/** Series shown at most. */
const seriesMax = 16;

/** Series that moved first, then those that most reports give. */
function shownSeries({ figures }: StoryRecord): Brief["figures"] {
	return [...figures]
		.sort(
			(a, b) =>
				b.differences.length - a.differences.length ||
				b.figures.length - a.figures.length ||
				compareText(a.id, b.id),
		)
		.slice(0, seriesMax);
}
