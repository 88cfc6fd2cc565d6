// Signing in and out: by password, passkey or provider.

import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import type { Context } from "hono";
import { type Account, findAccount } from "../../actions/accounts/account.ts";
import { endSession, openSession, type Session } from "../../actions/accounts/session.ts";
import {
	passkeyOptionsSchema,
	passkeySignInSchema,
	type SessionState,
	sessionStateSchema,
	signInSchema,
} from "../../wire/accounts.ts";
import { answers } from "../answers.ts";
import { jsonBody } from "../json-body.ts";
import { refuse, refuseForNow } from "../problem-response.ts";
import { dropSessionCookie, setSessionCookie, setStepCookie, takeStepCookie } from "./cookies.ts";
import type { Door } from "./door.ts";
import { ownPath } from "./own-path.ts";

const state = answers(sessionStateSchema, "Whether there are accounts, and who is signed in");

const stateRoute = createRoute({
	method: "get",
	path: "/session",
	summary: "Whether there are accounts, and who is signed in",
	responses: state,
});

const signInRoute = createRoute({
	method: "post",
	path: "/session",
	summary: "Sign in with a name and a password",
	request: { body: jsonBody(signInSchema) },
	responses: state,
});

const signOutRoute = createRoute({
	method: "delete",
	path: "/session",
	summary: "Sign out",
	responses: state,
});

const passkeyOptionsRoute = createRoute({
	method: "post",
	path: "/session/passkey/options",
	summary: "Begin to sign in with a passkey",
	responses: answers(passkeyOptionsSchema, "What the browser asks the passkey"),
});

const passkeyRoute = createRoute({
	method: "post",
	path: "/session/passkey",
	summary: "Sign in with a passkey",
	request: { body: jsonBody(passkeySignInSchema) },
	responses: state,
});

const redirect = { 302: { description: "On to the provider, or back to the application" } };

const providerRoute = createRoute({
	method: "get",
	path: "/session/provider",
	summary: "Sign in at the provider of identities, or link an account to it",
	request: { query: z.object({ to: z.string().max(500).default("/") }) },
	responses: { ...redirect, default: answers(sessionStateSchema, "").default },
});

const providerAnswerRoute = createRoute({
	method: "get",
	path: "/session/provider/answer",
	summary: "Where the provider sends the browser back to",
	responses: { ...redirect, default: answers(sessionStateSchema, "").default },
});

export function addSessionRoutes(app: OpenAPIHono, door: Door): void {
	app.openapi(stateRoute, async (context) => context.json(await stateOf(door, context), 200));
	app.openapi(signInRoute, async (context) => {
		await checkAccounts(door);
		const { address } = context.get("client");
		const asked = { ...context.req.valid("json"), address };
		const account = await door.signIn.byPassword(door.workspace, asked);
		if ("failed" in account) {
			if (account.waitMs > 0) throw refuseForNow(account.failed, account.waitMs);
			throw refuse(401, account.failed);
		}
		return context.json(await open(door, context, account, "password"), 200);
	});
	app.openapi(signOutRoute, async (context) => {
		const who = context.get("who");
		if (who?.by === "session") await endSession(door.workspace, who.reader.id, who.key);
		dropSessionCookie(context, context.get("client").isSecure);
		const { signedIn, ...left } = await stateOf(door, context);
		return context.json(who?.by === "session" ? left : { ...left, signedIn }, 200);
	});
	addPasskeySignIn(app, door);
	addProviderSignIn(app, door);
}

function addPasskeySignIn(app: OpenAPIHono, door: Door): void {
	const { workspace, passkeys, signIn } = door;
	app.openapi(passkeyOptionsRoute, async (context) => {
		await checkAccounts(door);
		const { options, step } = await passkeys.beginSignIn(workspace, context.get("client").site);
		return context.json({ step, options: options as unknown as Record<string, unknown> }, 200);
	});
	app.openapi(passkeyRoute, async (context) => {
		await checkAccounts(door);
		const { address, site } = context.get("client");
		const waitMs = signIn.waitMs(workspace, address);
		if (waitMs > 0) throw refuseForNow("Too many tries. Wait, and try again.", waitMs);
		const { step, response: told } = context.req.valid("json");
		const response = told as unknown as AuthenticationResponseJSON;
		const account = await passkeys.signIn(workspace, { step, response, site });
		if ("failed" in account) {
			signIn.fail(workspace, address);
			throw refuse(401, account.failed);
		}
		return context.json(await open(door, context, account, "passkey"), 200);
	});
}

function addProviderSignIn(app: OpenAPIHono, door: Door): void {
	const { workspace, provider } = door;
	app.openapi(providerRoute, async (context) => {
		await checkAccounts(door);
		if (provider === undefined) throw refuse(404, "No provider of identities is set up here.");
		const { isSecure, site } = context.get("client");
		const who = context.get("who");
		const signedIn = who?.by === "session" ? who.reader.name : undefined;
		const begun = await provider.begin(workspace, {
			answerUrl: `${site.origin}/api/v1/session/provider/answer`,
			link: signedIn === undefined ? undefined : await findAccount(workspace, signedIn),
			to: ownPath(context.req.valid("query").to),
		});
		if ("failed" in begun) return context.redirect(`/sign-in?failed=${begun.why}`, 302);
		setStepCookie(context, isSecure, begun.step);
		return context.redirect(begun.url, 302);
	});
	app.openapi(providerAnswerRoute, async (context) => {
		if (provider === undefined) throw refuse(404, "No provider of identities is set up here.");
		const { isSecure, address } = context.get("client");
		const step = takeStepCookie(context, isSecure);
		const url = new URL(context.req.url);
		const found = await provider.finish(workspace, { url, step, address });
		if ("failed" in found) return context.redirect(`/sign-in?failed=${found.why}`, 302);
		await open(door, context, found.account, "provider");
		return context.redirect(found.to, 302);
	});
}

async function checkAccounts(door: Door): Promise<void> {
	if (await door.isClosed()) return;
	throw refuse(409, "There are no accounts here, and no need to sign in.");
}

async function open(
	door: Door,
	context: Context,
	account: Account,
	how: Session["how"],
): Promise<SessionState> {
	const { address, isSecure } = context.get("client");
	const before = context.get("who");
	// Whoever signs in anew leaves no old session behind in the same browser.
	if (before?.by === "session") {
		await endSession(door.workspace, before.reader.id, before.key);
	}
	const browser = context.req.header("user-agent") ?? "";
	const session = await openSession(door.workspace, account, { how, browser, address });
	setSessionCookie(context, isSecure, session);
	const { name, role } = account;
	return { accounts: true, signedIn: { name, role }, provider: door.provider?.name };
}

async function stateOf(door: Door, context: Context): Promise<SessionState> {
	const accounts = await door.isClosed();
	const who = context.get("who");
	const provider = accounts ? door.provider?.name : undefined;
	if (!accounts || who?.reader.name === undefined) return { accounts, provider };
	const { name, role } = who.reader;
	return { accounts, signedIn: { name, role }, provider };
}
