// From a stem to the concepts that it may stand for.

import { stemWord } from "../../text/stem-word.ts";
import { conceptWords, oppositeConcepts } from "./concepts.data.ts";

const conceptsByStem = new Map<string, string[]>();
for (const { name, words } of conceptWords) {
	for (const word of words) {
		const stem = stemWord(word);
		const concepts = conceptsByStem.get(stem) ?? [];
		if (!concepts.includes(name)) concepts.push(name);
		conceptsByStem.set(stem, concepts);
	}
}

const none: readonly string[] = [];

/** The concepts of a stem: two for "strike" (attack, stoppage), none for most words. */
export function conceptsOf(stem: string): readonly string[] {
	return conceptsByStem.get(stem) ?? none;
}

const conceptNumbers = new Map(conceptWords.map(({ name }, number) => [name, number]));
const bitWords = Math.ceil(conceptWords.length / 32);
const bitsByStem = new Map<string, ConceptBits>();
for (const [stem, concepts] of conceptsByStem) bitsByStem.set(stem, bitsOf(concepts));

/** A set of concepts, a bit each. */
export type ConceptBits = Uint32Array;

/** The concepts as a set that is quick to compare. */
export function bitsOf(concepts: Iterable<string>): ConceptBits {
	const bits = new Uint32Array(bitWords);
	for (const concept of concepts) {
		const number = conceptNumbers.get(concept) ?? 0;
		bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
	}
	return bits;
}

/** The set of a stem's concepts; undefined for most words. */
export function conceptBitsOf(stem: string): ConceptBits | undefined {
	return bitsByStem.get(stem);
}

/** Whether two sets have a concept in common. */
export function haveCommon(a: ConceptBits, b: ConceptBits): boolean {
	for (let at = 0; at < bitWords; at++) if (((a[at] ?? 0) & (b[at] ?? 0)) !== 0) return true;
	return false;
}

/** Whether one stem says the opposite of the other ("approve", "reject"). */
export function areOpposite(stem: string, other: string): boolean {
	for (const concept of conceptsOf(stem)) {
		for (const against of conceptsOf(other)) {
			if (oppositeConcepts.has(`${concept} ${against}`)) return true;
		}
	}
	return false;
}
