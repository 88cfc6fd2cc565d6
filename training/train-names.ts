// Makes src/text/weights/names.weights from the labelled names: node training/train-names.ts EVALS_DIR
// Run after train-syntax.ts: the finder reads the trees of the network.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Run } from "../src/text/names/find-runs.ts";
import { readNameWords } from "../src/text/names/name-features.ts";
import { parseSentence } from "../src/text/syntax/parse-sentence.ts";
import { packWeights } from "../src/text/weights/weights-file.ts";
import { quantise } from "./averaged-weights.ts";
import { type NameExample, trainNames } from "./learn-names.ts";
import { isHeldOut, type NameDocument, readWikiGold, runsOfLabels } from "./read-names.ts";

const folder = process.argv[2];
if (!folder) throw new Error("Usage: node training/train-names.ts EVALS_DIR");

function readExample({ sentences }: NameDocument): NameExample {
	return {
		sentences: sentences.map(({ forms }) => {
			const tokens = forms.map((form, at) => ({ start: at, end: at + 1, form }));
			return readNameWords(parseSentence({ start: 0, end: forms.length, tokens }).tokens);
		}),
		names: sentences.map(({ labels }): readonly Run[] => runsOfLabels(labels)),
	};
}

const documents = readWikiGold(join(folder, "names", "wikigold.conll.gz"));
const examples = documents.filter((document) => !isHeldOut(document)).map(readExample);
const { first, second } = trainNames(examples, { bits: 20, epochs: 6, rounds: 4 });
const tables = { first: quantise(first.table), second: quantise(second.table) };
writeFileSync(
	new URL("../src/text/weights/names.weights", import.meta.url),
	packWeights({ header: {}, tables }),
);
