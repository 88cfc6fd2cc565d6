// An aligner that was given a story before gives what one that was not gives.

import fc from "fast-check";
import { expect, test } from "vitest";
import { alignStory, createAligner } from "./align-story.ts";
import { storyOf } from "./story-sample.ts";

const names = ["Ada Brill", "Pavel Orsk", "Ilan Stroud"];
const towns = ["Korrin", "Aske", "Tessary"];
const deeds = ["closed", "opened", "flooded", "sold"];
const things = ["dam", "bridge", "clinic", "school", "ferry"];

const said = fc.record({
	speaker: fc.constantFrom(...names),
	town: fc.constantFrom(...towns),
	deed: fc.constantFrom(...deeds),
	thing: fc.constantFrom(...things),
	number: fc.integer({ min: 2, max: 5 }),
	stance: fc.constantFrom("asserts" as const, "denies" as const, "confirms" as const),
});

const article = fc.record({
	day: fc.integer({ min: 1, max: 28 }),
	says: fc.array(said, { minLength: 1, maxLength: 5 }),
});

/** Any story, and the parts of it that are known at one time after the other. */
const history = fc
	.array(article, { minLength: 2, maxLength: 9 })
	.chain((articles) =>
		fc.tuple(
			fc.constant(articles),
			fc.array(fc.subarray(articles.map((_, at) => at)), { minLength: 1, maxLength: 4 }),
		),
	)
	.map(([articles, parts]) => {
		const samples = articles.map(({ day, says }, at) => {
			const contents = says.map(
				({ town, deed, thing, number }) => `${number} workers ${deed} the ${town} ${thing}`,
			);
			return {
				id: `a${at}`,
				date: `2031-05-${String(day).padStart(2, "0")}`,
				text: contents
					.map((content, place) => `${says[place]?.speaker} said ${content}.`)
					.join("\n"),
				says: contents.map((content, place) => ({
					...{ speaker: says[place]?.speaker ?? "", content },
					stance: says[place]?.stance ?? "asserts",
				})),
			};
		});
		return [...parts, articles.map((_, at) => at)].map((places) => {
			const chosen = samples.filter((_, at) => places.includes(at));
			return storyOf(chosen);
		});
	});

test("whatever it was given before, in any order, the record is that of the material", () => {
	fc.assert(
		fc.property(history, fc.boolean(), (materials, isTurned) => {
			const aligner = createAligner();
			for (const material of materials) {
				const given = structuredClone(material);
				const turned = isTurned
					? {
							...given,
							articles: given.articles.toReversed(),
							statements: given.statements.toReversed(),
						}
					: given;
				expect(aligner.align(turned).record).toEqual(alignStory(material));
			}
		}),
		{ numRuns: 60 },
	);
});
