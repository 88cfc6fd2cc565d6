// A story's material to all that is derived of it: record, brief, description, summary.

import type { StoryRecord } from "../news/claim.ts";
import type { FigureSeries } from "../news/figure.ts";
import type { StoryMaterial } from "../news/story.ts";
import { defaultFamilies } from "../pipeline/3-match/families.data.ts";
import { familyKeys } from "../pipeline/3-match/family-keys.ts";
import { describeStory } from "../pipeline/5-cluster/describe-story.ts";
import { createAligner } from "../pipeline/6-align/align-story.ts";
import { correctSpeakers } from "../pipeline/6-align/correct-speakers.ts";
import { writeBrief } from "../pipeline/7-brief/write-brief.ts";
import type { SearchableStory } from "../store/searchable-story.ts";
import type { DerivedStory, MovedFigure, StorySummary } from "../store/store.ts";
import { makeSearchable } from "./make-searchable.ts";
import { markBrief } from "./mark-brief.ts";
import { rankScore } from "./rank-score.ts";

/** Derives one story time and again as it grows; what it gives depends on the material alone. */
export type Deriver = (material: StoryMaterial, revision: number) => SearchableDerived;

/** A derived story that can be searched for. */
export type SearchableDerived = DerivedStory & { readonly searchable: SearchableStory };

/**
 * A deriver of one story: aligns its statements, writes its brief and sums both up, and keeps what
 * saves work the next time.
 */
export function createDeriver(): Deriver {
	const aligner = createAligner();
	return (found, revision) => {
		const { record, material } = aligner.align(withKnownFamilies(correctSpeakers(found)));
		const brief = markBrief(writeBrief(material, record), material);
		const described = describeStory(material, record);
		const story = { ...described, title: material.marks?.title ?? described.title };
		const summary = summarise(material, { story, record, brief });
		const searchable = makeSearchable(material, { story, record, brief, summary });
		return { revision, story, record, brief, summary, searchable };
	};
}

/** The families that ship with the product, under those that the owner has named. */
function withKnownFamilies(material: StoryMaterial): StoryMaterial {
	const publishers = material.articles.map(({ publisher }) => publisher.key);
	const known = familyKeys(defaultFamilies, publishers);
	return { ...material, families: { ...known, ...material.families } };
}

type Derived = Pick<DerivedStory, "story" | "record" | "brief">;

function summarise(material: StoryMaterial, { story, record, brief }: Derived): StorySummary {
	const outlets = new Set(material.articles.map(({ publisher }) => publisher.key));
	const copies = material.copies.filter(({ relation }) => relation !== "excerpt");
	const change = record.events.reduce<StoryRecord["events"][number] | undefined>(
		(newest, event) => (newest === undefined || event.atMs >= newest.atMs ? event : newest),
		undefined,
	);
	const times = timesOf(material, record, story);
	return {
		id: story.id,
		title: brief.title,
		topline: brief.topline,
		articles: material.articles.length,
		outlets: outlets.size,
		copies: copies.length,
		originsAtMost: story.importance.origins,
		claims: record.claims.length,
		contestedClaims: record.claims.filter(({ status }) => contested.has(status)).length,
		newestChange: change && { text: toldChange(change), atMs: change.atMs },
		movedFigures: record.figures.flatMap(movedFigure),
		topics: story.topics,
		places: story.places,
		...(story.topicCodes !== undefined && { topicCodes: story.topicCodes }),
		...(story.placePoints !== undefined && { placePoints: story.placePoints }),
		score: rankScore(story.importance.score, times.latestMs, material.marks?.isPinned),
		...(material.marks?.isPinned === true && { isPinned: true }),
		why: story.importance.why,
		...times,
	};
}

/** From the first to the newest article whose date is known or inferred; else the story's own. */
function timesOf(
	{ articles }: StoryMaterial,
	{ inferredDates }: StoryRecord,
	{ firstMs, latestMs }: DerivedStory["story"],
): { readonly firstMs: number; readonly latestMs: number } {
	const ranges = articles
		.map(({ id, published }) => inferredDates[id] ?? published)
		.filter(({ basis }) => basis !== "unknown" && basis !== "received");
	if (ranges.length === 0) return { firstMs, latestMs };
	return {
		firstMs: Math.min(...ranges.map((range) => range.latestMs)),
		latestMs: Math.max(...ranges.map((range) => range.latestMs)),
	};
}

/** Words of a change that a list shows. */
const changeWordsMax = 140;

/** What changed, with the words that changed it: "First denial, from Orsk: “…”". */
function toldChange({ text, words }: StoryRecord["events"][number]): string {
	if (words === undefined) return text;
	const told = words.words.length > changeWordsMax ? clip(words.words) : words.words;
	return /^["“]/u.test(told) ? `${text}: ${told}` : `${text}: “${told}”`;
}

function clip(words: string): string {
	return `${words.slice(0, words.lastIndexOf(" ", changeWordsMax))} …`;
}

const contested: ReadonlySet<string> = new Set(["contested", "denied-by-accused"]);

/** The newest revision or conflict of a series; none where its values agree. */
function movedFigure(series: FigureSeries): MovedFigure[] {
	const moved = series.differences.findLast(
		({ kind }) => kind === "revision" || kind === "conflict",
	);
	const from = moved && series.figures[moved.from];
	const to = moved && series.figures[moved.to];
	if (moved === undefined || from === undefined || to === undefined) return [];
	const { label } = series;
	return [{ label, from: from.reported, to: to.reported, kind: moved.kind }];
}
