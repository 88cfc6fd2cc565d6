import { expect, test } from "vitest";
import { figureName, isUnit } from "./figure-name.ts";

test.each([
	["km", "Kilometres", true],
	["%", "Percent", true],
	["USD", "US Dollar", true],
	["USD: losses", "US Dollar: losses", false],
	["", "A number", true],
	["dead", "dead", false],
	["toString", "toString", false],
	["death toll: dead", "death toll: dead", false],
])("a figure labelled %j is called %j", (label, name, unit) => {
	expect([figureName(label), isUnit(label)]).toEqual([name, unit]);
});
