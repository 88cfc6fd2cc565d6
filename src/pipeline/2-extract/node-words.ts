// What an element's class and id say that it is for.

import type { RemovedReason } from "../../news/article.ts";
import { bodyPairs, bodyWords, furniturePairs, furnitureWords } from "./class-words.data.ts";
import type { HtmlNode } from "./html-node.ts";

/** The longest class or id that is read, in UTF-16 code units; longer ones are utility styles. */
const nameLengthMax = 400;

/** The words of a class or id: cut at capitals, digits and punctuation, in lower case. */
export function wordsOf(name: string): string[] {
	return name
		.slice(0, nameLengthMax)
		.replace(/([a-z])([A-Z])/g, "$1 $2")
		.toLowerCase()
		.split(/[^a-z]+/)
		.filter((word) => word !== "");
}

/** Why an element looks like furniture by its names; undefined where it does not. */
export function furnitureByName({ attributes }: HtmlNode): RemovedReason | undefined {
	for (const name of [
		attributes.class,
		attributes.id,
		attributes["data-component"],
		attributes["data-testid"],
	]) {
		if (name === undefined) continue;
		for (const one of name.slice(0, nameLengthMax).split(/\s+/)) {
			const reason = furnitureByWords(wordsOf(one));
			if (reason !== undefined) return reason;
		}
	}
	return undefined;
}

function furnitureByWords(words: readonly string[]): RemovedReason | undefined {
	for (const [at, word] of words.entries()) {
		const reason = furnitureWords.get(word) ?? furniturePairs.get(`${words[at - 1] ?? ""} ${word}`);
		if (reason !== undefined) return reason;
	}
	return undefined;
}

/** Whether an element's names say that it holds an article's text. */
export function looksLikeBody({ attributes }: HtmlNode): boolean {
	if (/\b(?:articleBody|reviewBody|blogPost)\b/.test(attributes.itemprop ?? "")) return true;
	return [attributes.class, attributes.id].some((name) => {
		if (name === undefined) return false;
		return name
			.slice(0, nameLengthMax)
			.split(/\s+/)
			.some((one) => {
				const words = wordsOf(one);
				return words.some(
					(word, at) => bodyWords.has(word) || bodyPairs.has(`${words[at - 1] ?? ""} ${word}`),
				);
			});
	});
}
