import { expect, test } from "vitest";
import { type JsonSchema, writeType } from "./write-type.ts";

const cases: readonly (readonly [JsonSchema, string])[] = [
	[{ type: "string" }, "string"],
	[{ type: "integer" }, "number"],
	[{ type: "boolean" }, "boolean"],
	[{ type: ["string", "null"] }, "(string | null)"],
	[{ type: "string", format: "binary" }, "Blob"],
	[{ enum: ["asserts", "denies"] }, '"asserts" | "denies"'],
	[{ const: 3 }, "3"],
	[{ $ref: "#/components/schemas/Story" }, "Story"],
	[{ type: "array", items: { $ref: "#/components/schemas/Story" } }, "readonly Story[]"],
	[{ type: "array", items: { enum: ["a", "b"] } }, 'readonly ("a" | "b")[]'],
	[{ anyOf: [{ type: "string" }, { type: "number" }] }, "(string | number)"],
	[{ anyOf: [{ type: "number" }, { type: "integer" }] }, "number"],
	[{ allOf: [{ $ref: "#/a/One" }, { $ref: "#/a/Two" }] }, "(One & Two)"],
	[{ type: "object" }, "Readonly<Record<string, unknown>>"],
	[
		{ type: "object", additionalProperties: { type: "number" } },
		"Readonly<Record<string, number>>",
	],
	[{}, "unknown"],
];

test.each(cases)("%j is the type %s", (schema, type) => {
	expect(writeType(schema)).toBe(type);
});

test("an object tells which members may be missing, and what they are about", () => {
	const schema: JsonSchema = {
		type: "object",
		properties: {
			id: { type: "string" },
			"as-of": { type: "string", description: "a day */ or a moment" },
		},
		required: ["id"],
	};
	const told = '/** a day * / or a moment */ readonly "as-of"?: string | undefined';
	expect(writeType(schema)).toBe(`{ readonly id: string; ${told} }`);
});
