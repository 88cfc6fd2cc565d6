// A typed client for the API, made from its OpenAPI document: for our own pages and anybody's.

import { type JsonSchema, writeType } from "./write-type.ts";

/** The part of an OpenAPI 3.1 document that a client is made of. */
export type ApiDocument = {
	readonly paths?: Readonly<Record<string, object>> | undefined;
	readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> } | undefined;
};

type Operation = {
	readonly summary?: string;
	readonly parameters?: readonly {
		readonly in: string;
		readonly name: string;
		readonly required?: boolean;
		readonly schema?: JsonSchema;
	}[];
	readonly requestBody?: {
		readonly required?: boolean;
		readonly content: Readonly<Record<string, { readonly schema?: JsonSchema } | undefined>>;
	};
	readonly responses: Readonly<
		Record<
			string,
			{ readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>> }
		>
	>;
};

const methods = ["get", "post", "put", "patch", "delete"] as const;

/** The client as the text of one TypeScript file without imports; the same document, the same text. */
export function writeClient(document: ApiDocument): string {
	const schemas = Object.entries(document.components?.schemas ?? {});
	const types = schemas
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, schema]) => `export type ${name} = ${writeType(schema as JsonSchema)};`);
	const routes = Object.entries(document.paths ?? {})
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.flatMap(([path, item]) =>
			methods.flatMap((method) => {
				const operation = (item as Readonly<Record<string, Operation | undefined>>)[method];
				return operation === undefined ? [] : [writeRoute(method, path, operation)];
			}),
		);
	return [head, types.join("\n\n"), `export type Routes = {\n${routes.join("\n")}\n};`, tail].join(
		"\n\n",
	);
}

function writeRoute(method: string, path: string, operation: Operation): string {
	const parts = [
		...writeParameters(operation, "path", path),
		...writeParameters(operation, "query", path),
		...writeBody(operation),
		`readonly answer: ${answerType(operation)}`,
	];
	const about = operation.summary === undefined ? "" : `\t/** ${operation.summary}. */\n`;
	return `${about}\treadonly "${method.toUpperCase()} ${path}": { ${parts.join("; ")} };`;
}

function writeParameters({ parameters = [] }: Operation, where: string, path: string): string[] {
	const told = parameters.filter((parameter) => parameter.in === where);
	// A parameter that the path names and the document forgot is still needed.
	const named = where === "path" ? [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name) : [];
	const known = new Set(told.map(({ name }) => name));
	const missing = named.filter((name) => name !== undefined && !known.has(name));
	const members = [
		...told.map(({ name, required, schema }) => {
			const type = where === "path" ? "string | number" : writeType(schema ?? {});
			const needed = required === true || where === "path";
			return `readonly ${JSON.stringify(name)}${needed ? "" : "?"}: ${type}${needed ? "" : " | undefined"}`;
		}),
		...missing.map((name) => `readonly "${name}": string | number`),
	];
	if (members.length === 0) return [];
	const optional = where === "query" && told.every(({ required }) => required !== true);
	return [`readonly ${where}${optional ? "?" : ""}: { ${members.join("; ")} }`];
}

function writeBody({ requestBody }: Operation): string[] {
	if (requestBody === undefined) return [];
	const optional = requestBody.required === true ? "" : "?";
	const { "application/json": json, "multipart/form-data": form } = requestBody.content;
	if (json !== undefined) return [`readonly body${optional}: ${writeType(json.schema ?? {})}`];
	if (form !== undefined) return [`readonly body${optional}: FormData`];
	return [`readonly body${optional}: string`];
}

function answerType({ responses }: Operation): string {
	const [, success] = Object.entries(responses).find(([status]) => status.startsWith("2")) ?? [];
	if (success?.content === undefined) return "undefined";
	const { "application/json": json } = success.content;
	return json === undefined ? "string" : writeType(json.schema ?? {});
}

const head = `// The API of Onrecord with its types, made from its document (/api/v1/openapi.json). Not to be
// edited: it is written anew from the server's routes.`;

const tail = `type Request<Name extends keyof Routes> = Omit<Routes[Name], "answer">;

/** Nothing to say where a route needs nothing; otherwise its path, query and body. */
type Told<Name extends keyof Routes> =
	Record<never, never> extends Request<Name> ? [request?: Request<Name>] : [request: Request<Name>];

export type Client = <Name extends keyof Routes>(
	route: Name,
	...told: Told<Name>
) => Promise<Routes[Name]["answer"]>;

/** The server's answer was an error, or there was none (status 0); \`detail\` is a sentence. */
export class ApiError extends Error {
	override readonly name = "ApiError";
	readonly status: number;

	constructor(detail: string, options: ErrorOptions & { readonly status: number }) {
		super(detail, options);
		this.status = options.status;
	}
}

export type ClientOptions = {
	/** Where the API is: "http://127.0.0.1:7711/api/v1". */
	readonly base: string;
	/** Headers for every request, such as an \`authorization\` with a token. */
	readonly headers?: Readonly<Record<string, string>> | undefined;
	readonly fetch?: typeof globalThis.fetch | undefined;
};

/** A client: \`await client("GET /stories/{id}", { path: { id } })\`. */
export function createClient({ base, headers, fetch = globalThis.fetch }: ClientOptions): Client {
	return async (route, ...[request]) => {
		const { path = {}, query = {}, body } = (request ?? {}) as {
			readonly path?: Record<string, string | number>;
			readonly query?: Record<string, unknown>;
			readonly body?: unknown;
		};
		const [method = "GET", pattern = ""] = route.split(" ");
		const place = pattern.replace(/\\{(\\w+)\\}/g, (_, name) => encodeURIComponent(path[name] ?? ""));
		const told = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
		const search = new URLSearchParams(told.map(([name, value]) => [name, String(value)]));
		// Files and texts go as they are, everything else as JSON.
		const isPlain = body === undefined || body instanceof FormData || typeof body === "string";
		const typed = isPlain ? {} : { "content-type": "application/json" };
		const response = await fetch(\`\${base}\${place}\${told.length > 0 ? \`?\${search}\` : ""}\`, {
			method,
			headers: { ...headers, ...typed },
			...(body !== undefined && { body: isPlain ? body : JSON.stringify(body) }),
		}).catch((cause: unknown) => {
			throw new ApiError("The server does not answer.", { status: 0, cause });
		});
		const text = await response.text();
		const isJson = response.headers.get("content-type")?.includes("json") === true;
		if (response.ok) return isJson ? JSON.parse(text) : text;
		const { status, statusText } = response;
		throw new ApiError(findDetail(text) ?? statusText, { status });
	};
}

function findDetail(problem: string): string | undefined {
	try {
		return (JSON.parse(problem) as { detail?: string }).detail;
	} catch {
		return undefined;
	}
}
`;
