// Makes src/text/weights/syntax.weights and network.weights from the treebanks:
// node training/train-syntax.ts EVALS_DIR [EPOCHS], with 0 epochs only the first file.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWords } from "../src/text/syntax/read-words.ts";
import { tagWords } from "../src/text/syntax/tag-words.ts";
import { thingKinds } from "../src/text/syntax/things.ts";
import { normalForm, type WordCodes } from "../src/text/syntax/word-codes.ts";
import { embeddingRows, rowsPerWord, tagRow, writeWordRows } from "../src/text/syntax/word-rows.ts";
import type { SyntaxHeader } from "../src/text/weights/load-syntax-model.ts";
import { packNetwork } from "../src/text/weights/network-file.ts";
import { packWeights } from "../src/text/weights/weights-file.ts";
import { quantise } from "./averaged-weights.ts";
import { buildLexicon } from "./build-lexicon.ts";
import { collectLemmas } from "./collect-lemmas.ts";
import { readConllu, type TreebankSentence } from "./read-conllu.ts";
import { findMentions } from "./read-names.ts";
import { trainBreaks } from "./train-breaks.ts";
import { type NetworkExample, trainNetwork } from "./train-network.ts";
import { type TagExample, trainTagger } from "./train-tagger.ts";

/** Folds for the tags that the network learns from: each is tagged by the others' tagger. */
const foldCount = 5;

const [, , folder, epochs = "20"] = process.argv;
if (!folder) throw new Error("Usage: node training/train-syntax.ts EVALS_DIR [EPOCHS]");
const documents = ["ewt.train", "gum.train"].flatMap((name) =>
	readConllu(join(folder, "syntax", `${name}.conllu.gz`)),
);
const sentences = documents.flatMap((document) => document.sentences);
const lexicon = buildLexicon(sentences);
const wordClasses = new Map(Object.entries(lexicon.words));
const tags = lexicon.classes[0] ?? [];
const tagNumbers = new Map(tags.map((tag, number) => [tag, number]));
const tagChoices = lexicon.classes.map((names) =>
	Uint8Array.from(names, (name) => tagNumbers.get(name) ?? 0),
);
const relations = [
	"",
	...[...new Set(sentences.flatMap(({ words }) => words.map((word) => word.relation)))].sort(),
];
const examples: readonly TagExample[] = sentences.map(({ words }) => ({
	words: readWords(
		words.map(({ form }) => form),
		wordClasses,
	),
	tags: Uint8Array.from(words, ({ tag }) => tagNumbers.get(tag) ?? 0),
}));

function log(text: string): void {
	process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}

function tagByFolds(): readonly Uint8Array[] {
	const tagged: Uint8Array[] = [];
	for (let fold = 0; fold < foldCount; fold++) {
		const others = examples.filter((_, at) => at % foldCount !== fold);
		const weights = trainTagger(others, tagChoices, { bits: 21, epochs: 5 });
		for (let at = fold; at < examples.length; at += foldCount) {
			const { words } = examples[at] as TagExample;
			tagged[at] = tagWords(weights, words, tagChoices, tags.length).tags;
		}
	}
	return tagged;
}

const wordCounts = new Map<string, number>();
for (const { words } of sentences) {
	for (const { form } of words) {
		const word = normalForm(form);
		wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
	}
}
const known = [...wordCounts]
	.filter(([, count]) => count > 1)
	.map(([word]) => word)
	.sort();
const rowByWord = new Map(known.map((word, at) => [word, at + 1]));

function networkExample(
	sentence: TreebankSentence,
	at: number,
	tagged: Uint8Array,
): NetworkExample {
	const codes = examples[at]?.words as readonly WordCodes[];
	const count = codes.length;
	const rows = new Int32Array(count * rowsPerWord);
	const hideShare = new Float32Array(count);
	const heads = new Int32Array(count + 2);
	const labels = new Uint8Array(count + 2);
	for (const [word, { form, head, relation }] of sentence.words.entries()) {
		const normal = normalForm(form);
		const to = word * rowsPerWord;
		writeWordRows(codes[word] as WordCodes, rowByWord.get(normal) ?? 0, known.length, { rows, to });
		rows[to + rowsPerWord - 1] = tagRow(known.length, tagged[word] as number);
		hideShare[word] = 0.5 / (0.5 + (wordCounts.get(normal) ?? 0));
		heads[word + 1] = head + 1;
		labels[word + 1] = relations.indexOf(relation);
	}
	const example = { rows, hideShare, tags: examples[at]?.tags as Uint8Array, heads, labels };
	const mentions = findMentions(sentence);
	return mentions.length === 0 ? example : { ...example, things: thingNumbers(mentions, count) };
}

/** The kind of the smallest mention around each word. */
function thingNumbers(mentions: ReturnType<typeof findMentions>, count: number): Uint8Array {
	const things = new Uint8Array(count);
	for (const { kind, start, end } of mentions.toReversed()) {
		const number = (thingKinds as readonly string[]).indexOf(kind);
		if (number > 0) things.fill(number, start, end + 1);
	}
	return things;
}

const taggedByFolds = tagByFolds();
log("tagged by folds");
const tables = {
	breaks: quantise(trainBreaks(documents, { bits: 18, epochs: 5 }).table),
	tagger: quantise(trainTagger(examples, tagChoices, { bits: 21, epochs: 8 }).table),
};
const lexiconLists = lexicon.classes.map(() => [] as string[]);
for (const [word, number] of wordClasses) lexiconLists[number]?.push(word);
const header: SyntaxHeader = {
	tags,
	lexicon: lexiconLists.map((words) => words.join(" ")),
	tagChoices: tagChoices.map((choices) => [...choices]),
	lemmas: collectLemmas(sentences),
};
const weightsFolder = new URL("../src/text/weights/", import.meta.url);
writeFileSync(new URL("syntax.weights", weightsFolder), packWeights({ header, tables }));
log("syntax.weights written");
const multipleOf4 = (count: number) => (count + 3) & ~3;
const size = {
	input: 96,
	hidden: 80,
	arc: 80,
	label: 80,
	tags: multipleOf4(tags.length),
	relations: multipleOf4(relations.length),
	things: multipleOf4(thingKinds.length),
};
trainNetwork(
	sentences.map((sentence, at) => networkExample(sentence, at, taggedByFolds[at] as Uint8Array)),
	{
		size,
		featureCount: rowsPerWord,
		embeddingRows: embeddingRows(known.length),
		epochs: Number(epochs),
		rate: 0.003,
		dropout: 0.3,
		batchWords: 500,
		wordsMax: 300,
		hiddenTagRow: tagRow(known.length, 63),
	},
	(epoch, network, loss) => {
		log(`epoch ${epoch}, loss ${loss.toFixed(3)}`);
		const packed = packNetwork({
			size,
			relations,
			known,
			weights: network.weights,
			embedding: network.embedding,
		});
		writeFileSync(new URL("network.weights", weightsFolder), packed);
	},
);
