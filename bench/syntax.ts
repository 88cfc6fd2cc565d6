// Measures the language core on open treebanks: node bench/syntax.ts EVALS_DIR
//
// From raw text with our own sentences, words and tags; words are aligned with the treebank's by
// their characters, and relations compared without their subtypes, as the shared task of CoNLL
// 2018 did it.

import { join } from "node:path";
import { parseSentence } from "../src/text/syntax/parse-sentence.ts";
import { splitText } from "../src/text/syntax/split-text.ts";
import type { Sentence } from "../src/text/sentence.ts";
import { readConllu, type TreebankDocument, type TreebankSentence } from "../training/read-conllu.ts";

type Counts = { gold: number; found: number; [measure: string]: number };

function f1(correct: number, counts: Counts): string {
	return ((200 * correct) / (counts.gold + counts.found)).toFixed(2);
}

const base = (relation: string) => relation.split(":")[0];
const place = (token: { start: number; end: number } | undefined) =>
	token ? `${token.start}-${token.end}` : "root";

/** Adds what the found sentences of a document get right. */
function countDocument(document: TreebankDocument, found: readonly Sentence[], counts: Counts): void {
	const gold = new Map<string, { sentence: TreebankSentence; at: number }>();
	const goldSentences = new Set<string>();
	for (const sentence of document.sentences) {
		goldSentences.add(`${sentence.words[0]?.start}-${sentence.words.at(-1)?.end}`);
		for (const [at, word] of sentence.words.entries()) gold.set(place(word), { sentence, at });
		counts.gold += sentence.words.length;
		counts["sentencesGold"]++;
	}
	for (const sentence of found) {
		counts["sentencesFound"]++;
		if (goldSentences.has(`${sentence.start}-${sentence.end}`)) counts["sentences"]++;
		for (const token of sentence.tokens) {
			counts.found++;
			const match = gold.get(place(token));
			const word = match?.sentence.words[match.at];
			if (!match || !word) continue;
			counts["words"]++;
			if (word.tag === token.tag) counts["tags"]++;
			if (word.lemma === token.lemma || word.lemma === "_") counts["lemmas"]++;
			if (place(match.sentence.words[word.head]) !== place(sentence.tokens[token.head])) continue;
			counts["uas"]++;
			if (base(word.relation) === base(token.relation)) counts["las"]++;
			if (word.relation === token.relation) counts["full"]++;
		}
	}
}

function measure(name: string, documents: readonly TreebankDocument[]): void {
	const counts: Counts = { gold: 0, found: 0 };
	for (const key of ["sentencesGold", "sentencesFound", "sentences", "words", "tags", "lemmas", "uas", "las", "full"]) {
		counts[key] = 0;
	}
	const parsed = documents.map(({ text }) => splitText(text).map(parseSentence));
	for (const [at, document] of documents.entries()) countDocument(document, parsed[at] ?? [], counts);
	let ms = Number.POSITIVE_INFINITY;
	for (let round = 0; round < 3; round++) {
		const before = process.cpuUsage();
		for (const { text } of documents) for (const raw of splitText(text)) parseSentence(raw);
		const used = process.cpuUsage(before);
		ms = Math.min(ms, (used.user + used.system) / 1000);
	}
	const sentenceF1 = (200 * (counts["sentences"] ?? 0)) / ((counts["sentencesGold"] ?? 0) + (counts["sentencesFound"] ?? 0));
	print(
		`${name}: sentences ${sentenceF1.toFixed(2)}, words ${f1(counts["words"] ?? 0, counts)}, tags ${f1(counts["tags"] ?? 0, counts)}, lemmas ${f1(counts["lemmas"] ?? 0, counts)}, UAS ${f1(counts["uas"] ?? 0, counts)}, LAS ${f1(counts["las"] ?? 0, counts)} (with subtypes ${f1(counts["full"] ?? 0, counts)}), ${Math.round((counts.found / ms) * 1000)} words per CPU-second`,
	);
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

const folder = process.argv[2];
if (!folder) throw new Error("Usage: node bench/syntax.ts EVALS_DIR");
const begin = performance.now();
for (const raw of splitText("Load.")) parseSentence(raw);
print(`load ${Math.round(performance.now() - begin)} ms`);
const gum = readConllu(join(folder, "syntax", "gum.dev.conllu.gz"));
measure("EWT dev", readConllu(join(folder, "syntax", "ewt.dev.conllu.gz")));
measure("GUM dev, news", gum.filter(({ id }) => id.includes("_news_")));
measure("GUM dev", gum);
