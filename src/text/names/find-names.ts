// Finds the names in a text: persons, organisations, places, offices.

import type { Sentence } from "../sentence.ts";
import { loadNamesModel } from "../weights/load-names-model.ts";
import { findOffices } from "./find-offices.ts";
import { findRuns, nameKinds, type Run, rememberRuns } from "./find-runs.ts";
import type { Name } from "./name.ts";
import { type Memory, readNameWords } from "./name-features.ts";

const noMemory: Memory = new Map();

function toName(sentence: Sentence, run: Run): Name {
	const start = sentence.tokens[run.start]?.start ?? sentence.start;
	const end = sentence.tokens[run.end - 1]?.end ?? start;
	return { start, end, kind: nameKinds[run.kind] ?? "other" };
}

/** Offices that no name overlaps, and the names, in order. */
function joinNames(names: readonly Name[], offices: readonly Name[]): readonly Name[] {
	const free = offices.filter(
		({ start, end }) => !names.some((name) => name.start < end && start < name.end),
	);
	return [...names, ...free].sort((a, b) => a.start - b.start);
}

/**
 * The names in the sentences of one text, in order; they do not overlap.
 *
 * Reads the text twice: what a word was found to be elsewhere helps to decide in the second
 * reading ("Bullock told …" where "Avery Bullock" stood before). Offices are names only where they
 * are written with capitals. Spans are those of whole tokens.
 */
export function findNames(sentences: readonly Sentence[]): readonly Name[] {
	const model = loadNamesModel();
	const words = sentences.map(({ tokens }) => readNameWords(tokens));
	const firstRuns = words.map((own) => findRuns(model.first, own, noMemory));
	const memory = rememberRuns(words, firstRuns);
	return sentences.flatMap((sentence, at) => {
		const runs = findRuns(model.second, words[at] ?? [], memory);
		const names = runs.map((run) => toName(sentence, run));
		return joinNames(names, findOffices(sentence.tokens));
	});
}
