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

/** The most words of a name; longer ones are made from a heading's text. */
const nameWordsMax = 7;

/**
 * The words of a class or id: cut at capitals and punctuation, in lower case, numbers behind them
 * taken off. Letters mixed with digits are no words but keys ("672ad0").
 */
export function wordsOf(name: string): string[] {
	return name
		.slice(0, nameLengthMax)
		.replace(/([a-z])([A-Z])/g, "$1 $2")
		.toLowerCase()
		.split(/[^a-z\d]+/)
		.map((word) => /^([a-z]+)\d*$/.exec(word)?.[1] ?? "")
		.filter((word) => word !== "");
}

/** What an element's names say against it; strong evidence first. */
export function furnitureByName(node: HtmlNode): NameEvidence | undefined {
	const { attributes } = node;
	let weak: NameEvidence | undefined;
	for (const name of [
		attributes.class,
		attributes.id,
		attributes["data-component"],
		attributes["data-testid"],
	]) {
		if (name === undefined) continue;
		for (const one of name.slice(0, nameLengthMax).split(/\s+/)) {
			const evidence = evidenceOfName(one);
			if (evidence?.isStrong === true && node.tag !== "article") return evidence;
			weak ??= evidence === undefined ? undefined : { ...evidence, isStrong: false };
		}
	}
	// A heading is named after what it says or how it is listed.
	return /^h[1-6]$/.test(node.tag) ? undefined : weak;
}

/** What is known of the names met so far: pages repeat a few hundred names thousands of times. */
const known = new Map<string, NameEvidence | undefined>();
const knownMax = 20_000;

function evidenceOfName(name: string): NameEvidence | undefined {
	if (known.has(name)) return known.get(name);
	if (known.size >= knownMax) known.clear();
	const words = wordsOf(name);
	const evidence = words.length > nameWordsMax ? undefined : evidenceOfWords(words);
	known.set(copyOf(name), evidence);
	return evidence;
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

const knownConsent = new Map<string, boolean>();

function namesConsent(name: string): boolean {
	const before = knownConsent.get(name);
	if (before !== undefined) return before;
	if (knownConsent.size >= knownMax) knownConsent.clear();
	const isConsent = wordsOf(name).some((word) => consentWords.has(word));
	knownConsent.set(copyOf(name), isConsent);
	return isConsent;
}

/** Joined and cut again, a key is a copy; a part of the page would keep all of it in memory. */
function copyOf(name: string): string {
	return `${name} `.trimEnd();
}

/** Whether an element's names say that it asks for consent. */
export function asksForConsent({ attributes }: HtmlNode): boolean {
	return [attributes.class, attributes.id].some((name) => name !== undefined && namesConsent(name));
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
