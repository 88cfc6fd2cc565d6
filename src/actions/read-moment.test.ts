import { expect, test } from "vitest";
import { readMoment } from "./read-moment.ts";

test.each([
	["2031-05-02", Date.UTC(2031, 4, 2, 23, 59, 59, 999)],
	["2031-05-02T10:00Z", Date.UTC(2031, 4, 2, 10)],
	["2031-05-02T10:00:00+02:00", Date.UTC(2031, 4, 2, 8)],
	["2031-13-02", undefined],
	["2031-05-02T10:00", undefined],
	["soon", undefined],
	["", undefined],
	[undefined, undefined],
])("%s is read as %s", (text, ms) => {
	expect(readMoment(text)).toBe(ms);
});
