// Somebody's own account: its password, sessions, tokens and passkeys.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Context } from "hono";
import { type Account, findAccount } from "../../actions/accounts/account.ts";
import { makeToken, removeToken } from "../../actions/accounts/api-token.ts";
import { noteAudit } from "../../actions/accounts/audit.ts";
import { changePassword } from "../../actions/accounts/change-accounts.ts";
import { getOwnAccount } from "../../actions/accounts/own-account.ts";
import { removePasskey } from "../../actions/accounts/passkeys.ts";
import { endOtherSessions, endSession } from "../../actions/accounts/session.ts";
import {
	madeTokenSchema,
	newPasskeySchema,
	newPasswordSchema,
	newTokenSchema,
	type OwnAccount,
	ownAccountSchema,
	passkeyOptionsSchema,
} from "../../wire/accounts.ts";
import { answers } from "../answers.ts";
import { jsonBody } from "../json-body.ts";
import { refuse, refuseForNow } from "../problem-response.ts";
import type { Door } from "./door.ts";

const own = answers(ownAccountSchema, "The account as it is now");
const keyParameter = z.object({ key: z.string().max(2_000) });

const showRoute = createRoute({
	method: "get",
	path: "/account",
	summary: "Your account: who you are, your sessions, tokens and passkeys",
	responses: own,
});

const passwordRoute = createRoute({
	method: "put",
	path: "/account/password",
	summary: "Change your password; all other sessions end",
	request: { body: jsonBody(newPasswordSchema) },
	responses: own,
});

const endOthersRoute = createRoute({
	method: "delete",
	path: "/account/sessions",
	summary: "End all your sessions but this one",
	responses: own,
});

const endRoute = createRoute({
	method: "delete",
	path: "/account/sessions/{key}",
	summary: "End one of your sessions",
	request: { params: keyParameter },
	responses: own,
});

const makeTokenRoute = createRoute({
	method: "post",
	path: "/account/tokens",
	summary: "Make a token for a program",
	request: { body: jsonBody(newTokenSchema) },
	responses: answers(madeTokenSchema, "The token, this once"),
});

const removeTokenRoute = createRoute({
	method: "delete",
	path: "/account/tokens/{key}",
	summary: "End one of your tokens",
	request: { params: keyParameter },
	responses: own,
});

const passkeyOptionsRoute = createRoute({
	method: "post",
	path: "/account/passkeys/options",
	summary: "Begin to add a passkey",
	responses: answers(passkeyOptionsSchema, "What the browser asks the passkey"),
});

const addPasskeyRoute = createRoute({
	method: "post",
	path: "/account/passkeys",
	summary: "Add a passkey",
	request: { body: jsonBody(newPasskeySchema) },
	responses: own,
});

const removePasskeyRoute = createRoute({
	method: "delete",
	path: "/account/passkeys/{key}",
	summary: "Remove a passkey",
	request: { params: keyParameter },
	responses: own,
});

export function addAccountRoutes(app: OpenAPIHono, door: Door): void {
	const { workspace } = door;
	app.openapi(showRoute, async (context) => {
		return context.json(await show(door, context), 200);
	});
	app.openapi(passwordRoute, async (context) => {
		const account = await accountOf(door, context);
		const { current, password } = context.req.valid("json");
		await checkCurrent(door, context, { account, current });
		const keptSession = context.get("who")?.key;
		const changed = await changePassword(
			workspace,
			account.name,
			{ password, keptSession },
			askerOf(context),
		);
		if ("failed" in changed) throw refuse(400, changed.failed);
		return context.json(await show(door, context), 200);
	});
	app.openapi(endOthersRoute, async (context) => {
		const account = await accountOf(door, context);
		await endOtherSessions(workspace, account.id, context.get("who")?.key);
		return context.json(await show(door, context), 200);
	});
	app.openapi(endRoute, async (context) => {
		const account = await accountOf(door, context);
		const ended = await endSession(workspace, account.id, context.req.valid("param").key);
		if (!ended) throw refuse(404, "There is no such session.");
		return context.json(await show(door, context), 200);
	});
	addTokenRoutes(app, door);
	addPasskeyRoutes(app, door);
}

