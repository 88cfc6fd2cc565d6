// How well the typed comparison of two contents tells support, contradiction and neither.
//
// node bench/alignment.ts EVALS/alignment/vitaminc.open.jsonl.gz
// Two designs, fitted on two thirds of the pages and measured on the third: a softmax over what the
// comparison says, and boosted trees over that and the features of pair-features.ts. The comparison
// itself is what ships. Pairs with a number or date are told apart.

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Article } from "../src/news/article.ts";
import type { Statement } from "../src/news/statement.ts";
import { compareGists } from "../src/pipeline/6-align/compare-gists.ts";
import { boundsOf, centreOf, countedKeyOf } from "../src/pipeline/6-align/compare-quantities.ts";
import { type Gist, gistOf } from "../src/pipeline/6-align/gist.ts";
import { weighKeys } from "../src/pipeline/6-align/weigh-keys.ts";
import { stemWord } from "../src/text/stem-word.ts";
import { kinOf } from "../src/text/word-kin.ts";
import { growForest, chancesOf as treeChances } from "./boosted-trees.ts";
import { pairFeatures, stemsOf } from "./pair-features.ts";
import { parseStory } from "./story-gold.ts";

type Pair = {
	readonly claim: string;
	readonly evidence: string;
	readonly label: string;
	readonly page: string;
};
type Case = {
	readonly features: Float64Array;
	readonly label: number;
	readonly isHeld: boolean;
	readonly hasNumber: boolean;
};

const labels = ["SUPPORTS", "REFUTES", "NOT ENOUGH INFO"];
const pairs = gunzipSync(readFileSync(process.argv[2] ?? ""))
	.toString("utf8")
	.trim()
	.split("\n")
	.map((line) => JSON.parse(line) as Pair);
const gists = pairs.map(
	({ claim, evidence }) =>
		[gistFor(plainStart(claim, evidence)), gistFor(plainStart(evidence, claim))] as const,
);
const weights = weighKeys(gists.flat());
const cases: readonly Case[] = pairs.map((pair, at) => {
	const [a, b] = gists[at] ?? [gistFor(""), gistFor("")];
	return {
		features: featuresOf(a, b),
		label: labels.indexOf(pair.label),
		isHeld: hashOf(pair.page) % 3 === 0,
		hasNumber: a.quantities.length > 0 || /\d/.test(pair.claim),
	};
});
const model = learn(cases.filter(({ isHeld }) => !isHeld));
tell("softmax", cases, (features) => chancesOf(model, features));

const weightOf = weighStems(pairs.flatMap(({ claim, evidence }) => [claim, evidence]));
const richCases: readonly Case[] = cases.map((one, at) => {
	const [a, b] = gists[at] ?? [gistFor(""), gistFor("")];
	const more = pairFeatures(a, b, weightOf);
	return { ...one, features: Float64Array.from([...one.features, ...more]) };
});
const growing = { classes: labels.length, rounds: 200, depth: 4, rate: 0.1, leafMin: 20 };
const forest = growForest(
	richCases.filter(({ isHeld }) => !isHeld),
	growing,
);
tell("trees", richCases, (features) => [...treeChances(forest, features, labels.length)]);

type Chances = (features: Float64Array) => readonly number[];

/** Prints the share of the held-out pairs that a model gets right. */
function tell(name: string, list: readonly Case[], chances: Chances): void {
	const held = list.filter(({ isHeld }) => isHeld);
	console.log(`${name}: held out ${held.length}: ${accuracy(held, chances)}`);
	console.log(
		`  with a number or date: ${accuracy(
			held.filter((one) => one.hasNumber),
			chances,
		)}`,
	);
	console.log(
		`  without: ${accuracy(
			held.filter((one) => !one.hasNumber),
			chances,
		)}`,
	);
}

