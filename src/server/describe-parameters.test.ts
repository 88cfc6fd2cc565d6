import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../../test/make-folder.ts";
import { openWorkspace } from "../actions/workspace.ts";
import { createApp } from "./app.ts";

function openApp() {
	const limits = { workers: 1, pageBytesMax: 1e6, stageMsMax: 6e5, triesMax: 1, allowedHosts: [] };
	const workspace = openWorkspace({ dataFolder: makeFolder(), ...limits });
	onTestFinished(() => workspace.close());
	const app = createApp(workspace, { host: "127.0.0.1", webFolder: makeFolder() });
	return async (path: string): Promise<unknown> =>
		await (await app.request(`/api/v1${path}`, { headers: { host: "127.0.0.1" } })).json();
}

type Described = { readonly description?: string };
type Parameter = Described & { readonly name: string; readonly schema?: Described };
type Document = Readonly<
	Record<"paths", Record<string, Record<string, { parameters?: readonly Parameter[] }>>>
>;

test("every parameter of the document says what it is", async () => {
	const { paths } = (await openApp()("/openapi.json")) as Document;
	const without = Object.entries(paths).flatMap(([path, item]) =>
		Object.entries(item).flatMap(([method, { parameters = [] }]) =>
			parameters
				.filter(({ description, schema }) => (description ?? schema?.description) === undefined)
				.map(({ name }) => `${method} ${path} ${name}`),
		),
	);
	expect(without).toEqual([]);
});

test("a request that is wrong is told what is missing, and which forms there are", async () => {
	const ask = openApp();
	expect(await ask("/search")).toMatchObject({ status: 400, detail: "q is missing." });
	expect(await ask("/stories/s-none?asOf=then")).toMatchObject({
		...{ status: 400, detail: expect.stringContaining("2031-05-02T10:00:00Z") },
	});
});
