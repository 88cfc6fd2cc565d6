import { expect, test } from "vitest";
import { formOfRules, rulesOfForm } from "./feed-rules-form.ts";

test.each([
	[{}],
	[{ contentSelector: "article p", removeSelector: ".ad", crawls: true }],
	[{ kind: "HTML+XPath", paths: { xPathItem: "//li", xPathItemTitle: "./a" } }],
	[{ kind: "JSON+DotNotation", paths: { jsonItem: "a.b" }, miniflux: { rewriteRules: "nl2br" } }],
	[
		{
			kind: "HTML+XPath+JSON+DotNotation",
			paths: { xPathToJson: "//script[1]", jsonItem: "a", jsonItemTitle: "t" },
		},
	],
])("%o goes through the form unchanged", (rules) => {
	expect(rulesOfForm(formOfRules(rules))).toEqual(rules);
});

test("another kind of page takes the same fields under its own names", () => {
	const form = formOfRules({ kind: "HTML+XPath", paths: { xPathItem: "//li" } });
	expect(rulesOfForm({ ...form, kind: "JSON+DotNotation" })).toEqual({
		kind: "JSON+DotNotation",
		paths: { jsonItem: "//li" },
	});
});
