// Measures the language core on open sets: node bench/syntax.ts EVALS_DIR
//
// From raw text with our own sentences, words and tags. Words are aligned with the treebank's by
// their characters, and relations compared without their subtypes, as the shared task of CoNLL
// 2018 did it. Names are scored exactly, on the part of WikiGold that training never sees.

import { join } from "node:path";
import { findNames } from "../src/text/names/find-names.ts";
import { nameKinds } from "../src/text/names/find-runs.ts";
import type { Sentence, Token } from "../src/text/sentence.ts";
import { parseSentence } from "../src/text/syntax/parse-sentence.ts";
import { splitText } from "../src/text/syntax/split-text.ts";
import {
	readConllu,
	type TreebankDocument,
	type TreebankSentence,
	type TreebankWord,
} from "../training/read-conllu.ts";
import {
	isHeldOut,
	type NameDocument,
	readWikiGold,
	runsOfLabels,
} from "../training/read-names.ts";

/** Counts of one set. */
type Counts = {
	sentencesGold: number;
	sentencesFound: number;
	sentences: number;
	gold: number;
	found: number;
	words: number;
	tags: number;
	lemmas: number;
	unlabelled: number;
	labelled: number;
	withSubtypes: number;
};

function noCounts(): Counts {
	return {
		sentencesGold: 0,
		sentencesFound: 0,
		sentences: 0,
		gold: 0,
		found: 0,
		words: 0,
		tags: 0,
		lemmas: 0,
		unlabelled: 0,
		labelled: 0,
		withSubtypes: 0,
	};
}

function f1(correct: number, gold: number, found: number): string {
	return ((200 * correct) / (gold + found)).toFixed(2);
}

const base = (relation: string) => relation.split(":")[0];
const place = (token: { readonly start: number; readonly end: number } | undefined) =>
	token ? `${token.start}-${token.end}` : "root";

type GoldPlace = { readonly sentence: TreebankSentence; readonly word: TreebankWord };

function countToken(token: Token, sentence: Sentence, gold: GoldPlace, counts: Counts): void {
	const { word } = gold;
	counts.words++;
	if (word.tag === token.tag) counts.tags++;
	if (word.lemma === token.lemma || word.lemma === "_") counts.lemmas++;
	if (place(gold.sentence.words[word.head]) !== place(sentence.tokens[token.head])) return;
	counts.unlabelled++;
	if (base(word.relation) === base(token.relation)) counts.labelled++;
	if (word.relation === token.relation) counts.withSubtypes++;
}

/** Adds what the found sentences of a document get right. */
function countDocument(
	document: TreebankDocument,
	found: readonly Sentence[],
	counts: Counts,
): void {
	const gold = new Map<string, GoldPlace>();
	const goldSentences = new Set<string>();
	for (const sentence of document.sentences) {
		goldSentences.add(`${sentence.words[0]?.start}-${sentence.words.at(-1)?.end}`);
		for (const word of sentence.words) gold.set(place(word), { sentence, word });
		counts.gold += sentence.words.length;
		counts.sentencesGold++;
	}
	for (const sentence of found) {
		counts.sentencesFound++;
		if (goldSentences.has(place(sentence))) counts.sentences++;
		for (const token of sentence.tokens) {
			counts.found++;
			const match = gold.get(place(token));
			if (match) countToken(token, sentence, match, counts);
		}
	}
}

/** CPU time of a run in milliseconds: the best of three. */
function cpuMs(run: () => void): number {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < 3; round++) {
		const before = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(before);
		best = Math.min(best, (user + system) / 1000);
	}
	return best;
}

