// What search and lists know of an invented story, made without its pipeline.

import type { ClaimId } from "../../src/news/claim.ts";
import type { StoryId } from "../../src/news/story.ts";
import { joinMarks, markOf, stanceMarkOf } from "../../src/store/search-marks.ts";
import { figureMarks, figureRange, originsMark } from "../../src/store/search-numbers.ts";
import { monthMarks } from "../../src/store/search-times.ts";
import type { SearchableClaim, SearchableStory } from "../../src/store/searchable-story.ts";
import type { DerivedStory, TakenArticle } from "../../src/store/store.ts";
import { makeChance } from "./newsroom.ts";

const claimsPerStory = 6;
/** Articles whose beginnings a story is found by. */
const articlesTold = 20;

/** An article with what was found in it. */
export type Member = Pick<TakenArticle, "article" | "statements">;

export type MadeStory = {
	readonly id: StoryId;
	readonly revision: number;
	/** The oldest first; none but stories that have one are made. */
	readonly members: readonly Member[];
	readonly places: readonly string[];
};

/** What is derived of a story, as large as real ones are, without reading what its articles say. */
export function makeDerived({ id, revision, members: own, places }: MadeStory): DerivedStory {
	const chance = makeChance(Number(id.replace(/\D+/g, "").slice(-9)));
	const times = own.map(({ article }) => article.receivedMs);
	const [firstMs, latestMs] = [Math.min(...times), Math.max(...times)];
	const title = own[0]?.article.title ?? "";
	const topics = [...new Set(own.flatMap(({ article }) => article.topics))].slice(0, 4);
	const searchable = makeSearchable(own, { id, title, topics, places, firstMs, latestMs });
	const none = {
		keyFacts: [],
		onTheRecord: [],
		figures: [],
		flags: [],
		notKnown: [],
		timeline: [],
	};
	const about = { topics, places, firstMs, latestMs };
	const importance = { score: 1, outlets: 1, origins: 1, articles: own.length, burst: 1, why: "" };
	return {
		...{ revision, searchable },
		story: { ...about, id, title, articleIds: [], names: [], importance, related: [] },
		record: { storyId: id, claims: [], figures: [], flags: [], events: [], inferredDates: {} },
		brief: {
			...none,
			storyId: id,
			title,
			topline: undefined,
			background: [],
			voices: [],
			coverage: [],
		},
		summary: {
			...{ ...about, id, title, topline: undefined, articles: own.length, outlets: own.length },
			...{ copies: 0, originsAtMost: 1 + Math.floor(chance() * 4), claims: claimsPerStory },
			...{
				contestedClaims: 1,
				newestChange: undefined,
				movedFigures: [],
				score: chance(),
				why: "",
			},
		},
	};
}

type Told = {
	readonly id: StoryId;
	readonly title: string;
	readonly topics: readonly string[];
	readonly places: readonly string[];
	readonly firstMs: number;
	readonly latestMs: number;
};

function makeSearchable(own: readonly Member[], told: Told): SearchableStory {
	const about = [
		...told.topics.map((topic) => markOf("topic", topic)),
		...told.places.map((place) => markOf("place", place)),
		...monthMarks(told.firstMs, told.latestMs),
	];
	const all = own.flatMap(({ article, statements }) =>
		statements.map((statement) => ({ article, statement })),
	);
	const claims = all
		.slice(0, claimsPerStory)
		.map(({ article, statement }, index): SearchableClaim => {
			const { start, end } = statement.content[0] ?? { start: 0, end: 0 };
			const words = article.text.slice(start, end);
			const { speaker, stance } = statement;
			const status = index === 0 ? "contested" : "single-origin";
			const figures = figureRange(statement.figures);
			const originsAtMost = 1 + (index % 3);
			const marks = joinMarks([
				...[
					...about,
					markOf("status", status),
					originsMark(originsAtMost),
					...figureMarks(figures),
				],
				...[
					markOf("speaker", speaker.name),
					stanceMarkOf(stance, speaker.name),
					markOf("stance", stance),
				],
			]);
			const wording = { articleId: article.id, start, end, words };
			const times = { firstMs: told.firstMs, latestMs: told.latestMs };
			return {
				hit: {
					...{ id: `claim-${index}` as ClaimId, storyId: told.id, storyTitle: told.title, wording },
					...{ status, originsAtMost, outlets: 2, copies: 0, ...times },
					positions: [{ key: speaker.key, name: speaker.name, stance }],
				},
				...{ words, marks, figures },
			};
		});
	const speakers = all.map(({ statement }) => statement.speaker);
	const names = new Set(speakers.map(({ name }) => name));
	const marks = joinMarks([...about, ...[...names].map((name) => markOf("speaker", name))]);
	const first = own.slice(0, articlesTold).map(({ article }) => article.text.slice(0, 300));
	const words = first.join("\n");
	const terms = [
		...told.topics.map((term) => ({ kind: "topic" as const, term })),
		...told.places.map((term) => ({ kind: "place" as const, term })),
		...speakers.map(({ key }) => ({ kind: "speaker" as const, term: key })),
	];
	return { words, marks, terms, figures: { least: undefined, most: undefined }, claims };
}
