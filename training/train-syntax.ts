// Makes src/text/weights/syntax.weights from the treebanks: node training/train-syntax.ts EVALS_DIR

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findLemma, lemmaKey } from "../src/text/syntax/find-lemma.ts";
import { readTreeWords, readWords } from "../src/text/syntax/read-words.ts";
import { tagKinds } from "../src/text/syntax/syntax-model.ts";
import { tagWords } from "../src/text/syntax/tag-words.ts";
import type { WordCodes } from "../src/text/syntax/word-codes.ts";
import type { SyntaxHeader } from "../src/text/weights/load-syntax-model.ts";
import { packWeights } from "../src/text/weights/weights-file.ts";
import { quantise } from "./averaged-weights.ts";
import { buildLexicon } from "./build-lexicon.ts";
import { readConllu, type TreebankSentence } from "./read-conllu.ts";
import { trainBreaks } from "./train-breaks.ts";
import { collectChoices, type LabelExample, trainLabels } from "./train-labels.ts";
import { type TagExample, trainTagger } from "./train-tagger.ts";
import { makeProjective, trainTree } from "./train-tree.ts";

/** Folds for the tags that the parser learns from: each is tagged by the others' tagger. */
const foldCount = 5;

const folder = process.argv[2];
if (!folder) throw new Error("Usage: node training/train-syntax.ts EVALS_DIR");
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
const relations = ["", ...new Set(sentences.flatMap(({ words }) => words.map((word) => word.relation)))];
relations.sort();

const examples: readonly TagExample[] = sentences.map(({ words }) => ({
	words: readWords(words.map(({ form }) => form), wordClasses),
	tags: Uint8Array.from(words, ({ tag }) => tagNumbers.get(tag) ?? 0),
}));

function tagByFolds(): readonly Uint8Array[] {
	const tagged: Uint8Array[] = [];
	for (let fold = 0; fold < foldCount; fold++) {
		const others = examples.filter((_, at) => at % foldCount !== fold);
		const weights = trainTagger(others, tagChoices, { bits: 21, epochs: 5 });
		for (let at = fold; at < examples.length; at += foldCount) {
			tagged[at] = tagWords(weights, examples[at]?.words as readonly WordCodes[], tagChoices);
		}
	}
	return tagged;
}

function labelExample(sentence: TreebankSentence, at: number, taggedBy: readonly Uint8Array[]): LabelExample {
	const codes = examples[at]?.words as readonly WordCodes[];
	const heads = new Int32Array(codes.length + 2);
	const labels = new Uint8Array(codes.length + 2);
	for (const [index, word] of sentence.words.entries()) {
		heads[index + 1] = word.head + 1;
		labels[index + 1] = relations.indexOf(word.relation);
	}
	return { words: readTreeWords(codes, taggedBy[at] as Uint8Array, tagKinds(tags)), heads, labels };
}

function collectLemmas(): (readonly [string, string])[] {
	const counts = new Map<string, Map<string, number>>();
	const none = new Map<string, string>();
	const byRule = new Map<string, string>();
	for (const { words } of sentences) {
		for (const { form, tag, lemma } of words) {
			const key = lemmaKey(form, tag);
			byRule.set(key, findLemma(form, tag, none));
			const lemmas = counts.get(key) ?? new Map<string, number>();
			lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
			counts.set(key, lemmas);
		}
	}
	const exceptions: (readonly [string, string])[] = [];
	for (const [key, lemmas] of counts) {
		const [lemma] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [""];
		if (key.endsWith(" NNP") || lemma === "_" || byRule.get(key) === lemma) continue;
		exceptions.push([key, lemma]);
	}
	return exceptions.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function log(text: string): void {
	process.stderr.write(`${text}\n`);
}

const taggedByFolds = tagByFolds();
log("tagged by folds");
const trees = sentences.map((sentence, at) => labelExample(sentence, at, taggedByFolds));
const labelChoices = collectChoices(trees);
const projective = trees.map(({ words, heads }) => ({ words, heads: makeProjective(heads, words.count) }));
const tables = {
	breaks: quantise(trainBreaks(documents, { bits: 16, epochs: 8 }).table),
	tagger: quantise(trainTagger(examples, tagChoices, { bits: 21, epochs: 8 }).table),
	labeller: quantise(trainLabels(trees, labelChoices, { bits: 21, epochs: 6 }).table),
	tree: quantise(trainTree(projective, { bits: 22, epochs: 10, width: 8 }).table),
};
const lexiconLists = lexicon.classes.map(() => [] as string[]);
for (const [word, number] of wordClasses) lexiconLists[number]?.push(word);
const header: SyntaxHeader = {
	tags,
	relations,
	lexicon: lexiconLists.map((words) => words.join(" ")),
	tagChoices: tagChoices.map((choices) => [...choices]),
	labelChoices: labelChoices.map((choices) => [...choices]),
	lemmas: collectLemmas(),
};
const path = new URL("../src/text/weights/syntax.weights", import.meta.url);
writeFileSync(path, packWeights({ header, tables }));
log("written");
