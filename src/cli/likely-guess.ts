// What somebody means who types the name of a command that there is not.

import { likelyGuesses } from "./likely-guesses.data.ts";

/** Commander's error of an unknown command, with the command that is meant where we know it. */
export function tellLikelyGuess(error: string): string {
	const word = /^error: unknown command '([a-z]+)'/.exec(error)?.[1];
	const meant = likelyGuesses.find(([, guesses]) => word !== undefined && guesses.includes(word));
	if (meant === undefined) return error;
	return `${error.split("\n", 1)[0]}\n(${meant[0]})\n`;
}