function measureTrees(name: string, documents: readonly TreebankDocument[]): void {
	const c = noCounts();
	for (const document of documents) {
		countDocument(document, splitText(document.text).map(parseSentence), c);
	}
	const ms = cpuMs(() => {
		for (const { text } of documents) for (const raw of splitText(text)) parseSentence(raw);
	});
	const score = (correct: number) => f1(correct, c.gold, c.found);
	print(
		`${name}: sentences ${f1(c.sentences, c.sentencesGold, c.sentencesFound)}, words ${score(c.words)}, ` +
			`tags ${score(c.tags)}, lemmas ${score(c.lemmas)}, UAS ${score(c.unlabelled)}, ` +
			`LAS ${score(c.labelled)} (with subtypes ${score(c.withSubtypes)}), ` +
			`${Math.round((c.found / ms) * 1000)} words per CPU-second`,
	);
}

/** Tags, heads and relations on the treebank's own sentences and words. */
function measureGoldWords(name: string, documents: readonly TreebankDocument[]): void {
	const c = noCounts();
	for (const document of documents) {
		const found = document.sentences.map(({ words }) => {
			const tokens = words.map(({ start, end, form }) => ({ start, end, form }));
			return parseSentence({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, tokens });
		});
		countDocument(document, found, c);
	}
	const score = (correct: number) => f1(correct, c.gold, c.found);
	print(
		`${name}, words given: tags ${score(c.tags)}, UAS ${score(c.unlabelled)}, LAS ${score(c.labelled)}`,
	);
}

/** Names of a document by place and kind, and its text: the words joined by spaces. */
function readGoldNames({ sentences }: NameDocument): { text: string; names: Set<string> } {
	let text = "";
	const names = new Set<string>();
	for (const { forms, labels } of sentences) {
		const starts: number[] = [];
		for (const form of forms) {
			starts.push(text.length);
			text += `${form} `;
		}
		for (const { start, end, kind } of runsOfLabels(labels)) {
			const last = (starts[end - 1] ?? 0) + (forms[end - 1]?.length ?? 0);
			names.add(`${nameKinds[kind]} ${starts[start]}-${last}`);
		}
		text = `${text.trimEnd()}\n\n`;
	}
	return { text, names };
}

function measureNames(documents: readonly NameDocument[]): void {
	const kinds = ["person", "organisation", "place"];
	const counts = new Map(kinds.map((kind) => [kind, { right: 0, gold: 0, found: 0 }]));
	const count = (name: string, what: "right" | "gold" | "found") => {
		const own = counts.get(name.split(" ")[0] ?? "");
		if (own) own[what]++;
	};
	for (const document of documents) {
		const { text, names } = readGoldNames(document);
		for (const name of names) count(name, "gold");
		for (const { kind, start, end } of findNames(splitText(text).map(parseSentence))) {
			const name = `${kind} ${start}-${end}`;
			count(name, "found");
			if (names.has(name)) count(name, "right");
		}
	}
	const all = { right: 0, gold: 0, found: 0 };
	for (const own of counts.values()) {
		all.right += own.right;
		all.gold += own.gold;
		all.found += own.found;
	}
	const each = [...counts].map(([kind, own]) => `${kind} ${f1(own.right, own.gold, own.found)}`);
	print(
		`WikiGold held out (${documents.length} documents): names ${f1(all.right, all.gold, all.found)} (${each.join(", ")})`,
	);
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

const folder = process.argv[2];
if (!folder) throw new Error("Usage: node bench/syntax.ts EVALS_DIR");
const begin = performance.now();
findNames(splitText("Load.").map(parseSentence));
print(`load ${Math.round(performance.now() - begin)} ms`);
const ewt = readConllu(join(folder, "syntax", "ewt.dev.conllu.gz"));
const gum = readConllu(join(folder, "syntax", "gum.dev.conllu.gz"));
measureTrees("EWT dev", ewt);
measureGoldWords("EWT dev", ewt);
measureTrees(
	"GUM dev, news",
	gum.filter(({ id }) => id.includes("_news_")),
);
measureTrees("GUM dev", gum);
measureNames(readWikiGold(join(folder, "names", "wikigold.conll.gz")).filter(isHeldOut));
