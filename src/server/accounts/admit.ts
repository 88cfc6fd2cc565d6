// Lets a request in, or tells why not: who asks, what the route needs, what is logged of it.

import type { Context, MiddlewareHandler } from "hono";
import { isAtLeast } from "../../actions/accounts/account.ts";
import { findToken } from "../../actions/accounts/api-token.ts";
import { noteAudit } from "../../actions/accounts/audit.ts";
import { isInScope } from "../../actions/accounts/scope.ts";
import { findSession } from "../../actions/accounts/session.ts";
import type { Who } from "../../actions/accounts/who.ts";
import { localReader } from "../../actions/reader.ts";
import type { Workspace } from "../../actions/workspace.ts";
import { refuse, refuseForNow } from "../problem-response.ts";
import type { Need } from "./access.data.ts";
import type { Client } from "./client-of.ts";
import { readSessionCookie, setSessionCookie } from "./cookies.ts";
import type { Door } from "./door.ts";
import { findNeed } from "./find-need.ts";

declare module "hono" {
	// Hono's own way of naming what middleware lays into a context.
	interface ContextVariableMap {
		who: Who | undefined;
		/** Set where there are accounts and nobody is signed in. */
		isNobody: boolean;
		client: Client;
		/** What a change was, for the log; an empty text where it is logged already. */
		told: string;
	}
}

const local: Who = { reader: localReader, by: "local", key: "" };

/** Says in a sentence, without secrets, what a request changed, for the log of changes. */
export function tellChange(context: Context, sentence: string): void {
	context.set("told", sentence);
}

/** Asks every request for what its route needs. */
export function admit(door: Door): MiddlewareHandler {
	return async (context, next) => {
		const client = door.clientOf(context);
		context.set("client", client);
		const need = openedNeed(door, context, findNeed(context));
		const who = (await door.isClosed())
			? await admitKnown(door, context, need)
			: admitLocal(door, client, need);
		context.set("who", who);
		context.set("isNobody", who === undefined);
		if (who !== undefined) context.set("reader", who.reader);
		await next();
		if (client.isSecure) context.header("strict-transport-security", "max-age=31536000");
		// What one person is told is kept for nobody else by what lies between.
		if (who?.by === "session" || who?.by === "token") {
			context.header("vary", "Cookie, Authorization", { append: true });
			if (!context.res.headers.has("cache-control")) {
				context.header("cache-control", "private, no-cache");
			}
		}
		if (isChange(context) && context.res.status < 400) await note(door, context, need);
	};
}

function openedNeed({ hasOpenMetrics }: Door, context: Context, need: Need): Need {
	return hasOpenMetrics && need.scope === "metrics" && context.req.path === "/metrics"
		? { ...need, role: "nobody" }
		: need;
}

/** Without accounts everybody on this machine is its one user, and nobody else is let in. */
function admitLocal(door: Door, client: Client, need: Need): Who {
	if (need.role === "nobody") return local;
	if (!door.isLoopback) {
		throw refuse(403, "There are no accounts any more. `onrecord account add NAME` adds one.");
	}
	if (client.isForwarded) {
		throw refuse(
			403,
			"This request came through a proxy, and there are no accounts. Add one with `onrecord account add NAME`.",
		);
	}
	return local;
}

async function admitKnown(door: Door, context: Context, need: Need): Promise<Who | undefined> {
	const who = await identify(door, context, need);
	const { address } = context.get("client");
	const waitMs = door.rate.take(who?.reader.id ?? `address ${address}`, performance.now());
	if (waitMs > 0)
		throw refuseForNow("That is more than a minute's requests. Wait a little.", waitMs);
	checkNeed(need, who);
	if (who?.by === "session" && isChange(context)) checkSameOrigin(context);
	return who;
}

