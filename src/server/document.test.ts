// Every route of the document, asked with what its schemas allow and with what they do not.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anyValue, drawValue, type Schema, type Schemas } from "../../test/draw-value.ts";
import { readInputs } from "../actions/read-inputs.ts";
import { openWorkspace, type Workspace } from "../actions/workspace.ts";
import type { StoryPage } from "../wire/stories.ts";
import { createApp } from "./app.ts";

type Content = Readonly<Record<string, { readonly schema?: Schema } | undefined>>;
type Operation = {
	readonly parameters?: readonly {
		readonly in: string;
		readonly name: string;
		readonly required?: boolean;
		readonly schema?: Schema;
	}[];
	readonly requestBody?: { readonly content: Content };
	readonly responses: Readonly<Record<string, { readonly content?: Content } | undefined>>;
};

/** Not asked here, each for its reason. */
const unasked: ReadonlySet<string> = new Set([
	// Reads the three example stories each time.
	"post /example",
	// Never ends.
	"get /changes/stream",
]);

const article = `Ferry Runs Aground Off Port Almer

PORT ALMER, May 5, 2031 — The ferry Linnet ran aground on Monday, the coastguard said.

"Nobody was hurt," harbour master Ilan Stroud told reporters. The owner, Blue Line, denied that the captain had been warned of fog.
`;

let workspace: Workspace;
let app: ReturnType<typeof createApp>;
/** Ids that are there, so that not every request ends at "there is none". */
let known: readonly string[] = [];

const host = "127.0.0.1";
const limits = { workers: 1, pageBytesMax: 1e6, stageMsMax: 6e5, triesMax: 1, allowedHosts: [] };
const folders: string[] = [];

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-document-"));
	folders.push(folder);
	return folder;
}

const { document, close } = await openDocument();
const schemas = document.components.schemas;
const routes = Object.entries(document.paths).flatMap(([path, item]) =>
	Object.entries(item).map(([method, operation]) => ({
		name: `${method} ${path}`,
		method,
		path,
		operation,
	})),
);

/** The document without any data: the names of the tests come from it. */
async function openDocument() {
	const empty = openWorkspace({ dataFolder: newFolder(), ...limits });
	const response = await createApp(empty, { host, webFolder: newFolder() }).request(
		"/api/v1/openapi.json",
		{ headers: { host } },
	);
	const found = (await response.json()) as {
		readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
		readonly components: { readonly schemas: Schemas };
	};
	return { document: found, close: () => empty.close() };
}

beforeAll(async () => {
	workspace = openWorkspace({ dataFolder: newFolder(), ...limits });
	app = createApp(workspace, { host, webFolder: newFolder() });
	const chunks = (async function* () {
		yield new TextEncoder().encode(article);
	})();
	const reading = await readInputs(workspace, [{ kind: "stream", name: "ferry.txt", chunks }]);
	const [storyId = ""] = reading.stories;
	const story = (await (await ask("get", `/stories/${storyId}`)).json()) as StoryPage;
	const { onTheRecord: board, voices } = story.brief;
	known = [
		...[storyId, ...story.articles.map(({ id }) => id)],
		...board.map(({ claimId }) => claimId),
		...voices.map(({ speaker }) => speaker.key),
	];
});

afterAll(async () => {
	await workspace.close();
	await close();
	for (const folder of folders) rmSync(folder, { recursive: true });
});

async function ask(method: string, path: string, body?: string): Promise<Response> {
	return await app.request(`http://${host}/api/v1${path}`, {
		method: method.toUpperCase(),
		headers: { host, ...(body !== undefined && { "content-type": "application/json" }) },
		...(body !== undefined && { body }),
	});
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = new Map<string, ValidateFunction>();

/** Checks a value against a schema of the document. */
function flawOf(name: string, schema: Schema, value: unknown): string | undefined {
	const validate =
		validators.get(name) ?? ajv.compile({ ...schema, components: document.components });
	validators.set(name, validate);
	return validate(value) ? undefined : ajv.errorsText(validate.errors);
}

type Route = (typeof routes)[number];

/** A path with its parameters and query filled in, and a body where the route takes JSON. */
function requestOf({ path, operation }: Route): fc.Arbitrary<{ path: string; body?: string }> {
	const { parameters = [], requestBody } = operation;
	const one = (schema: Schema | undefined): fc.Arbitrary<unknown> =>
		fc.oneof({ weight: 3, arbitrary: drawValue(schema ?? {}, schemas) }, anyValue);
	const id = fc.oneof(
		{ weight: 3, arbitrary: fc.integer({ min: 0, max: 20 }).map((n) => known[n % known.length]) },
		one({ type: "string" }),
	);
	const named = parameters.filter((parameter) => parameter.in === "path");
	const asked = parameters.filter((parameter) => parameter.in === "query");
	const json = requestBody?.content["application/json"];
	return fc
		.record({
			path: fc.tuple(...named.map(() => id)),
			query: fc.tuple(...asked.map(({ schema }) => fc.option(one(schema)))),
			body: json === undefined ? fc.constant(undefined) : one(json.schema),
		})
		.map((told) => {
			let place = path;
			for (const [index, { name }] of named.entries()) {
				place = place.replace(`{${name}}`, partOf(told.path[index]));
			}
			const set = asked.flatMap(({ name }, index) => {
				const value = told.query[index];
				return value === null ? [] : [`${name}=${partOf(value)}`];
			});
			const full = set.length === 0 ? place : `${place}?${set.join("&")}`;
			return told.body === undefined
				? { path: full }
				: { path: full, body: JSON.stringify(told.body) };
		});
}

/** Any value as a part of an address; half of a surrogate pair cannot be one. */
function partOf(value: unknown): string {
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return encodeURIComponent((text ?? "").toWellFormed()) || "-";
}

const runsPerRoute = 25;

describe("whatever it is asked, every route answers as its document says", () => {
	const asked = routes.filter(({ name }) => !unasked.has(name));
	test.each(asked)("$name", async (route) => {
		await fc.assert(
			fc.asyncProperty(requestOf(route), async ({ path, body }) => {
				const response = await ask(route.method, path, body);
				const type = response.headers.get("content-type") ?? "";
				const text = await response.text();
				expect(response.status, `${path} ${body ?? ""} ${text}`).toBeLessThan(500);
				if (response.status >= 400) {
					expect(type).toContain("application/problem+json");
					expect(JSON.parse(text)).toMatchObject({
						...{ status: response.status, title: expect.any(String) },
						detail: expect.stringMatching(/\S/),
					});
					return;
				}
				const schema = route.operation.responses["200"]?.content?.["application/json"]?.schema;
				if (schema === undefined || !type.includes("json")) return;
				expect(flawOf(route.name, schema, JSON.parse(text)), path).toBeUndefined();
			}),
			{ numRuns: runsPerRoute, seed: 9457 },
		);
	});
});
