// A JSON Schema as a TypeScript type, for the client that is made from the API's document.

/** The part of JSON Schema 2020-12 that OpenAPI 3.1 documents made from zod schemas use. */
export type JsonSchema = {
	readonly $ref?: string;
	readonly type?: string | readonly string[];
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly anyOf?: readonly JsonSchema[];
	readonly oneOf?: readonly JsonSchema[];
	readonly allOf?: readonly JsonSchema[];
	readonly items?: JsonSchema;
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: boolean | JsonSchema;
	readonly format?: string;
	readonly description?: string;
};

/**
 * The type of the values that a schema allows, readonly throughout. What a type cannot say (ranges,
 * patterns) is left out; a schema that allows anything is `unknown`.
 */
export function writeType(schema: JsonSchema): string {
	if (schema.$ref !== undefined) return refName(schema.$ref);
	if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
	if (schema.const !== undefined) return JSON.stringify(schema.const);
	const either = schema.anyOf ?? schema.oneOf;
	if (either !== undefined) return joinTypes(either, " | ");
	if (schema.allOf !== undefined) return joinTypes(schema.allOf, " & ");
	if (Array.isArray(schema.type)) {
		return joinTypes(
			schema.type.map((type) => ({ ...schema, type })),
			" | ",
		);
	}
	return writePlain(schema);
}

/** `#/components/schemas/Story` as `Story`. */
export function refName(ref: string): string {
	return ref.slice(ref.lastIndexOf("/") + 1);
}

function joinTypes(schemas: readonly JsonSchema[], by: string): string {
	const types = [...new Set(schemas.map((schema) => writeType(schema)))];
	return types.length === 1 ? types.join("") : `(${types.join(by)})`;
}

function writePlain(schema: JsonSchema): string {
	switch (schema.type) {
		case "string":
			return schema.format === "binary" ? "Blob" : "string";
		case "integer":
		case "number":
			return "number";
		case "boolean":
			return "boolean";
		case "null":
			return "null";
		case "array":
			return `readonly ${wrap(writeType(schema.items ?? {}))}[]`;
		case "object":
			return writeObject(schema);
		default:
			return "unknown";
	}
}

/** In brackets, where `[]` would take only its end. */
function wrap(type: string): string {
	return /^[\w"]+$/.test(type) || type.startsWith("(") || type.startsWith("{") ? type : `(${type})`;
}

function writeObject({ properties = {}, required = [], additionalProperties }: JsonSchema): string {
	const members = Object.entries(properties).map(([name, property]) => {
		const isNeeded = required.includes(name);
		const told = property.description;
		const about = told === undefined ? "" : `/** ${told.replaceAll("*/", "* /")} */ `;
		const type = writeType(property);
		return `${about}readonly ${writeName(name)}${isNeeded ? `: ${type}` : `?: ${type} | undefined`}`;
	});
	if (members.length > 0) return `{ ${members.join("; ")} }`;
	const values = typeof additionalProperties === "object" ? additionalProperties : {};
	return `Readonly<Record<string, ${writeType(values)}>>`;
}

function writeName(name: string): string {
	return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
