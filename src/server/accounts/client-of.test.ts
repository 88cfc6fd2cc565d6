import fc from "fast-check";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { type Client, makeClientOf } from "./client-of.ts";

/** The client of a request that came from a socket with these headers. */
async function clientOf(
	remoteAddress: string,
	headers: Readonly<Record<string, string>>,
	{ trusted = ["10.0.0.0/8", "::1"], publicUrl = "https://news.example" } = {},
): Promise<Client> {
	const read = makeClientOf(trusted, publicUrl);
	let found: Client | undefined;
	const app = new Hono().get("*", (context) => {
		found = read(context);
		return context.text("");
	});
	const init = { headers: { host: "127.0.0.1:7711", ...headers } };
	await app.request("http://127.0.0.1:7711/", init, { incoming: { socket: { remoteAddress } } });
	if (found === undefined) throw new Error("no client");
	return found;
}

test.each([
	["its own address", "192.0.2.1", {}, "192.0.2.1"],
	["its own, whatever it says", "192.0.2.1", { "x-forwarded-for": "1.1.1.1" }, "192.0.2.1"],
	["what a proxy of ours says", "10.0.0.1", { "x-forwarded-for": "192.0.2.7" }, "192.0.2.7"],
	[
		"the newest that is no proxy of ours",
		"10.0.0.1",
		{ "x-forwarded-for": "1.1.1.1, 192.0.2.7, 10.2.2.2" },
		"192.0.2.7",
	],
	["IPv4 told as IPv6", "::ffff:10.0.0.1", { "x-forwarded-for": "192.0.2.7" }, "192.0.2.7"],
	["IPv6", "::1", { "x-forwarded-for": "2001:db8::5" }, "2001:db8::5"],
	["the proxy's where it says nonsense", "10.0.0.1", { "x-forwarded-for": "me" }, "10.0.0.1"],
	["the proxy's where it says nothing", "10.0.0.1", {}, "10.0.0.1"],
])("the address of a client is %s", async (_, peer, headers, address) => {
	expect((await clientOf(peer, headers)).address).toBe(address);
});

test.each([
	["127.0.0.1:7711", {}, "192.0.2.1", "http://127.0.0.1:7711"],
	["news.example", {}, "192.0.2.1", "https://news.example"],
	["nas.example", { "x-forwarded-proto": "https" }, "10.0.0.1", "https://nas.example"],
	["nas.example", { "x-forwarded-proto": "https" }, "192.0.2.1", "http://nas.example"],
])("at %s with %o from %s this server is %s", async (host, headers, peer, origin) => {
	expect((await clientOf(peer, { ...headers, host })).site.origin).toBe(origin);
});

test("whatever is in the headers, there is an address", async () => {
	const words = fc.stringMatching(/^[ -~]{0,80}$/);
	await fc.assert(
		fc.asyncProperty(words, words, async (forwarded, proto) => {
			const headers = { "x-forwarded-for": forwarded, "x-forwarded-proto": proto };
			expect((await clientOf("10.0.0.1", headers)).address).not.toBe("");
		}),
	);
});
