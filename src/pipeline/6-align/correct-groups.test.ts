// Readers' corrections, laid over whatever was found, never break a record.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { RecordCorrection, StatementName } from "../../news/correction.ts";
import type { ArticleId } from "../../news/span.ts";
import type { StatementId } from "../../news/statement.ts";
import { writeBrief } from "../7-brief/write-brief.ts";
import { alignStory } from "./align-story.ts";
import { correctSpeakers } from "./correct-speakers.ts";
import { nameStatement } from "./name-statement.ts";
import { person, storyOf } from "./story-sample.ts";

const contents = [
	"the dam above Hollin was closed by engineers",
	"the dam above Hollin was not closed by engineers",
	"the dam above Hollin was closed by engineers",
	"rain had filled the reservoir of Aske",
	"such accusations",
];
const story = storyOf(
	contents.map((content, at) => ({
		id: `a${at}`,
		date: `2031-05-0${at + 1}`,
		text: `Ada Fenn said the road to Tarn was open. Bo Grist said ${content}.`,
		says: [
			{ speaker: "Ada Fenn", content: "the road to Tarn was open" },
			{ speaker: "Bo Grist", content, ...(at === 4 && { stance: "denies" as const }) },
		],
	})),
);

function nameOf(id: string): StatementName {
	const statement = story.statements.find((one) => one.id === id);
	const article = story.articles.find((one) => one.id === statement?.articleId);
	if (statement === undefined || article === undefined) throw new Error(`no statement ${id}`);
	return nameStatement(statement, article);
}

const names = story.statements.map(({ id }) => nameOf(id));
const name = fc.oneof(
	fc.constantFrom(...names),
	fc.constant({
		...{ articleId: "a9" as ArticleId, statementId: "a9-0" as StatementId, words: "gone" },
	}),
);
const correction: fc.Arbitrary<RecordCorrection> = fc.oneof(
	fc.record({ kind: fc.constant("same-claim" as const), statements: fc.tuple(name, name) }),
	fc.record({
		kind: fc.constant("not-same-claim" as const),
		statement: name,
		others: fc.array(name, { maxLength: 4 }),
	}),
	fc.record({
		kind: fc.constant("wrong-speaker" as const),
		statement: name,
		speaker: fc.option(fc.constant(person("Cy Holt")), { nil: undefined }),
	}),
);

test("whatever is corrected, each statement is in one claim at most and the order does not matter", () => {
	fc.assert(
		fc.property(fc.array(correction, { maxLength: 6 }), (corrections) => {
			const material = correctSpeakers({ ...story, corrections });
			const record = alignStory(material);
			const ids = record.claims.flatMap(({ statementIds }) => statementIds);
			expect(new Set(ids).size).toBe(ids.length);
			expect(writeBrief(material, record).storyId).toBe(story.id);
			const turned = {
				...material,
				articles: material.articles.toReversed(),
				statements: material.statements.toReversed(),
			};
			expect(alignStory(turned)).toEqual(record);
		}),
		{ numRuns: 120 },
	);
});

test("a correction holds when the statement has another number, and rests when its words are gone", () => {
	const wrong: RecordCorrection = {
		...{ kind: "wrong-speaker", statement: nameOf("a3-1"), speaker: person("Cy Holt") },
	};
	const moved = {
		...story,
		statements: story.statements.map((one) =>
			one.articleId === "a3" ? { ...one, id: `${one.id}0` as StatementId } : one,
		),
		corrections: [wrong],
	};
	const speakersOf = (material: typeof moved) =>
		correctSpeakers(material)
			.statements.filter(({ articleId }) => articleId === "a3")
			.map(({ speaker }) => speaker.name);
	expect(speakersOf(moved)).toEqual(["Ada Fenn", "Cy Holt"]);
	const edited = {
		...moved,
		articles: moved.articles.map((one) => ({ ...one, text: one.text.replaceAll("rain", "snow") })),
	};
	expect(speakersOf(edited)).toEqual(["Ada Fenn", "Bo Grist"]);
});
