// How many independent origins stand behind a claim or a story, in words.

import { count } from "./count.ts";

/** "at most 2 independent origins"; none is told as what it means for a claim. */
export function tellOrigins(atMost: number): string {
	if (atMost === 0) return "nobody on record asserts it";
	return `at most ${count(atMost, "independent origin")}`;
}

/** "at most 2 independent origins in 5 outlets" */
export function tellOriginsIn({
	atMost,
	outlets,
}: {
	readonly atMost: number;
	readonly outlets: number;
}): string {
	return `${tellOrigins(atMost)} in ${count(outlets, "outlet")}`;
}

/** The same of a whole story, where none means that nothing in it is said by anybody known. */
export function tellStoryOrigins(atMost: number): string {
	return atMost === 0 ? "no origin on record" : tellOrigins(atMost);
}