/** Inverse document frequency of stems over all distinct texts. */
function weighStems(all: readonly string[]): (stem: string) => number {
	const texts = new Set(all);
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const stem of new Set(stemsOf(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	}
	return (stem) => Math.log((texts.size + 1) / ((counts.get(stem) ?? 0) + 1));
}

function gistFor(text: string): Gist {
	const words = text.replace(/ ([.,;:!?'’])/g, "$1").replace(/[{}]/g, " ");
	const { material } = parseStory(
		"pair",
		`speaker: One | person\n== a | p | 2020-01-01 | t\nIt is said {c+ One: ${words.replaceAll(":", " ")}}\n`,
	);
	return gistOf(material.statements[0] as Statement, material.articles[0] as Article);
}

/** The first word in lower case unless the other text has it with a capital inside a sentence. */
function plainStart(text: string, other: string): string {
	const first = /^\p{Lu}\p{Ll}+/u.exec(text)?.[0];
	if (first === undefined || other.includes(` ${first}`)) return text;
	const lower = first.toLowerCase();
	const isCommon = other.includes(lower) || kinOf(stemWord(lower)).size > 0;
	return isCommon ? lower + text.slice(first.length) : text;
}

function hashOf(text: string): number {
	let hash = 7;
	for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) >>> 0;
	return hash;
}

function featuresOf(claim: Gist, evidence: Gist): Float64Array {
	const { score, shareA, shareB, conflict, shared } = compareGists(claim, evidence, weights);
	const numbers = compareNumbers(claim, evidence);
	const missing = claim.keys.filter((key) => !shared.includes(key));
	const missingNames = missing.filter((key) => key.startsWith("@")).length;
	return Float64Array.from([
		1,
		score,
		shareA,
		shareB,
		shareA ** 2,
		shareA > 0.95 ? 1 : 0,
		shareA < 0.5 ? 1 : 0,
		...["number", "opposite", "direction", "date", "modality"].map((kind) =>
			conflict === kind ? 1 : 0,
		),
		claim.negated === evidence.negated ? 0 : 1,
		claim.negated ? 1 : 0,
		evidence.negated ? 1 : 0,
		numbers.held,
		numbers.broken,
		numbers.absent,
		numbers.held * shareA,
		numbers.broken * shareA,
		numbers.total === 0 ? 1 : 0,
		(numbers.total === 0 ? 1 : 0) * shareA,
		missingNames > 0 ? 1 : 0,
		Math.min(3, missingNames) / 3,
		Math.min(6, missing.length - missingNames) / 6,
		Math.min(1, claim.keys.length / 15),
		Math.min(1, evidence.keys.length / 40),
		claim.modality === evidence.modality ? 0 : 1,
		...digitsOf(claim, evidence),
		(numbers.total > 0 ? 1 : 0) * shareA,
		conflict === undefined ? shareA : 0,
		missing.length === 0 ? 1 : 0,
		missing.length === 1 ? 1 : 0,
	]);
}

/** Share of the claim's digits (years, days, scores) that the evidence has, and whether it has any. */
function digitsOf(claim: Gist, evidence: Gist): readonly number[] {
	const told = claim.content.match(/\d[\d,.]*/g) ?? [];
	const known = new Set(evidence.content.match(/\d[\d,.]*/g) ?? []);
	const share = told.length === 0 ? 0 : told.filter((word) => known.has(word)).length / told.length;
	return [share, told.length > 0 ? 1 : 0, told.length > 0 && share < 1 ? 1 : 0];
}

/** Shares of the claim's numbers that hold, that break, and that the evidence does not speak of. */
function compareNumbers(claim: Gist, evidence: Gist) {
	let held = 0;
	let broken = 0;
	const _isStrict = /\b(?:more|less|fewer|over|under|above|below)\b/.test(claim.content);
	for (const quantity of claim.quantities) {
		const bounds = boundsOf(quantity);
		const fits = (value: number | undefined) =>
			bounds !== undefined && value !== undefined && value >= bounds.low && value <= bounds.high;
		const others = evidence.quantities.filter((other) => other.kind === quantity.kind);
		const same = others.filter((other) => countedKeyOf(other) === countedKeyOf(quantity));
		const chosen = same.length > 0 ? same : others;
		if (chosen.some((other) => fits(centreOf(other)))) held++;
		else if (chosen.length > 0) broken++;
	}
	const total = claim.quantities.length;
	const share = (count: number) => (total === 0 ? 0 : count / total);
	return { held: share(held), broken: share(broken), absent: share(total - held - broken), total };
}

/** Softmax regression by plain gradient descent; deterministic. */
function learn(train: readonly Case[]): Float64Array[] {
	const size = train[0]?.features.length ?? 0;
	const rows = labels.map(() => new Float64Array(size));
	for (let round = 0; round < 60; round++) {
		const rate = 0.01 / (1 + round / 10);
		for (const one of train) step(rows, one, rate);
	}
	return rows;
}

function step(rows: readonly Float64Array[], { features, label }: Case, rate: number): void {
	const chances = chancesOf(rows, features);
	for (const [at, row] of rows.entries()) {
		const error = (at === label ? 1 : 0) - (chances[at] ?? 0);
		for (const [place, value] of features.entries()) {
			row[place] = (row[place] ?? 0) + rate * error * value;
		}
	}
}

function chancesOf(rows: readonly Float64Array[], features: Float64Array): readonly number[] {
	const sums = rows.map((row) =>
		Math.exp(row.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), 0)),
	);
	const total = sums.reduce((a, b) => a + b, 0);
	return sums.map((sum) => sum / total);
}

function accuracy(list: readonly Case[], chancesFor: Chances): string {
	const right = list.filter(({ features, label }) => {
		const chances = chancesFor(features);
		return chances.indexOf(Math.max(...chances)) === label;
	}).length;
	return `${((100 * right) / list.length).toFixed(1)} of ${list.length}`;
}
