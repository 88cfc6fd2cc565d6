import { expect, test } from "vitest";
import { readReplacements } from "./rewrite-rules.ts";

test.each([
	['replace("-"|"+")', ["+"]],
	['replace( "-" , "+" )', ["+"]],
	["replace(-|+)", ["+"]],
	['replace(-,"+")', ["+"]],
	['replace("x\\"y"|z)', ["z"]],
	['rewrite(x)replace(a,b),replace("c"|"d")', ["", "d"]],
])("%s replaces by what stands behind the bar", (rule, by) => {
	expect(readReplacements(rule, "replace", []).map((each) => each.by)).toEqual(by);
});

test("a rule of nothing but spaces is read at once", () => {
	expect(readReplacements(`replace(${" ".repeat(3980)}`, "replace", [])).toHaveLength(1);
});
