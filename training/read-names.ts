// Reads WikiGold's labelled names, and the mentions of things in GUM.

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Run } from "../src/text/names/find-runs.ts";
import { textCode } from "../src/text/syntax/hash-codes.ts";
import type { TreebankSentence } from "./read-conllu.ts";

/**
 * A sentence with a label a word: 0 outside of names; 1 + 2k opens a name of kind k (see
 * find-runs.ts), 2 + 2k goes on with it.
 */
export type NameSentence = { readonly forms: readonly string[]; readonly labels: Uint8Array };

export type NameDocument = { readonly id: string; readonly sentences: readonly NameSentence[] };

const kindNumbers: Readonly<Record<string, number>> = { PER: 0, ORG: 1, LOC: 2, MISC: 3 };

/** Reads WikiGold: form and label parted by a space; blank lines part sentences. */
export function readWikiGold(path: string): readonly NameDocument[] {
	const documents: { id: string; sentences: NameSentence[] }[] = [];
	let current = { id: "0", sentences: [] as NameSentence[] };
	for (const block of gunzipSync(readFileSync(path))
		.toString("utf8")
		.split(/\n\s*\n/)) {
		const lines = block.split("\n").filter((line) => line.trim() !== "");
		if (documents.length === 0 || lines.some((line) => line.startsWith("-DOCSTART-"))) {
			current = { id: `${documents.length}`, sentences: [] };
			documents.push(current);
		}
		const cells = lines
			.filter((line) => !line.startsWith("-DOCSTART-"))
			.map((line) => line.split(" "));
		const forms = cells.map(([form = ""]) => form);
		if (forms.length > 0)
			current.sentences.push({ forms, labels: toLabels(cells.map(([, kind = "O"]) => kind)) });
	}
	return documents.filter(({ sentences }) => sentences.length > 0);
}

/** Whether a document is kept for measuring: one in five, by a hash of its words. */
export function isHeldOut({ sentences }: NameDocument): boolean {
	const text = sentences.map(({ forms }) => forms.join(" ")).join(" ");
	return (textCode(text, 0, text.length) >>> 0) % 5 === 0;
}

function toLabels(kinds: readonly string[]): Uint8Array {
	const labels = new Uint8Array(kinds.length);
	for (const [at, kind] of kinds.entries()) {
		const number = kindNumbers[kind.slice(2)];
		if (number === undefined) continue;
		const goesOn = kind.startsWith("I-") && (kinds[at - 1] ?? "O").slice(2) === kind.slice(2);
		labels[at] = 1 + 2 * number + (goesOn ? 1 : 0);
	}
	return labels;
}

/** The names that the labels mark. */
export function runsOfLabels(labels: Uint8Array): readonly Run[] {
	const runs: Run[] = [];
	for (const [start, label] of labels.entries()) {
		if (label % 2 === 0) continue;
		let end = start + 1;
		while (labels[end] === label + 1) end++;
		runs.push({ start, end, kind: (label - 1) / 2 });
	}
	return runs;
}

/** A mention of a thing: words from start to end, end inclusive. */
export type Mention = { readonly kind: string; readonly start: number; readonly end: number };

/** Mentions of a sentence, the inner ones first. */
export function findMentions(sentence: TreebankSentence): readonly Mention[] {
	const open: { id: string; kind: string; start: number }[] = [];
	const found: Mention[] = [];
	for (const [at, { misc }] of sentence.words.entries()) {
		const value =
			misc
				.split("|")
				.find((part) => part.startsWith("Entity="))
				?.slice(7) ?? "";
		for (const part of value.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
			const inner = part.replace(/[()]/g, "");
			const [id = "", kind = ""] = inner.split("-");
			if (part.startsWith("(")) open.push({ id, kind, start: at });
			if (!part.endsWith(")")) continue;
			const last = open.findLastIndex((mention) => mention.id === id);
			const [mention] = last >= 0 ? open.splice(last, 1) : [];
			if (mention) found.push({ kind: mention.kind, start: mention.start, end: at });
		}
	}
	return found.sort((a, b) => a.end - a.start - (b.end - b.start));
}
