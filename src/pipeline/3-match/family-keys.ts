// Which family a publisher belongs to.

import type { Family } from "../../news/publisher.ts";

/**
 * Publisher key to family key, for the given publishers that belong to one. A publisher on no list
 * is left out: it is its own family.
 */
export function familyKeys(
	families: readonly Family[],
	publishers: Iterable<string>,
): Readonly<Record<string, string>> {
	const owner = new Map<string, string>();
	for (const { key, members } of families) for (const member of members) owner.set(member, key);
	const found: Record<string, string> = {};
	for (const publisher of publishers) {
		const key = owner.get(publisher);
		if (key !== undefined) found[publisher] = key;
	}
	return found;
}
