import { expect, test } from "vitest";
import { tellOrigins, tellOriginsIn, tellStoryOrigins } from "./tell-origins.ts";

test("origins are an upper bound, and none of them is told in words", () => {
	expect([2, 1, 0].map(tellOrigins)).toEqual([
		"at most 2 independent origins",
		"at most 1 independent origin",
		"nobody on record asserts it",
	]);
	expect([1, 0].map(tellStoryOrigins)).toEqual([
		"at most 1 independent origin",
		"no origin on record",
	]);
	expect(tellOriginsIn({ atMost: 0, outlets: 1 })).toBe("nobody on record asserts it in 1 outlet");
});
