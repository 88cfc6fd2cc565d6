// Keeps other sites' pages away from the record: a browser may be led to this address by any page.

import type { Context, MiddlewareHandler } from "hono";
import { publicPath } from "../actions/receive-pushes.ts";
import { refuse } from "./problem-response.ts";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);
const policy = [
	"default-src 'self'",
	"img-src 'self'",
	"style-src 'self'",
	"script-src 'self'",
	"connect-src 'self'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
].join("; ");

/** How long a browser remembers that a host is spoken to by https alone: a year. */
const httpsOnly = "max-age=31536000";

export type GuardOptions = {
	/** The address that the server listens on. */
	readonly host: string;
	readonly publicUrl?: string | undefined;
	/** Origins whose pages the owner lets use the API. */
	readonly corsOrigins?: readonly string[] | undefined;
	/** Whether there are accounts: without them hubs alone have business at the public name. */
	readonly isClosed: () => Promise<boolean>;
};

/**
 * Refuses a request whose Host is not one of ours (DNS rebinding), and a change that another
 * origin's page asks for. Requests without an Origin come from programs and are let through.
 * A browser that came by a public name with https never comes there without it again.
 */
export function guardOrigin(options: GuardOptions): MiddlewareHandler {
	const { host, publicUrl, corsOrigins = [], isClosed } = options;
	const names = new Set([...loopbackNames, host]);
	const publicName = nameOf(publicUrl ?? "");
	const hasHttps = URL.parse(publicUrl ?? "")?.protocol === "https:";
	const isAnywhere = ["0.0.0.0", "::"].includes(host);
	return async (context, next) => {
		const asked = nameOf(`http://${context.req.header("host") ?? ""}`);
		const isPublic = asked !== undefined && asked === publicName && !names.has(asked);
		if (isPublic && !context.req.path.startsWith(publicPath) && !(await isClosed())) {
			throw refuse(403, "Only hubs are answered at this address while there are no accounts.");
		}
		const isOurs = asked !== undefined && (names.has(asked) || isPublic);
		if (!isOurs && !(isAnywhere && isNumeric(asked))) {
			throw refuse(
				403,
				"This server does not answer to that host name. Use the address it printed, or name it with --public-url.",
			);
		}
		checkOrigin(context, [publicUrl ?? "", ...corsOrigins]);
		await next();
		if (isPublic && hasHttps) context.header("strict-transport-security", httpsOnly);
	};
}

/** A name that a rebinding site controls is never a bare address. */
function isNumeric(name: string | undefined): boolean {
	return name !== undefined && /^(\d+\.\d+\.\d+\.\d+|\[[\da-f:.]+\])$/.test(name);
}

/** Pages of other origins, other ports of this machine among them, may change nothing. */
function checkOrigin(context: Context, allowed: readonly string[]): void {
	const origin = context.req.header("origin");
	if (origin === undefined || ["GET", "HEAD", "OPTIONS"].includes(context.req.method)) return;
	const own = [`http://${context.req.header("host")}`, `https://${context.req.header("host")}`];
	const ours = [...own, ...allowed].map(originOf);
	if (originOf(origin) !== undefined && ours.includes(originOf(origin))) return;
	throw refuse(403, "Changes may only come from this server's own pages.");
}

/** What a page here never asks a browser for, so that nothing that slips into one can either. */
const unused = ["camera", "geolocation", "microphone", "payment", "usb", "serial", "midi"];

/** Headers for every response; pages may load nothing from elsewhere and run no inline script. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
	await next();
	context.header("content-security-policy", policy);
	context.header("x-content-type-options", "nosniff");
	context.header("referrer-policy", "no-referrer");
	context.header("cross-origin-opener-policy", "same-origin");
	context.header("cross-origin-resource-policy", "same-origin");
	context.header("permissions-policy", unused.map((name) => `${name}=()`).join(", "));
};

function originOf(address: string): string | undefined {
	return URL.canParse(address) ? new URL(address).origin : undefined;
}

function nameOf(address: string): string | undefined {
	return URL.canParse(address) ? new URL(address).hostname : undefined;
}
