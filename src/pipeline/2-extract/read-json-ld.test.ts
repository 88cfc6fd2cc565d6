import { expect, test } from "vitest";
import { readJsonLd } from "./read-json-ld.ts";

const node = '{"@type":"NewsArticle","headline":"Dam inspected"}';

test.each([
	["nothing", node],
	["a comment", `<!-- ${node} -->`],
	["a comment with a semicolon", `<!--${node}--> ;\n`],
	["a CDATA section", `<![CDATA[${node}]]>`],
	["a CDATA section behind the marks of a script's comment", `//<![CDATA[\n${node}\n// ]]>\n`],
])("a script with %s around it is read", (_around, script) => {
	expect(readJsonLd([script]).map((found) => found["headline"])).toEqual(["Dam inspected"]);
});

test("white space before something that ends no comment costs no more than its length", () => {
	expect(readJsonLd([`{}-->${" ".repeat(1_000_000)}x`])).toEqual([]);
});
