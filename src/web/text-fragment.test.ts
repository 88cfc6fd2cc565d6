import { expect, test } from "vitest";
import { withTextFragment } from "./text-fragment.ts";

const url = "https://courier.example/dam";

test.each([
	["Water ran over the wall", `${url}#:~:text=Water%20ran%20over%20the%20wall`],
	["a well-known dam, he said", `${url}#:~:text=a%20well%2Dknown%20dam%2C%20he%20said`],
	[
		"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
		`${url}#:~:text=one%20two%20three%20four%20five%20six,ten%20eleven%20twelve%20thirteen%20fourteen%20fifteen`,
	],
	["  ", url],
])("%s", (words, address) => {
	expect(withTextFragment(url, words)).toBe(address);
});

test("an address with a fragment keeps it, and half a character does not throw", () => {
	expect(withTextFragment(`${url}#live`, "x\ud800")).toBe(`${url}#live:~:text=x%EF%BF%BD`);
});
