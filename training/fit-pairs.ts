// Fits the chance that two statements make one claim on the pairs of the invented stories.
//
// node training/fit-pairs.ts [--without STORY] > src/pipeline/6-align/pair-chance.data.ts
// Stories of other sets ("unseen", "unseen2", "later") are never read. `--without` leaves one more out, to
// measure on it.

import { join } from "node:path";
import { readBare } from "../bench/read-bare.ts";
import { matchStatements } from "../bench/score-record.ts";
import { type GoldStory, readStories } from "../bench/story-gold.ts";
import type { StoryMaterial } from "../src/news/story.ts";
import { overlapOf } from "../src/pipeline/6-align/compare-gists.ts";
import { type Gist, gistOf } from "../src/pipeline/6-align/gist.ts";
import { pairFeatureNames, pairFeatures } from "../src/pipeline/6-align/pair-features.ts";
import { weighKeys } from "../src/pipeline/6-align/weigh-keys.ts";

type Row = {
	readonly features: readonly number[];
	readonly isOne: boolean;
	readonly weight: number;
};

/** Stories whose words the tables of concepts were written with tell less about others. */
const setWeights: Readonly<Record<string, number>> = { train: 2, tune: 0.5, test: 1, fresh: 1 };

/** Statements found in bare text are the marked ones once more, worse cut. */
const bareShare = 0.5;

/** What the gold does not mark is mostly something else, but nobody looked. */
const unmarkedShare = 0.5;

/** How strongly weights are held near none, per feature of one standard deviation. */
const ridge: number = 30;

const rounds = 30;

const without = process.argv[process.argv.indexOf("--without") + 1];
const rows = readStories(join(import.meta.dirname, "../fixtures/stories"))
	.filter(({ name, set }) => setWeights[set] !== undefined && name !== without)
	.flatMap((story) => {
		const weight = setWeights[story.set] ?? 0;
		const bare = readBare(story.material);
		return [...rowsOf(story, story.material, weight), ...rowsOf(story, bare, weight * bareShare)];
	});
write(fitChance(rows));

function rowsOf(story: GoldStory, material: StoryMaterial, weight: number): readonly Row[] {
	const goldOf = matchStatements(story.statements, material.statements);
	const articles = new Map(material.articles.map((article) => [article.id, article]));
	const gists = material.statements
		.flatMap((statement) => {
			const article = articles.get(statement.articleId);
			return article === undefined ? [] : [gistOf(statement, article)];
		})
		.filter(({ isAnaphoric, keys }) => !isAnaphoric && keys.length > 0);
	const weights = weighKeys(gists);
	const claimOf = ({ statement }: Gist) => goldOf.get(statement.id)?.claimId;
	return gists.flatMap((a, at) =>
		gists.slice(at + 1).flatMap((b) => {
			const [first, second] = [claimOf(a), claimOf(b)];
			if (a.content === b.content) return [];
			const features = pairFeatures(a, b, overlapOf(a, b, weights), weights);
			const isMarked = first !== undefined && second !== undefined;
			const isOne = isMarked && first === second;
			return [{ features, isOne, weight: isMarked ? weight : weight * unmarkedShare }];
		}),
	);
}

type Fitted = { readonly bias: number; readonly weights: readonly number[] };

/** Ridge logistic regression by Newton's method over standardised features. */
function fitChance(rows: readonly Row[]): Fitted {
	const size = pairFeatureNames.length;
	const means = Array.from({ length: size }, (_, at) => mean(rows, ({ features }) => features[at]));
	const spreads = means.map((middle, at) =>
		Math.sqrt(mean(rows, ({ features }) => ((features[at] ?? 0) - middle) ** 2) + 1e-6),
	);
	const inputs = rows.map(({ features }) => [
		1,
		...features.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
	]);
	let found = new Array<number>(size + 1).fill(0);
	for (let round = 0; round < rounds; round++) found = step(rows, inputs, found);
	const [start = 0, ...rest] = found;
	const weights = rest.map((weight, at) => weight / (spreads[at] ?? 1));
	const bias = start - weights.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0);
	return { bias, weights };
}

function mean(rows: readonly Row[], tell: (row: Row) => number | undefined): number {
	return rows.reduce((sum, row) => sum + (tell(row) ?? 0), 0) / rows.length;
}

function step(
	rows: readonly Row[],
	inputs: readonly (readonly number[])[],
	found: readonly number[],
): number[] {
	const size = found.length;
	const held = found.map((_, at) => (at === 0 ? 1e-6 : ridge));
	const slope = found.map((weight, at) => (held[at] ?? 0) * weight);
	const bend = found.map((_, at) => found.map((__, other) => (at === other ? (held[at] ?? 0) : 0)));
	for (const [place, input] of inputs.entries()) {
		const { isOne, weight } = rows[place] ?? { isOne: false, weight: 0 };
		const sum = input.reduce((all, value, at) => all + value * (found[at] ?? 0), 0);
		const chance = 1 / (1 + Math.exp(-sum));
		const error = weight * (chance - Number(isOne));
		const curve = weight * chance * (1 - chance);
		for (let at = 0; at < size; at++) {
			const value = input[at] ?? 0;
			slope[at] = (slope[at] ?? 0) + error * value;
			const line = bend[at] ?? [];
			for (let other = 0; other < size; other++) {
				line[other] = (line[other] ?? 0) + curve * value * (input[other] ?? 0);
			}
		}
	}
	const change = solve(bend, slope);
	return found.map((weight, at) => weight - (change[at] ?? 0));
}

/** Solves a symmetric positive system by elimination. */
function solve(lines: readonly number[][], right: readonly number[]): readonly number[] {
	const system = lines.map((line, at) => [...line, right[at] ?? 0]);
	for (const [at, line] of system.entries()) {
		const lead = line[at] ?? 1;
		for (let column = at; column < line.length; column++) line[column] = (line[column] ?? 0) / lead;
		for (const [other, against] of system.entries()) {
			const times = against[at] ?? 0;
			if (other === at || times === 0) continue;
			for (let column = at; column < line.length; column++) {
				against[column] = (against[column] ?? 0) - times * (line[column] ?? 0);
			}
		}
	}
	return system.map((line) => line.at(-1) ?? 0);
}

function write({ bias, weights }: Fitted): void {
	const lines = weights.map((weight, at) => `\t${weight.toFixed(3)}, // ${pairFeatureNames[at]}`);
	process.stdout.write(`// Made by training/fit-pairs.ts from the invented stories; docs/notes/claims.md has its figures.

/** What speaks for one claim before anything is known, and the weight of each of \`pairFeatureNames\`. */
export const pairWeights: readonly number[] = [
\t${bias.toFixed(3)},
${lines.join("\n")}
];
`);
}
