// How many independent origins stand behind a claim, in words.

import { count } from "./count.ts";

/** "at most 2 independent origins"; none is told as what it means. */
export function tellOrigins(atMost: number): string {
	if (atMost === 0) return "nobody on record asserts it";
	return `at most ${count(atMost, "independent origin")}`;
}
