// What two statements are compared by beside their words.

import { expect, test } from "vitest";
import { compareGists, overlapOf } from "./compare-gists.ts";
import { type Gist, gistOf } from "./gist.ts";
import { pairWeights } from "./pair-chance.data.ts";
import { pairFeatureNames, pairFeatures } from "./pair-features.ts";
import { storyOf } from "./story-sample.ts";
import { keepWeights } from "./weigh-keys.ts";

const { articles, statements } = storyOf([
	{
		id: "a1",
		date: "2031-03-03",
		title: "Grist rejects bribe claim",
		text: "Ada Fenn said Bo Grist paid for the permit. Bo Grist denied any payment for it.",
		says: [
			{ speaker: "Ada Fenn", content: "Bo Grist paid for the permit" },
			{ speaker: "Bo Grist", stance: "denies", content: "any payment for it", cue: "denied" },
		],
	},
	{
		id: "a2",
		date: "2031-03-21",
		text: "Cy Holt said rain had closed the northern road.",
		says: [{ speaker: "Cy Holt", content: "rain had closed the northern road" }],
	},
]);

const gists = statements.flatMap((statement): readonly Gist[] => {
	const article = articles.find(({ id }) => id === statement.articleId);
	return article === undefined ? [] : [gistOf(statement, article)];
});
const weights = keepWeights();
weights.update(gists, []);

const pairs = gists.flatMap((a) => gists.map((b) => [a, b] as const));

test.each(pairs)("two statements have the same features in either order", (a, b) => {
	const features = pairFeatures(a, b, overlapOf(a, b, weights), weights);
	expect(features).toEqual(pairFeatures(b, a, overlapOf(b, a, weights), weights));
	expect(features).toHaveLength(pairFeatureNames.length);
	expect(features.every((value) => value >= 0 && value < 10)).toBe(true);
});

test("every feature has a weight, and one is for none", () => {
	expect(pairWeights).toHaveLength(pairFeatureNames.length + 1);
});

test("a denial just behind what it denies is likelier about it than what another tells weeks later", () => {
	const [said, denial, other] = gists as [Gist, Gist, Gist];
	const near = compareGists(said, denial, weights).chance;
	expect(near).toBeGreaterThan(compareGists(said, other, weights).chance + 0.1);
});
