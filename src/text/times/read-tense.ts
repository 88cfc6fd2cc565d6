// Whether the words around a date tell of what was or of what will be.

import { type TimeScene, wordAt } from "./time-scene.ts";
import { futureWords, notPastWords, pastWords } from "./time-words.data.ts";

/** Tokens looked at on each side; a clause is seldom longer. */
const reachTokens = 14;

/**
 * The tense of the words near tokens `from` to `to`: the nearest telling word before them in the
 * sentence, else the nearest after them. Undefined where nothing tells.
 */
export function readTense(
	scene: TimeScene,
	from: number,
	to: number,
): "past" | "future" | undefined {
	for (let at = from - 1; at >= Math.max(0, from - reachTokens); at--) {
		if (isSentenceEnd(scene, at)) break;
		const tense = tenseOf(scene, at);
		if (tense !== undefined) return tense;
	}
	for (let at = to; at < to + reachTokens; at++) {
		if (isSentenceEnd(scene, at)) break;
		const tense = tenseOf(scene, at);
		if (tense !== undefined) return tense;
	}
	return undefined;
}

function isSentenceEnd(scene: TimeScene, at: number): boolean {
	const token = scene.tokens[at];
	if (token === undefined || token.kind === "break") return true;
	if (token.word === "?" || token.word === "!") return true;
	return token.word === "." && !isJoined(scene, at + 1) && !isAbbreviation(scene, at - 1);
}

/** "p.m.", "Mr.", "Gen.": the full stop ends the word, not the sentence. */
function isAbbreviation(scene: TimeScene, at: number): boolean {
	const token = scene.tokens[at];
	if (token?.kind !== "word") return false;
	return token.word.length === 1 || (token.capital && token.word.length <= 3);
}

function isJoined(scene: TimeScene, at: number): boolean {
	return scene.tokens[at]?.joined ?? false;
}

function tenseOf(scene: TimeScene, at: number): "past" | "future" | undefined {
	const word = wordAt(scene, at);
	if (wordAt(scene, at - 1) === "be") return undefined;
	if (futureWords.has(word)) return "future";
	if (word === "going" && wordAt(scene, at + 1) === "to") return "future";
	if ((word === "to" || word === "coming") && isAfterBe(scene, at)) return "future";
	if (pastWords.has(word)) return "past";
	return word.length > 4 && word.endsWith("ed") && !notPastWords.has(word) ? "past" : undefined;
}

/** "is to run", "are coming"; not "saw water coming out". */
function isAfterBe(scene: TimeScene, at: number): boolean {
	const before = wordAt(scene, at - 1);
	return before === "is" || before === "are";
}
