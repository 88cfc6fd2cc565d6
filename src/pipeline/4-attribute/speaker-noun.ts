// Nouns for those who speak: offices, people without names, groups and bodies.

import { isRoleNoun } from "./people.ts";
import { groupNouns, organisationNouns, unnamedNouns } from "./source-words.data.ts";

/** Whether a noun, singular and in small letters, can name a speaker. */
export function isSpeakerNoun(noun: string): boolean {
	const known = unnamedNouns.has(noun) || groupNouns.has(noun) || organisationNouns.has(noun);
	return known || isRoleNoun(noun);
}
