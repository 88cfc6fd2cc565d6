// Which of two opposite states a content tells.

import { expect, test } from "vitest";
import { poleOf } from "./read-pole.ts";
import { readWords } from "./words.ts";

const read = (text: string) => {
	const pole = poleOf(readWords(text, { start: 0, end: text.length }));
	return pole && `${pole.isOpposite ? "not " : ""}${pole.state}`;
};

test.each([
	["the pump had been working", "function"],
	["the pump was out of order on Monday", "not function"],
	["the pumps had been switched off", "not function"],
	["the order was unlawful", "not lawful"],
	["the coins were copies", "not genuine"],
])("%s: %s", (text, state) => {
	expect(read(text)).toBe(state);
});

test.each([
	"the ministry knew of faulty pumps",
	"the ministry had been told that the pumps were broken",
	"the village was evacuated",
	"",
])("what is only called by a state, or told inside, tells none: %s", (text) => {
	expect(read(text)).toBeUndefined();
});
