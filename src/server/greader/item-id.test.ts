import fc from "fast-check";
import { expect, test } from "vitest";
import { longItemId, parseItemId } from "./item-id.ts";

const forms: readonly (readonly [string, number | undefined])[] = [
	["tag:google.com,2005:reader/item/000000000000001f", 31],
	["tag:google.com,2005:reader/item/1f", 31],
	["000000000000001f", 31],
	["0000000000000031", 0x31],
	["31", 31],
	["0x1F", 31],
	[" 31 ", 31],
	["0", undefined],
	["-31", undefined],
	["tag:google.com,2005:reader/item/-", undefined],
	["tag:google.com,2005:reader/item/", undefined],
	["ffffffffffffffff", undefined],
	["9999999999999999999", undefined],
	["", undefined],
	["one", undefined],
];

test.each(forms)("the id %j is %s", (id, number) => {
	expect(parseItemId(id)).toBe(number);
});

test("every number is read back from its long, short and decimal form", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 2 ** 52 }), (number) => {
			const long = longItemId(number);
			expect(parseItemId(long)).toBe(number);
			expect(parseItemId(long.slice(-16))).toBe(number);
			if (number < 1e15) expect(parseItemId(String(number))).toBe(number);
		}),
	);
});

test("no text makes it throw", () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const number = parseItemId(text);
			if (number !== undefined) expect(Number.isSafeInteger(number)).toBe(true);
		}),
	);
});
