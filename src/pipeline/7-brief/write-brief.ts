// Stage 7: a story and its record to what a reader gets of it.

import type { Brief } from "../../news/brief.ts";
import type { StoryRecord } from "../../news/claim.ts";
import type { StoryMaterial } from "../../news/story.ts";
import { type BriefScene, compareText, dateOf, openScene } from "./brief-scene.ts";
import { listBackground } from "./list-background.ts";
import { listBoard } from "./list-board.ts";
import { listCoverage } from "./list-coverage.ts";
import { listFurtherReading } from "./list-further-reading.ts";
import { listNotKnown } from "./list-not-known.ts";
import { listTimeline } from "./list-timeline.ts";
import { listVoices } from "./list-voices.ts";
import { rankClaims, rankEvents, weighClaims } from "./rank-claims.ts";
import { listKeyFacts, writeTopline } from "./write-topline.ts";

/**
 * The brief of a story. Every line is words of the articles, or a name before them, with what it
 * cites, and has passed `checkLine`; what does not pass is left out.
 */
export function writeBrief(material: StoryMaterial, record: StoryRecord): Brief {
	const scene = openScene(material, record);
	const weighed = weighClaims(scene);
	const ranked = rankClaims(weighed);
	const topline = writeTopline(scene, rankEvents(weighed));
	return {
		storyId: material.id,
		title: titleOf(scene),
		topline,
		keyFacts: listKeyFacts(scene, ranked, topline),
		onTheRecord: listBoard(scene, ranked),
		figures: shownSeries(record),
		flags: record.flags,
		notKnown: listNotKnown(scene),
		timeline: listTimeline(scene),
		background: listBackground(scene),
		voices: listVoices(scene),
		coverage: listCoverage(scene),
		furtherReading: listFurtherReading(scene),
	};
}

/** The title of the original whose statements most others share; whole ones, new ones first. */
function titleOf(scene: BriefScene): string {
	const shared = new Map<string, number>();
	for (const { statementIds } of scene.record.claims) {
		const articles = new Set(
			statementIds.flatMap((id) => scene.statements.get(id)?.articleId ?? []),
		);
		for (const id of articles) shared.set(id, (shared.get(id) ?? 0) + articles.size - 1);
	}
	const [first] = scene.material.articles
		.filter(({ id, title }) => !scene.repeats.has(id) && title.trim() !== "")
		.sort(
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
