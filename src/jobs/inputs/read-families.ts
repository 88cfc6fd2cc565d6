// A list of publishers that belong together, given beside the articles.

import type { Piece } from "./input.ts";

/** Reads `[{key, name, members: [publisher key], source}]`; anything else is told as failed. */
export function readFamilies(name: string, text: string): Piece {
	try {
		const list: unknown = JSON.parse(text);
		if (!Array.isArray(list)) throw new Error("it is not a list");
		return { name, families: Object.fromEntries(list.flatMap(membersOf)) };
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return { name, failed: `The list of families cannot be read: ${why}.` };
	}
}

function membersOf(entry: unknown): (readonly [string, string])[] {
	if (entry === null || typeof entry !== "object") throw new Error("an entry is not an object");
	const { key, members } = entry as { key?: unknown; members?: unknown };
	if (typeof key !== "string" || !Array.isArray(members)) {
		throw new Error("an entry needs `key` and `members`");
	}
	return members.map((member) => [String(member), key] as const);
}
