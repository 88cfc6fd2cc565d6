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

/** Whether one stem says the opposite of the other ("approve", "reject"). */
export function areOpposite(stem: string, other: string): boolean {
	for (const concept of conceptsOf(stem)) {
		for (const against of conceptsOf(other)) {
			if (oppositeConcepts.has(`${concept} ${against}`)) return true;
		}
	}
	return false;
}