function checkNeed({ role, scope }: Need, who: Who | undefined): void {
	if (role === "nobody") return;
	if (who === undefined) throw notSignedIn("Sign in first, or send a token.", scope);
	if (scope === "session" && who.by === "token") {
		throw refuse(403, "No token may do this: sign in with a browser.");
	}
	if (!isAtLeast(who.reader.role, role)) {
		throw refuse(403, `This needs the role ${role}; yours is ${who.reader.role}.`);
	}
	if (who.scopes !== undefined && scope !== "session" && !isInScope(who.scopes, scope)) {
		throw refuse(403, `This needs a token with the scope ${scope}.`);
	}
}

/** Feed readers ask for a password when they are told to; programs send tokens by themselves. */
function notSignedIn(detail: string, scope: Need["scope"]) {
	const scheme = scope === "feeds" ? "Basic" : "Bearer";
	return refuse(401, detail, { "www-authenticate": `${scheme} realm="Onrecord"` });
}

/** Who sends the request. A proof that does not hold is refused: it is never taken for nobody's. */
async function identify(door: Door, context: Context, need: Need): Promise<Who | undefined> {
	const { workspace } = door;
	const token = readToken(context);
	if (token !== undefined) {
		const who = await findToken(workspace, token);
		if (who !== undefined || need.role === "nobody") return who;
		throw notSignedIn("This token is not known, or has ended.", need.scope);
	}
	const shown = need.scope === "feeds" ? context.req.query("token") : undefined;
	if (shown !== undefined) return await identifyFeedToken(workspace, shown);
	const { isSecure } = context.get("client");
	const cookie = readSessionCookie(context, isSecure);
	const found = cookie === undefined ? undefined : await findSession(workspace, cookie);
	if (found === undefined) return undefined;
	if (found.renewed !== undefined) setSessionCookie(context, isSecure, found.renewed);
	const { id, role, name } = found.account;
	return { reader: { id, role, name }, by: "session", key: found.key };
}

/** Addresses end up in logs and histories: only a token for feeds alone is taken from one. */
async function identifyFeedToken(workspace: Workspace, token: string): Promise<Who> {
	const who = await findToken(workspace, token);
	if (who === undefined) throw notSignedIn("This token is not known, or has ended.", "feeds");
	if (who.scopes?.every((scope) => scope === "feeds") === true) return who;
	throw refuse(403, "Only a token with the scope feeds alone may stand in an address.");
}

/** The token in a request's header, in one of three forms; empty where it has another. */
function readToken(context: Context): string | undefined {
	const header = context.req.header("authorization");
	if (header === undefined) return undefined;
	const [, scheme = "", value = ""] = /^(\w+) +(\S+)$/.exec(header.trim()) ?? [];
	switch (scheme.toLowerCase()) {
		case "bearer":
			return value;
		case "basic": {
			const [, ...password] = Buffer.from(value, "base64").toString().split(":");
			return password.join(":");
		}
		case "googlelogin":
			return value.replace(/^auth=/, "");
		default:
			return "";
	}
}

function isChange(context: Context): boolean {
	return !["GET", "HEAD", "OPTIONS"].includes(context.req.method);
}

/**
 * A browser says where a change comes from; one that does not is not trusted with a cookie. Pages of
 * other origins that may use the API show a token.
 */
function checkSameOrigin(context: Context): void {
	const origin = context.req.header("origin");
	const host = context.req.header("host");
	const own = [context.get("client").site.origin, `http://${host}`, `https://${host}`];
	if (origin === undefined && context.req.header("sec-fetch-site") === "same-origin") return;
	if (origin !== undefined && own.includes(origin)) return;
	throw refuse(403, "Changes may only come from this server's own pages.");
}

async function note(door: Door, context: Context, need: Need): Promise<void> {
	const told = context.get("told") ?? `${context.req.method} ${context.req.path}`;
	const isOwnThing = need.role === "reader" || need.role === "nobody";
	if (isOwnThing || need.isLogged === true || told === "") return;
	const { name = "this machine" } = context.get("who")?.reader ?? {};
	const { address } = context.get("client");
	await noteAudit(door.workspace, { by: name, told, address });
}
