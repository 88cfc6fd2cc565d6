// The API's document, as the page about the API shows it.

type Json = Readonly<Record<string, unknown>>;

/** A JSON Schema of the document. */
export type Schema = {
	readonly $ref?: string;
	readonly type?: string | readonly string[];
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly anyOf?: readonly Schema[];
	readonly oneOf?: readonly Schema[];
	readonly items?: Schema;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly description?: string;
	readonly default?: unknown;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly maxLength?: number;
};

export type Parameter = {
	readonly name: string;
	readonly in: string;
	readonly required?: boolean;
	readonly schema?: Schema;
	readonly description?: string;
};

export type ApiRoute = {
	readonly method: string;
	readonly path: string;
	readonly summary: string;
	readonly parameters: readonly Parameter[];
	readonly body: Schema | undefined;
	/** What the answer holds, where it is JSON; its media type otherwise. */
	readonly answer: Schema | undefined;
	readonly answerType: string | undefined;
};

export type ApiGroup = { readonly name: string; readonly routes: readonly ApiRoute[] };

export type ApiDocument = {
	readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
};

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

const methods = ["get", "post", "put", "patch", "delete"];

/** The routes by the first part of their path, in the order of the document. */
export function groupRoutes({ paths = {} }: ApiDocument): readonly ApiGroup[] {
	const groups = new Map<string, ApiRoute[]>();
	for (const [path, item] of Object.entries(paths)) {
		const name = path.split("/")[1] ?? "";
		const routes = methods.flatMap((method) => {
			const operation = item[method] as Json | undefined;
			return operation === undefined ? [] : [readRoute(method, path, operation)];
		});
		groups.set(name, [...(groups.get(name) ?? []), ...routes]);
	}
	return [...groups].map(([name, routes]) => ({ name, routes }));
}

function readRoute(method: string, path: string, operation: Json): ApiRoute {
	const {
		summary = "",
		parameters = [],
		requestBody,
		responses = {},
	} = operation as {
		summary?: string;
		parameters?: readonly Parameter[];
		requestBody?: { content: Content };
		responses?: Readonly<Record<string, { content?: Content }>>;
	};
	const [, success] = Object.entries(responses).find(([status]) => status.startsWith("2")) ?? [];
	const [[answerType, answer] = []] = Object.entries(success?.content ?? {});
	const [[, body] = []] = Object.entries(requestBody?.content ?? {});
	return {
		...{ method: method.toUpperCase(), path, summary, parameters, answerType },
		...{ body: body?.schema, answer: answer?.schema },
	};
}

/** The schema that a `$ref` names, with its name; any other schema as it is. */
export function resolveSchema(
	schema: Schema,
	document: ApiDocument,
): { readonly schema: Schema; readonly name: string | undefined } {
	if (schema.$ref === undefined) return { schema, name: undefined };
	const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
	return { schema: document.components?.schemas?.[name] ?? {}, name };
}

/** A schema in a word or two: "list of Story", "text", "asserts | denies". */
export function describeSchema(schema: Schema): string {
	if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
	if (schema.enum !== undefined) return schema.enum.join(" | ");
	if (schema.const !== undefined) return String(schema.const);
	const either = schema.anyOf ?? schema.oneOf;
	if (either !== undefined) return [...new Set(either.map(describeSchema))].join(" | ");
	if (schema.type === "array") return `list of ${describeSchema(schema.items ?? {})}`;
	const types: Readonly<Record<string, string>> = {
		...{ string: "text", integer: "whole number", number: "number", boolean: "yes or no" },
		...{ object: "object", null: "nothing" },
	};
	const named = [schema.type ?? []].flat().map((type) => types[type] ?? type);
	return named.length === 0 ? "anything" : named.join(" | ");
}
