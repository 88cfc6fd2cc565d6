// The terms of a text that tell its subject: stems and names with their counts.

import { stemTerm } from "./terms-stem.ts";
import { stopWords } from "./terms-stop.data.ts";

/** What one pass over a text finds. */
export type TextTerms = {
	/** Stems of content words with their counts, in order of first occurrence. */
	readonly stems: ReadonlyMap<string, number>;
	/** Names as written, by folded form, with their counts: capitalised runs inside sentences. */
	readonly names: ReadonlyMap<string, NameCount>;
};

export type NameCount = { readonly name: string; count: number };

/** Longer words are addresses or noise. */
const wordLengthMax = 40;

/** The most words of a name ("Court of Appeals of Alder County"). */
const nameWordsMax = 5;

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.-](?=[\p{L}\p{N}])|,(?=\d{3}))*/gu;

/** Reads at most `charsMax` characters. */
export function findTerms(text: string, charsMax: number): TextTerms {
	const stems = new Map<string, number>();
	const names = new NameCollector();
	const read = text.length > charsMax ? text.slice(0, charsMax) : text;
	let lastEnd = 0;
	for (const match of read.matchAll(word)) {
		const form = withoutPossessive(match[0]);
		const gapText = match.index === lastEnd ? "" : read.slice(lastEnd, match.index);
		lastEnd = match.index + match[0].length;
		if (form.length > wordLengthMax) continue;
		names.read(form, gapText, match[0].length !== form.length);
		addStems(form.toLowerCase(), stems);
	}
	names.close();
	return { stems, names: names.found };
}

function addStems(form: string, stems: Map<string, number>): void {
	const parts = form.includes("-") ? form.split("-") : [form];
	for (const part of parts) {
		const plain = part.includes(".") ? part.replaceAll(".", "") : part;
		if (plain.length < 2 || stopWords.has(plain)) continue;
		const stem = stemTerm(plain);
		stems.set(stem, (stems.get(stem) ?? 0) + 1);
	}
}

function withoutPossessive(form: string): string {
	return /['’]s$/i.test(form) ? form.slice(0, -2) : form;
}

/** What may stand between two words of a name: a space, after a plural possessive too. */
const joins = /^['’]? $/;

/** Collects capitalised runs; a lone word that only ever starts sentences is no name. */
class NameCollector {
	readonly found = new Map<string, NameCount>();
	private readonly atStart = new Map<string, NameCount>();
	private run: string[] = [];
	private runStarts = false;

	read(form: string, gapText: string, isPossessive: boolean): void {
		const startsSentence = gapText === "" ? this.isEmpty : /[.!?:;\n"“”]/.test(gapText);
		if (!joins.test(gapText) || this.run.length >= nameWordsMax) this.close();
		if (isCapitalised(form) && !(this.run.length === 0 && stopWords.has(form.toLowerCase()))) {
			if (this.run.length === 0) this.runStarts = startsSentence;
			this.run.push(form);
			this.isEmpty = false;
			if (isPossessive) this.close();
			return;
		}
		this.isEmpty = false;
		this.close();
	}

	close(): void {
		if (this.run.length === 0) return;
		const name = this.run.join(" ");
		const key = name.toLowerCase();
		const into = this.run.length === 1 && this.runStarts ? this.atStart : this.found;
		const held = into.get(key);
		if (held === undefined) into.set(key, { name, count: 1 });
		else held.count++;
		this.run = [];
		if (into === this.found && this.atStart.has(key)) this.promote(key);
	}

	private isEmpty = true;

	private promote(key: string): void {
		const found = this.found.get(key);
		const started = this.atStart.get(key);
		if (found !== undefined && started !== undefined) found.count += started.count;
		this.atStart.delete(key);
	}
}

function isCapitalised(form: string): boolean {
	const first = form.codePointAt(0) ?? 0;
	if (first < 128) return first >= 65 && first <= 90 && form.length > 1;
	const letter = String.fromCodePoint(first);
	return letter !== letter.toLowerCase();
}
