import { expect, test } from "vitest";
import { tellLikelyGuess } from "./likely-guess.ts";

test("a likely guess is led to the command that is meant", () => {
	const error = "error: unknown command 'story'\n(Did you mean one of restore, stories?)\n";
	expect(tellLikelyGuess(error)).toBe(
		"error: unknown command 'story'\n(`onrecord brief STORY` prints a story, `onrecord stories` lists them.)\n",
	);
});

test("any other error stays as it is", () => {
	for (const error of ["error: unknown command 'zzz'\n", "error: unknown option '--story'\n"]) {
		expect(tellLikelyGuess(error)).toBe(error);
	}
});
