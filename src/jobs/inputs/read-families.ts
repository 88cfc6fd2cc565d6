// A list of publishers that belong together, given beside the articles.

import type { Family } from "../../news/publisher.ts";
import type { Piece } from "./input.ts";

/** No list of outlets that one owner has is longer, and no name or address of one. */
const membersMax = 2_000;
const textLengthMax = 300;

/** Reads `[{key, name?, members: [publisher key], source?}]`; anything else is told as failed. */
export function readFamilies(name: string, text: string): Piece {
	try {
		const list: unknown = JSON.parse(text);
		if (!Array.isArray(list)) throw new Error("it is not a list");
		return { name, families: list.map(familyOf) };
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return { name, failed: `The list of families cannot be read: ${why}.` };
	}
}

function familyOf(entry: unknown): Family {
	if (entry === null || typeof entry !== "object") throw new Error("an entry is not an object");
	const { key, name = key, members, source = "" } = entry as Readonly<Record<string, unknown>>;
	if (typeof key !== "string" || !Array.isArray(members)) {
		throw new Error("an entry needs `key` and `members`");
	}
	const family = { key, name: String(name), members: members.map(String), source: String(source) };
	const texts = [key, family.name, family.source, ...family.members];
	if (members.length > membersMax || texts.some(({ length }) => length > textLengthMax)) {
		throw new Error("an entry is too long");
	}
	return family;
}
