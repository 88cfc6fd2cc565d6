// Files, links, text and the example on their way in; how far a read got.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import {
	type ReadInput,
	type Reading,
	type ReadOptions,
	readInputs,
} from "../../actions/read-inputs.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { linksSchema, type Run, runSchema } from "../../wire/intake.ts";
import { answers } from "../answers.ts";
import { jsonBody } from "../json-body.ts";
import { refuse } from "../problem-response.ts";
import { createRuns, type Runs, type RunUpdate } from "../runs.ts";

const started = answers(runSchema, "The read that was started; ask /runs/{id} how far it got");

const linksRoute = createRoute({
	method: "post",
	path: "/inputs",
	summary: "Read links, or a pasted article or page",
	request: { body: jsonBody(linksSchema) },
	responses: started,
});

const filesRoute = createRoute({
	method: "post",
	path: "/files",
	summary: "Read files: HTML, text, e-mail, WARC, JSON lines",
	request: {
		body: {
			required: true,
			content: { "multipart/form-data": { schema: z.object({ files: z.any() }) } },
		},
	},
	responses: started,
});

const exampleRoute = createRoute({
	method: "post",
	path: "/example",
	summary: "Read the example stories",
	responses: started,
});

const runRoute = createRoute({
	method: "get",
	path: "/runs/{id}",
	summary: "How far a read got",
	request: { params: z.object({ id: z.string().max(100) }) },
	responses: answers(runSchema, "The read"),
});

export function addIntakeRoutes(app: OpenAPIHono, workspace: Workspace): void {
	const runs = createRuns();
	const read = (inputs: readonly ReadInput[]): Run =>
		startRead(runs, (options) => readInputs(workspace, inputs, options));

	app.openapi(linksRoute, (context) => {
		const { links, text } = context.req.valid("json");
		const inputs: ReadInput[] = links.map((url) => ({ kind: "link", url }));
		if (text !== undefined && text.trim() !== "") {
			inputs.push(streamOf("pasted text", new TextEncoder().encode(text)));
		}
		if (inputs.length === 0) throw refuse(400, "Give at least one link, or some text.");
		return context.json(read(inputs), 200);
	});
	// Parsed here: the router's own parser keeps only the last of several files of one name.
	app.openAPIRegistry.registerPath(filesRoute);
	app.post("/files", async (context) => {
		const form = await context.req.raw.formData().catch(() => new FormData());
		const files = form.getAll("files").filter((file) => file instanceof File);
		if (files.length === 0) throw refuse(400, "Send one or more files in the field `files`.");
		const bytes = files.map(async (file) => streamOf(file.name, await file.bytes()));
		return context.json(read(await Promise.all(bytes)), 200);
	});
	app.openapi(exampleRoute, (context) => context.json(read(workspace.exampleInputs), 200));
	app.openapi(runRoute, (context) => {
		const run = runs.find(context.req.valid("param").id);
		if (run === undefined) throw refuse(404, "This read is not known, or was long ago.");
		return context.json(run, 200);
	});
}

type Read = (options: ReadOptions) => Promise<Reading>;

function startRead(runs: Runs, read: Read): Run {
	return runs.start(async (update) =>
		toRun(await read({ onProgress: (reading) => update(toRun(reading)) })),
	);
}

function toRun({ phase, ...counts }: Reading): RunUpdate {
	return counts;
}

function streamOf(name: string, bytes: Uint8Array): ReadInput {
	return { kind: "stream", name, chunks: oneChunk(bytes) };
}

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
	yield bytes;
}
