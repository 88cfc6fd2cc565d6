// The names by which a statement would speak of a speaker.

import type { SpeakerRef } from "../../news/statement.ts";
import { foldName } from "./fold-name.ts";
import { readWords } from "./words.ts";

/** Keys of the speaker's name, of the names in the role, and of the side, as a gist has them. */
export function partyKeys({ name, role = "", side }: SpeakerRef): ReadonlySet<string> {
	const told = `a ${name}, ${role}`;
	const keys = readWords(told, { start: 0, end: told.length })
		.filter(({ kind }) => kind === "name")
		.map(({ key }) => key);
	if (side !== undefined) keys.push(`@=${side}`, `@${foldName(side)}`);
	return new Set(keys);
}