function addTokenRoutes(app: OpenAPIHono, door: Door): void {
	const { workspace } = door;
	app.openapi(makeTokenRoute, async (context) => {
		const account = await accountOf(door, context);
		const { name, scopes, days } = context.req.valid("json");
		const endsMs = days === undefined ? undefined : workspace.now() + days * dayMs;
		const made = await makeToken(workspace, account, { name, scopes: [...scopes], endsMs });
		if ("failed" in made) throw refuse(409, made.failed);
		await note(door, context, `Made the token “${name}” (${scopes.join(", ")}).`);
		return context.json(made, 200);
	});
	app.openapi(removeTokenRoute, async (context) => {
		const account = await accountOf(door, context);
		const removed = await removeToken(workspace, account.id, context.req.valid("param").key);
		if (!removed) throw refuse(404, "There is no such token.");
		await note(door, context, "Ended a token.");
		return context.json(await show(door, context), 200);
	});
}

function addPasskeyRoutes(app: OpenAPIHono, door: Door): void {
	const { workspace, passkeys } = door;
	app.openapi(passkeyOptionsRoute, async (context) => {
		const account = await accountOf(door, context);
		const { site } = context.get("client");
		const { options, step } = await passkeys.beginAdding(workspace, account, site);
		return context.json({ step, options: options as unknown as Record<string, unknown> }, 200);
	});
	app.openapi(addPasskeyRoute, async (context) => {
		const account = await accountOf(door, context);
		const { step, name, response: told } = context.req.valid("json");
		const response = told as unknown as RegistrationResponseJSON;
		const { site } = context.get("client");
		const added = await passkeys.add(workspace, account, { step, name, response, site });
		if ("failed" in added) throw refuse(400, added.failed);
		await note(door, context, `Added the passkey “${name}”.`);
		return context.json(await show(door, context), 200);
	});
	app.openapi(removePasskeyRoute, async (context) => {
		const account = await accountOf(door, context);
		const removed = await removePasskey(workspace, account.id, context.req.valid("param").key);
		if (!removed) throw refuse(404, "There is no such passkey.");
		await note(door, context, "Removed a passkey.");
		return context.json(await show(door, context), 200);
	});
}

const dayMs = 24 * 60 * 60 * 1000;

/** Whoever finds an open browser must not be able to shut its owner out. */
async function checkCurrent(
	{ workspace, signIn }: Door,
	context: Context,
	{ account, current = "" }: { readonly account: Account; readonly current: string | undefined },
): Promise<void> {
	if (account.passwordHash === undefined) return;
	const { address } = context.get("client");
	const asked = { name: account.name, password: current, address };
	const proved = await signIn.byPassword(workspace, asked);
	if (!("failed" in proved)) return;
	if (proved.waitMs > 0) throw refuseForNow(proved.failed, proved.waitMs);
	throw refuse(403, "This is not your current password.");
}

async function accountOf({ workspace }: Door, context: Context): Promise<Account> {
	const name = context.get("who")?.reader.name;
	const account = name === undefined ? undefined : await findAccount(workspace, name);
	if (account !== undefined) return account;
	throw refuse(409, "There are no accounts here. `onrecord account add NAME` adds the first.");
}

async function show(door: Door, context: Context): Promise<OwnAccount> {
	const account = await accountOf(door, context);
	const own = await getOwnAccount(door.workspace, account, context.get("who")?.key ?? "");
	return { ...own, provider: door.provider?.name };
}

function askerOf(context: Context) {
	const { address } = context.get("client");
	return { by: context.get("who")?.reader.name ?? "this machine", address };
}

async function note({ workspace }: Door, context: Context, told: string): Promise<void> {
	await noteAudit(workspace, { ...askerOf(context), told });
}
