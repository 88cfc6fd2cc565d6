// Every route as each role, as nobody, and with each scope: the table decides, nothing else.

import { describe, expect, test } from "vitest";
import { ownHost, type Served, serveAccounts } from "../../../test/serve-accounts.ts";
import { listAccounts } from "../../actions/accounts/account.ts";
import { type Scope, scopes } from "../../actions/accounts/scope.ts";
import { exportStore } from "../../actions/export-store.ts";
import { type Role, roles } from "../../actions/reader.ts";
import { accessRules, type Need } from "./access.data.ts";
import { isRoute, needOf } from "./find-need.ts";

const accounts = { ana: "owner", edi: "editor", rea: "reader" } as const;
const nameOf: Readonly<Record<Role, string>> = { owner: "ana", editor: "edi", reader: "rea" };

type Call = { readonly method: string; readonly path: string };

/** Every route that is served, each with the methods it answers. */
function listCalls({ app }: Served): readonly Call[] {
	const calls = app.routes.filter(isRoute).flatMap(({ method, path }) => {
		const methods = method === "ALL" ? ["GET", "POST", "PUT", "PATCH", "DELETE"] : [method];
		return methods.map((one) => ({ method: one, path }));
	});
	return [...new Map(calls.map((call) => [`${call.method} ${call.path}`, call])).values()];
}

/** Whether somebody of a role, with scopes where they came with a token, is let in. */
function isLetIn({ role, scope }: Need, asker: Asker): boolean {
	if (role === "nobody") return true;
	if (asker.role === undefined || roles.indexOf(asker.role) < roles.indexOf(role)) return false;
	if (asker.scope === undefined) return true;
	return scope !== "session" && included[asker.scope].includes(scope);
}

// Written out once more on purpose: the table of the program is what is tested.
const included: Readonly<Record<Scope, readonly Scope[]>> = {
	feeds: ["feeds"],
	read: ["feeds", "read"],
	write: ["feeds", "read", "write"],
	admin: ["feeds", "read", "write", "admin", "metrics"],
	metrics: ["metrics"],
};

type Asker = { readonly role: Role | undefined; readonly scope?: Scope };

const askers: readonly (readonly [string, Asker])[] = [
	["nobody", { role: undefined }],
	...roles.map((role) => [`a signed-in ${role}`, { role }] as const),
	...scopes.flatMap((scope) =>
		(["owner", "reader"] as const).map(
			(role) => [`a token of an ${role} for ${scope}`, { role, scope }] as const,
		),
	),
];

async function headersOf(served: Served, { role, scope }: Asker): Promise<Record<string, string>> {
	if (role === undefined) return {};
	if (scope !== undefined) {
		return { authorization: `Bearer ${await served.token(nameOf[role], [scope])}` };
	}
	return { cookie: await served.signIn(nameOf[role]), origin: `http://${ownHost}` };
}

describe("who is let in", () => {
	test.each(askers)("%s", async (_, asker) => {
		const served = await serveAccounts(accounts, { requestsPerMinuteMax: 1_000_000 });
		const calls = listCalls(served);
		expect(calls.length).toBeGreaterThan(40);
		const before = await remember(served);
		const wrong = await listWrong(served, calls, asker);
		expect(wrong).toEqual([]);
		// Whoever may change nothing has changed nothing.
		const isHarmless = asker.role === undefined || ["feeds", "read"].includes(asker.scope ?? "");
		if (isHarmless) expect(await remember(served)).toEqual(before);
	});
});

/** The calls that are answered otherwise than the table says. */
async function listWrong(served: Served, calls: readonly Call[], asker: Asker): Promise<string[]> {
	const wrong: string[] = [];
	let headers = await headersOf(served, asker);
	for (const { method, path } of calls) {
		const asked = path.replaceAll(/:\w+/g, "none").replace("*", "none");
		const body = method === "GET" || method === "DELETE" ? null : "{";
		const init = { method, body, headers: { ...headers, "content-type": "application/json" } };
		const response = await served.ask(asked, init);
		const isRefused = await isRefusal(response);
		if (isRefused === isLetIn(needOf({ method, path }, method), asker)) {
			wrong.push(`${method} ${path}: ${response.status}`);
		}
		// Whoever signed out comes back for the calls that follow.
		if (path === "/api/v1/session") headers = await headersOf(served, asker);
	}
	return wrong;
}

/** All that is on record, and who has an account. */
async function remember({ workspace }: Served): Promise<readonly string[]> {
	const lines: string[] = [];
	for await (const line of exportStore(workspace)) lines.push(line);
	return [...lines, JSON.stringify(await listAccounts(workspace))];
}

/** Refused at the door; routes behind it answer the empty calls of this test as they like. */
async function isRefusal(response: Response): Promise<boolean> {
	if (response.status !== 401 && response.status !== 403) {
		// Streams never end by themselves.
		await response.body?.cancel();
		return false;
	}
	const words = /Sign in first|needs the role|needs a token|No token may/;
	return words.test(await response.text());
}

test("every line of the table is of a route that is served", async () => {
	const served = await serveAccounts(accounts);
	const calls = listCalls(served).flatMap(({ method, path }) => [
		`${method} ${path}`,
		`ALL ${path}`,
	]);
	const gone = accessRules.filter(({ method, path }) => !calls.includes(`${method} ${path}`));
	expect(gone.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

test("every route of the API's document is one that the table is asked about", async () => {
	const served = await serveAccounts(accounts);
	const cookie = await served.signIn("ana");
	const response = await served.ask("/api/v1/openapi.json", { headers: { cookie } });
	const { paths } = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
	const calls = listCalls(served).map(({ method, path }) => `${method} ${path}`);
	for (const [path, methods] of Object.entries(paths)) {
		const pattern = `/api/v1${path.replaceAll(/\{(\w+)\}/g, ":$1")}`;
		for (const method of Object.keys(methods)) {
			expect(calls).toContain(`${method.toUpperCase()} ${pattern}`);
		}
	}
});

test("without a line in the table reading needs a reader, and changing an owner", () => {
	expect(needOf({ method: "GET", path: "/api/v1/new" }, "GET")).toMatchObject({ role: "reader" });
	expect(needOf({ method: "POST", path: "/api/v1/new" }, "POST")).toMatchObject({
		...{ role: "owner", scope: "admin" },
	});
	expect(needOf({ method: "ALL", path: "/elsewhere" }, "DELETE")).toMatchObject({ role: "owner" });
});

test("an address that is not there changes nothing and tells nothing", async () => {
	const { ask } = await serveAccounts(accounts);
	expect((await ask("/api/v1/none")).status).toBe(404);
	expect((await ask("/api/v1/none", { method: "POST" })).status).toBe(401);
	expect((await ask("/api/v1/%2e%2e/v1/stories")).status).toBe(401);
	expect((await ask("/api/v1/stories/")).status).toBe(404);
	expect((await ask("/API/v1/stories")).headers.get("content-type")).not.toBe("application/json");
	expect((await ask("//api/v1/stories", { method: "POST" })).status).toBe(401);
});
