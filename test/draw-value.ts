// Random values of a JSON Schema, and values that are nothing like it.

import fc from "fast-check";
import type { JsonSchema } from "../src/server/client/write-type.ts";

export type Schema = JsonSchema & {
	readonly minimum?: number;
	readonly maximum?: number;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minItems?: number;
	readonly pattern?: string;
};

export type Schemas = Readonly<Record<string, Schema>>;

const depthMax = 5;

/** Values that a schema allows, as far as it says so; text of a pattern is only sometimes right. */
export function drawValue(schema: Schema, schemas: Schemas, depth = 0): fc.Arbitrary<unknown> {
	const inner = (one: JsonSchema): fc.Arbitrary<unknown> =>
		drawValue(one as Schema, schemas, depth + 1);
	if (depth > depthMax) return fc.constant(null);
	if (schema.$ref !== undefined) {
		const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
		return inner(schemas[name] ?? {});
	}
	if (schema.const !== undefined) return fc.constant(schema.const);
	if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
	const either = schema.anyOf ?? schema.oneOf;
	if (either !== undefined) return fc.oneof(...either.map(inner));
	if (schema.type === "object") return objectOf(schema, inner);
	if (schema.type === "array") {
		const { minItems = 0, items = {} } = schema;
		return fc.array(inner(items), { minLength: minItems, maxLength: minItems + 2 });
	}
	return plainOf(schema);
}

function objectOf({ properties = {}, required = [] }: Schema, inner: Inner) {
	const members = Object.fromEntries(
		Object.entries(properties).map(([name, schema]) => [name, inner(schema)]),
	);
	return fc.record(members, { requiredKeys: required.filter((name) => name in members) });
}

type Inner = (schema: JsonSchema) => fc.Arbitrary<unknown>;

function plainOf(schema: Schema): fc.Arbitrary<unknown> {
	const { minimum = -1e6, maximum = 1e6, minLength = 0, maxLength = 40 } = schema;
	switch (schema.type) {
		case "boolean":
			return fc.boolean();
		case "integer":
			return fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) });
		case "number":
			return fc.double({ min: minimum, max: maximum, noNaN: true });
		case "string":
			return textOf(schema, { minLength, maxLength: Math.min(maxLength, minLength + 40) });
		default:
			return fc.jsonValue({ maxDepth: 2 });
	}
}

/** Addresses lead to this machine, where nothing may be fetched from: no test asks the network. */
function textOf({ format, pattern }: Schema, bounds: { minLength: number; maxLength: number }) {
	if (format === "uri") return fc.constant("http://127.0.0.1:9/feed");
	if (format === "email") return fc.constant("ana@reader.example");
	if (format === "date") return fc.constant("2031-05-06");
	if (format === "date-time") return fc.constant("2031-05-06T10:00:00Z");
	const text = fc.string(bounds).map((one) => one.replaceAll("//", "/"));
	return pattern === undefined ? text : fc.oneof(text, fc.stringMatching(new RegExp(pattern)));
}

/** Values of any shape: what a hand-made or hostile request may hold. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
	fc.jsonValue({ maxDepth: 3 }),
	fc.constantFrom(
		"__proto__",
		"\u0000",
		"../../etc/passwd",
		"' OR 1=1 --",
		"\uD800",
		"9".repeat(400),
	),
);
