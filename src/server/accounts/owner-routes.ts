// What owners alone may see and do: other people's accounts, and the log of changes.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { listAudit } from "../../actions/accounts/audit.ts";
import {
	addAccount,
	changePassword,
	changeRole,
	removeAccount,
} from "../../actions/accounts/change-accounts.ts";
import { getAccountList } from "../../actions/accounts/own-account.ts";
import { measureStorage } from "../../actions/measure-storage.ts";
import {
	accountChangeSchema,
	accountListSchema,
	auditLogSchema,
	newAccountSchema,
} from "../../wire/accounts.ts";
import { storageSchema } from "../../wire/storage.ts";
import { answers } from "../answers.ts";
import { jsonBody } from "../json-body.ts";
import { refuse } from "../problem-response.ts";
import type { Door } from "./door.ts";

const listed = answers(accountListSchema, "The accounts, by name");
const nameParameter = z.object({ name: z.string().max(200) });

const listRoute = createRoute({
	method: "get",
	path: "/accounts",
	summary: "All accounts",
	responses: listed,
});

const addRoute = createRoute({
	method: "post",
	path: "/accounts",
	summary: "Add an account; the first must be an owner, and closes the server to everybody else",
	request: { body: jsonBody(newAccountSchema) },
	responses: listed,
});

const changeRoute = createRoute({
	method: "patch",
	path: "/accounts/{name}",
	summary: "Change the role or the password of an account",
	request: {
		params: nameParameter,
		body: jsonBody(accountChangeSchema),
	},
	responses: listed,
});

const removeRoute = createRoute({
	method: "delete",
	path: "/accounts/{name}",
	summary: "Remove an account with all that it kept",
	request: { params: nameParameter },
	responses: listed,
});

const auditRoute = createRoute({
	method: "get",
	path: "/audit",
	summary: "Who changed what and when: the record, sources, settings, accounts",
	request: { query: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(100) }) },
	responses: answers(auditLogSchema, "The log"),
});

const storageRoute = createRoute({
	method: "get",
	path: "/storage",
	summary: "What takes how much room in the data folder",
	responses: answers(storageSchema, "Bytes by kind"),
});

/** Measuring reads the whole store: it is measured anew after so long. */
const measureGapMs = 60_000;

export function addOwnerRoutes(app: OpenAPIHono, { workspace }: Door): void {
	const measure = atMostEvery(measureGapMs, () =>
		measureStorage(workspace).catch((cause: Error) => {
			throw refuse(409, cause.message);
		}),
	);
	app.openapi(storageRoute, async (context) => context.json(await measure(), 200));
	app.openapi(listRoute, async (context) => context.json(await getAccountList(workspace), 200));
	app.openapi(addRoute, async (context) => {
		const { name, role, password } = context.req.valid("json");
		const added = await addAccount(workspace, { name, role, password }, askerOf(context));
		if ("failed" in added) throw refuse(409, added.failed);
		return context.json(await getAccountList(workspace), 200);
	});
	app.openapi(changeRoute, async (context) => {
		const { name } = context.req.valid("param");
		const { role, password } = context.req.valid("json");
		const asker = askerOf(context);
		if (role !== undefined) {
			const changed = await changeRole(workspace, name, role, asker);
			if ("failed" in changed) throw refuse(409, changed.failed);
		}
		if (password !== undefined) {
			const changed = await changePassword(workspace, name, { password }, asker);
			if ("failed" in changed) throw refuse(409, changed.failed);
		}
		return context.json(await getAccountList(workspace), 200);
	});
	app.openapi(removeRoute, async (context) => {
		const { name } = context.req.valid("param");
		const removed = await removeAccount(workspace, name, askerOf(context));
		if ("failed" in removed) throw refuse(409, removed.failed);
		return context.json(await getAccountList(workspace), 200);
	});
	app.openapi(auditRoute, async (context) => {
		const { limit } = context.req.valid("query");
		return context.json({ entries: await listAudit(workspace, { limit }) }, 200);
	});
}

/** Runs something anew only when the last time is so long ago; others get what it gave. */
function atMostEvery<Value>(gapMs: number, run: () => Promise<Value>): () => Promise<Value> {
	let last: { readonly atMs: number; readonly value: Promise<Value> } | undefined;
	return () => {
		const nowMs = performance.now();
		if (last === undefined || nowMs - last.atMs > gapMs) {
			const value = run();
			last = { atMs: nowMs, value };
			value.catch(() => {
				last = undefined;
			});
		}
		return last.value;
	};
}

function askerOf(context: Context) {
	const { address } = context.get("client");
	return { by: context.get("who")?.reader.name ?? "this machine", address };
}
