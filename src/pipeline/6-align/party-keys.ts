// The names by which a statement would speak of a speaker, and whether two speak for one party.

import type { SpeakerRef, Statement } from "../../news/statement.ts";
import { nameKey } from "./name-key.ts";
import { readWords } from "./words.ts";

/** Keys of the speaker's name alone. */
export function nameKeys({ name }: SpeakerRef): ReadonlySet<string> {
	return namesIn(`a ${name}`);
}

/** Keys of the speaker's name, of the names in the role, and of the side, as a gist has them. */
export function partyKeys({ name, role = "", side }: SpeakerRef): ReadonlySet<string> {
	const keys = new Set(namesIn(`a ${name}, ${role}`));
	if (side !== undefined) keys.add(`@=${side}`).add(`@${nameKey(side)}`);
	return keys;
}

function namesIn(text: string): ReadonlySet<string> {
	const words = readWords(text, { start: 0, end: text.length });
	return new Set(words.filter(({ kind }) => kind === "name").map(({ key }) => key));
}

/** Whether two statements come from one speaker, or from one side. */
export function isOneParty({ speaker: a }: Statement, { speaker: b }: Statement): boolean {
	return a.key === b.key || (a.side !== undefined && a.side === b.side);
}
