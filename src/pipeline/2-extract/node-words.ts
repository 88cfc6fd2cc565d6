// What an element's class and id say that it is for.

import type { RemovedReason } from "../../news/article.ts";
import {
	bodyPairs,
	bodyWords,
	consentWords,
	furniturePairs,
	furnitureWords,
	stateWords,
	weakFurnitureWords,
} from "./class-words.data.ts";
import type { HtmlNode } from "./html-node.ts";

/** The longest class or id that is read, in UTF-16 code units; longer ones are utility styles. */
const nameLengthMax = 400;

/** Why an element looks like furniture, and whether that holds even for whole paragraphs. */
export type NameEvidence = { readonly reason: RemovedReason; readonly isStrong: boolean };

/** The words of a class or id: cut at capitals, digits and punctuation, in lower case. */
export function wordsOf(name: string): string[] {
	return name
		.slice(0, nameLengthMax)
		.replace(/([a-z])([A-Z])/g, "$1 $2")
		.toLowerCase()
		.split(/[^a-z]+/)
		.filter((word) => word !== "");
}

/** What an element's names say against it; strong evidence first. */
export function furnitureByName({ attributes }: HtmlNode): NameEvidence | undefined {
	let weak: NameEvidence | undefined;
	for (const name of [
		attributes.class,
		attributes.id,
		attributes["data-component"],
		attributes["data-testid"],
	]) {
		if (name === undefined) continue;
		for (const one of name.slice(0, nameLengthMax).split(/\s+/)) {
			const evidence = evidenceOfWords(wordsOf(one));
			if (evidence?.isStrong === true) return evidence;
			weak ??= evidence;
		}
	}
	return weak;
}

function evidenceOfWords(words: readonly string[]): NameEvidence | undefined {
	let weak: NameEvidence | undefined;
	for (const [at, word] of words.entries()) {
		const before = words[at - 1] ?? "";
		const strong = furniturePairs.get(`${before} ${word}`) ?? furnitureWords.get(word);
		if (stateWords.has(before)) continue;
		if (strong !== undefined) return { reason: strong, isStrong: true };
		const reason = weakFurnitureWords.get(word);
		if (reason !== undefined) weak ??= { reason, isStrong: false };
	}
	return weak;
}

/** Whether an element's names say that it asks for consent. */
export function asksForConsent({ attributes }: HtmlNode): boolean {
	return [attributes.class, attributes.id].some(
		(name) => name !== undefined && wordsOf(name).some((word) => consentWords.has(word)),
	);
}

/** Whether an element's names say that it holds an article's text. */
export function looksLikeBody({ attributes }: HtmlNode): boolean {
	if (/\b(?:articleBody|reviewBody|blogPost)\b/.test(attributes.itemprop ?? "")) return true;
	return [attributes.class, attributes.id].some((name) => {
		if (name === undefined) return false;
		return name
			.slice(0, nameLengthMax)
			.split(/\s+/)
			.some((one) => namesBody(wordsOf(one)));
	});
}

function namesBody(words: readonly string[]): boolean {
	return words.some(
		(word, at) => bodyWords.has(word) || bodyPairs.has(`${words[at - 1] ?? ""} ${word}`),
	);
}
