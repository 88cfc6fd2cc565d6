// Reads the sets of labelled names, each with its own conventions, as labels of our own.

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { TreebankDocument, TreebankSentence } from "./read-conllu.ts";

/** A sentence with a label a word (see label-names.ts); 255 where the set does not say. */
export type NameSentence = { readonly forms: readonly string[]; readonly labels: Uint8Array };

export type NameDocument = { readonly id: string; readonly sentences: readonly NameSentence[] };

/** Label where a set does not tell whether a word is part of a name. */
export const untold = 255;

const kindNumbers: Readonly<Record<string, number>> = {
	PER: 0,
	person: 0,
	ORG: 1,
	organization: 1,
	corporation: 1,
	group: 1,
	LOC: 2,
	location: 2,
	place: 2,
	MISC: 3,
	product: 3,
	"creative-work": 3,
	event: 3,
	object: 3,
	abstract: 3,
};

/** Reads columns of form and label, I- or B- before the kind; blank lines part sentences. */
export function readColumns(
	path: string,
	columns: { readonly form: number; readonly label: number; readonly parts: RegExp },
): readonly NameDocument[] {
	const documents: { id: string; sentences: NameSentence[] }[] = [];
	let current = { id: "0", sentences: [] as NameSentence[] };
	documents.push(current);
	for (const block of gunzipSync(readFileSync(path)).toString("utf8").split(/\n[ \t]*\n/)) {
		const forms: string[] = [];
		const kinds: string[] = [];
		for (const line of block.split("\n")) {
			if (line.startsWith("# newdoc") || line.startsWith("-DOCSTART-")) {
				current = { id: line.startsWith("#") ? line : `${documents.length}`, sentences: [] };
				documents.push(current);
			}
			if (line === "" || line.startsWith("# ") || line.startsWith("-DOCSTART-")) continue;
			const cells = line.split(columns.parts);
			forms.push(cells[columns.form] ?? "");
			kinds.push(cells[columns.label] ?? "O");
		}
		if (forms.length > 0) current.sentences.push({ forms, labels: toLabels(kinds) });
	}
	return documents.filter(({ sentences }) => sentences.length > 0);
}

function toLabels(kinds: readonly string[]): Uint8Array {
	const labels = new Uint8Array(kinds.length);
	for (const [at, kind] of kinds.entries()) {
		const number = kindNumbers[kind.slice(2)];
		if (number === undefined) continue;
		const before = kinds[at - 1] ?? "O";
		const goesOn = kind.startsWith("I-") && before.slice(2) === kind.slice(2);
		labels[at] = 1 + 2 * number + (goesOn ? 1 : 0);
	}
	return labels;
}

/** Names of GUM: mentions of persons, organisations and places that are names throughout. */
export function readMentions(documents: readonly TreebankDocument[]): readonly NameDocument[] {
	return documents.map(({ id, sentences }) => ({ id, sentences: sentences.map(nameSentence) }));
}

/** A mention of a thing: words from start to end, end inclusive. */
export type Mention = { readonly kind: string; readonly start: number; readonly end: number };

function nameSentence(sentence: TreebankSentence): NameSentence {
	const { words } = sentence;
	const labels = new Uint8Array(words.length);
	for (const [at, word] of words.entries()) {
		if (word.tag.startsWith("NNP") || (word.tag === "JJ" && /^\p{Lu}/u.test(word.form))) labels[at] = untold;
	}
	for (const mention of findMentions(sentence)) {
		if (mention.kind === "time") labels.fill(0, mention.start, mention.end + 1);
		const trimmed = trimMention(sentence, mention);
		const number = kindNumbers[mention.kind];
		if (!trimmed || number === undefined) continue;
		const isTaken = labels.subarray(trimmed.start, trimmed.end + 1).some((label) => label > 0 && label < untold);
		if (isTaken && number === 3) continue;
		for (let at = trimmed.start; at <= trimmed.end; at++) {
			labels[at] = 1 + 2 * number + (at > trimmed.start ? 1 : 0);
		}
	}
	return { forms: words.map(({ form }) => form), labels };
}

/** Mentions of a sentence, the inner ones first. */
export function findMentions(sentence: TreebankSentence): readonly Mention[] {
	const open: { id: string; kind: string; start: number }[] = [];
	const found: Mention[] = [];
	for (const [at, { misc }] of sentence.words.entries()) {
		const value = misc.split("|").find((part) => part.startsWith("Entity="))?.slice(7) ?? "";
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

/** The name in a mention without article and titles; undefined where it is more than a name. */
function trimMention(sentence: TreebankSentence, mention: Mention): Mention | undefined {
	let { start, end } = mention;
	const word = (at: number) => sentence.words[at];
	while (start < end && /^(?:the|a|an|this|his|her|its|our|their|my)$/i.test(word(start)?.form ?? "")) start++;
	while (start < end && /^(?:mr|mrs|ms|dr|sir|president|senator|prof|professor|king|queen|lord|lady|st)\.?$/i.test(word(start)?.form ?? "") && mention.kind === "person") start++;
	while (end > start && /^(?:['’]s|['’]|,)$/.test(word(end)?.form ?? "")) end--;
	for (let at = start; at <= end; at++) {
		const form = word(at)?.form ?? "";
		const isName = word(at)?.tag.startsWith("NNP") || /^\p{Lu}/u.test(form) || (at > start && at < end && /^(?:of|the|and|for|de|la|van|von|&|-|['’]s|al|del|der)$/.test(form));
		if (!isName) return undefined;
	}
	const isLast = word(end)?.tag.startsWith("NNP") ?? false;
	return isLast ? { kind: mention.kind, start, end } : undefined;
}
