// Who is at the other end of a request, and under which name they reached this server.

import type { Context } from "hono";
import ipaddr from "ipaddr.js";
import type { Site } from "../../actions/accounts/passkeys.ts";

export type Client = {
	/** The address that the request came from, behind the proxies that are believed. */
	readonly address: string;
	/** Whether it came over https. */
	readonly isSecure: boolean;
	readonly site: Site;
	/** Whether a proxy that is not believed passed it on. */
	readonly isForwarded: boolean;
};

export type ClientOf = (context: Context) => Client;

/** Reads clients of requests; only what these proxies say of them is believed. */
export function makeClientOf(trusted: readonly string[], publicUrl: string | undefined): ClientOf {
	const networks = trusted.map((text) =>
		text.includes("/") ? ipaddr.parseCIDR(text) : wholeAddress(text),
	);
	const isTrusted = (address: string): boolean => {
		if (!ipaddr.isValid(address)) return false;
		const parsed = ipaddr.process(address);
		return networks.some(
			([network, bits]) => network.kind() === parsed.kind() && parsed.match([network, bits]),
		);
	};
	const known = publicUrl === undefined ? undefined : new URL(publicUrl);
	return (context) => {
		const peer = plainAddress(peerOf(context));
		const isProxied = isTrusted(peer);
		const asked = new URL(`http://${context.req.header("host") ?? "localhost"}`);
		const isPublic = known !== undefined && known.hostname === asked.hostname;
		const told = isProxied ? context.req.header("x-forwarded-proto") : undefined;
		const isSecure = isPublic ? known.protocol === "https:" : told === "https";
		const origin = isPublic ? known.origin : `${isSecure ? "https" : "http"}://${asked.host}`;
		return {
			address: isProxied ? behindProxies(context, peer, isTrusted) : peer,
			isSecure,
			site: { origin, name: asked.hostname },
			isForwarded: !isProxied && forwardedHeaders.some((name) => context.req.header(name)),
		};
	};
}

const forwardedHeaders = ["x-forwarded-for", "forwarded", "x-forwarded-host", "x-real-ip"];

function wholeAddress(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
	const address = ipaddr.process(text);
	return [address, address.kind() === "ipv4" ? 32 : 128];
}

/** The newest address that no proxy of ours has: those before it can be anybody's words. */
function behindProxies(
	context: Context,
	peer: string,
	isTrusted: (address: string) => boolean,
): string {
	const told = (context.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
	for (const address of told.reverse()) {
		if (!ipaddr.isValid(address)) return peer;
		if (!isTrusted(address)) return plainAddress(address);
	}
	return peer;
}

/** An IPv4 address that a socket for both kinds tells as IPv6 is told as itself. */
function plainAddress(address: string): string {
	return ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
}

/** The address of the socket; a request that came by no socket is the program's own. */
function peerOf(context: Context): string {
	const { incoming } = (context.env ?? {}) as {
		readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
	};
	return incoming?.socket?.remoteAddress ?? "127.0.0.1";
}
