import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test.each([
	["/", "/"],
	["/stories/a1?from=x#end", "/stories/a1?from=x#end"],
	["/search?q=späte Fähre", "/search?q=sp%C3%A4te%20F%C3%A4hre"],
	["", "/"],
	["stories", "/"],
	["https://site.example/", "/"],
	["//site.example/", "/"],
	["/\\site.example/", "/"],
	["/\t/site.example/", "/"],
	["/\n//site.example/", "/"],
	["/.//site.example/", "/"],
	["javascript:alert(1)", "/"],
])("%j goes on to %s", (address, path) => {
	expect(ownPath(address)).toBe(path);
});

test("whatever is asked for, a browser stays on the server, and a header can hold it", () => {
	const unit = fc.constantFrom(
		"/",
		"\\",
		".",
		"\t",
		"\n",
		":",
		"@",
		"a",
		"é",
		"%2f",
		"?",
		"#",
		" ",
	);
	fc.assert(
		fc.property(fc.string({ unit }), (address) => {
			const path = ownPath(address);
			expect(new URL(path, "http://own.example/in").origin).toBe("http://own.example");
			expect(new Headers({ location: path }).get("location")).toBe(path.trim());
		}),
	);
});
