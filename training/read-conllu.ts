// Reads treebanks in CoNLL-U (https://universaldependencies.org/format.html).

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A syntactic word; `head` is an index in the sentence, -1 for the root. */
export type TreebankWord = {
	readonly form: string;
	readonly lemma: string;
	readonly tag: string;
	readonly head: number;
	readonly relation: string;
	readonly misc: string;
	/** Place in the document's text; the words of one token that is not split share it. */
	readonly start: number;
	readonly end: number;
};

export type TreebankSentence = {
	readonly words: readonly TreebankWord[];
	readonly opensParagraph: boolean;
};

export type TreebankDocument = {
	readonly id: string;
	/** Rebuilt from the forms and SpaceAfter; paragraphs are parted by blank lines. */
	readonly text: string;
	readonly sentences: readonly TreebankSentence[];
};

/** Reads a gzipped file of documents. */
export function readConllu(path: string): readonly TreebankDocument[] {
	const documents: TreebankDocument[] = [];
	const blocks = gunzipSync(readFileSync(path)).toString("utf8").split("\n\n");
	let current: { id: string; blocks: string[][] } | undefined;
	const close = () => {
		if (current) documents.push(buildDocument(current.id, current.blocks));
	};
	for (const block of blocks) {
		const lines = block.split("\n").filter((line) => line !== "");
		if (lines.length === 0) continue;
		const opening = lines.find((line) => line.startsWith("# newdoc id = "));
		if (opening || !current) {
			close();
			current = { id: opening?.slice(14) ?? "", blocks: [] };
		}
		current.blocks.push(lines);
	}
	close();
	return documents;
}

function buildDocument(id: string, blocks: readonly string[][]): TreebankDocument {
	let text = "";
	const sentences: TreebankSentence[] = [];
	for (const lines of blocks) {
		const opensParagraph = lines.some((line) => line.startsWith("# newpar"));
		if (opensParagraph && text !== "") text = `${text.trimEnd()}\n\n`;
		const built = buildSentence(lines, text);
		text = built.text;
		sentences.push({ words: built.words, opensParagraph });
	}
	return { id, text, sentences };
}

function buildSentence(lines: readonly string[], textBefore: string) {
	let text = textBefore;
	const words: TreebankWord[] = [];
	let group = { last: 0, start: 0, end: 0, at: 0, form: "" };
	for (const line of lines) {
		if (line.startsWith("#")) continue;
		const columns = line.split("\t");
		const [number = "", form = "", lemma = "", , tag = "", , head = "0", relation = ""] = columns;
		const misc = columns[9] ?? "";
		if (number.includes(".")) continue;
		const space = misc.includes("SpaceAfter=No") ? "" : " ";
		if (number.includes("-")) {
			group = {
				last: Number(number.split("-")[1]),
				start: text.length,
				end: text.length + form.length,
				at: text.length,
				form,
			};
			text += form + space;
			continue;
		}
		const inGroup = Number(number) <= group.last;
		let start = text.length;
		let end = start + form.length;
		if (inGroup) {
			const rest = text.slice(group.at, group.end);
			const fits = rest.startsWith(form);
			const isLast = Number(number) === group.last;
			start = fits ? group.at : group.start;
			end = fits && !isLast ? group.at + form.length : group.end;
			if (!fits) end = group.end;
			group.at = end;
		} else {
			text += form + space;
		}
		words.push({ form, lemma, tag, head: Number(head) - 1, relation, misc, start, end });
	}
	return { text, words };
}
