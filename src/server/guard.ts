// Keeps other sites' pages away from the record: a browser may be led to this address by any page.

import type { MiddlewareHandler } from "hono";
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

/**
 * Refuses a request whose Host is not one of ours (DNS rebinding), and a change that another
 * origin's page asks for. Requests without an Origin come from programs and are let through. At
 * the public name only the callbacks of hubs answer.
 */
export function guardOrigin(host: string, publicUrl?: string): MiddlewareHandler {
	const names = new Set([...loopbackNames, host]);
	const publicName = nameOf(publicUrl ?? "");
	return async (context, next) => {
		const asked = nameOf(`http://${context.req.header("host") ?? ""}`);
		// From outside, hubs alone have business here.
		if (asked !== undefined && asked === publicName && !names.has(asked)) {
			if (context.req.path.startsWith(publicPath)) return await next();
			throw refuse(403, "Only hubs are answered at this address.");
		}
		if (asked === undefined || !names.has(asked)) {
			throw refuse(
				403,
				"This server does not answer to that host name. Use the address it printed.",
			);
		}
		const origin = context.req.header("origin");
		const changes = !["GET", "HEAD", "OPTIONS"].includes(context.req.method);
		if (changes && origin !== undefined && nameOf(origin) !== asked) {
			throw refuse(403, "Changes may only come from this server's own pages.");
		}
		await next();
	};
}

/** Headers for every response; pages may load nothing from elsewhere and run no inline script. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
	await next();
	context.header("content-security-policy", policy);
	context.header("x-content-type-options", "nosniff");
	context.header("referrer-policy", "no-referrer");
	context.header("cross-origin-opener-policy", "same-origin");
	context.header("cross-origin-resource-policy", "same-origin");
};

function nameOf(address: string): string | undefined {
	return URL.canParse(address) ? new URL(address).hostname : undefined;
}
