// Where connections go: names that change their answer, and servers with certificates.

import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { fetchPage } from "./fetch-page.ts";
import { defaultPolicy, type FetchPolicy } from "./fetch-policy.ts";
import { selfSignedCertificate, selfSignedKey } from "./self-signed.fixture.ts";
import { openWebClient } from "./web-client.ts";

async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => void server.close());
	return (server.address() as AddressInfo).port;
}

function openClient(changes: Partial<FetchPolicy>) {
	const client = openWebClient({
		...defaultPolicy,
		connectMsMax: 500,
		totalMsMax: 2_000,
		...changes,
	});
	onTestFinished(() => client.close());
	return client;
}

/** A resolver that gives one answer after the other, the last for ever, and counts them. */
function answersInTurn(...addresses: readonly string[]) {
	let asked = 0;
	const resolve = async () => {
		const address = addresses[Math.min(asked++, addresses.length - 1)] ?? "";
		return [{ address, family: address.includes(":") ? 6 : 4 }];
	};
	return { resolve, asked: () => asked };
}

test.each(["127.0.0.1", "169.254.169.254", "10.0.0.7", "::1"])(
	"a name that is public when it is checked and %s when it is connected to reaches nobody",
	async (inner) => {
		let requests = 0;
		const server = createHttpServer((_, response) => {
			requests++;
			response.end("secret");
		});
		const port = await listen(server);
		const { resolve, asked } = answersInTurn("203.0.113.9", inner);
		const client = openClient({ resolve });
		// A check that is apart from the connection sees the public answer and lets it pass.
		expect(await client.policy.resolve?.("rebind.example")).toMatchObject([
			{ address: "203.0.113.9" },
		]);
		const fetched = fetchPage(client, { url: `http://rebind.example:${port}/` });
		await expect(fetched).rejects.toMatchObject({ failure: "address-refused" });
		expect([requests, asked()]).toEqual([0, 2]);
	},
);

test("the address that was checked is the one connected to: a name is asked once a connection", async () => {
	const server = createHttpServer((_, response) => void response.end("<p>Ferry late.</p>"));
	const port = await listen(server);
	const { resolve, asked } = answersInTurn("127.0.0.1", "10.0.0.7");
	const client = openClient({ resolve, allowedHosts: [`own.example:${port}`] });
	const { page } = await fetchPage(client, { url: `http://own.example:${port}/` });
	expect(new TextDecoder().decode(page?.bytes)).toBe("<p>Ferry late.</p>");
	expect(asked()).toBe(1);
});

test("a redirect to a name with a private address is refused as the address itself is", async () => {
	const server = createHttpServer((_, response) => {
		response.writeHead(302, { location: "http://inner.example/latest/" }).end();
	});
	const port = await listen(server);
	const { resolve } = answersInTurn("127.0.0.1", "169.254.169.254");
	const client = openClient({ resolve, allowedHosts: [`own.example:${port}`] });
	await expect(fetchPage(client, { url: `http://own.example:${port}/` })).rejects.toMatchObject({
		failure: "address-refused",
	});
});

test("https pages come where the certificate is trusted and fits the name, and not otherwise", async () => {
	const keys = { key: selfSignedKey, cert: selfSignedCertificate };
	const server = createHttpsServer(keys, (_, response) => void response.end("<p>Ferry late.</p>"));
	const port = await listen(server);
	const { resolve } = answersInTurn("127.0.0.1");
	const names = ["alder.example", "other.example", "127.0.0.1"];
	const allowedHosts = names.map((name) => `${name}:${port}`);
	const trusting = openClient({
		resolve,
		allowedHosts,
		trustedCertificates: selfSignedCertificate,
	});
	const url = `https://alder.example:${port}/`;
	const { page } = await fetchPage(trusting, { url });
	expect(new TextDecoder().decode(page?.bytes)).toBe("<p>Ferry late.</p>");
	expect(page?.url).toBe(url);
	const failures = [
		fetchPage(trusting, { url: `https://other.example:${port}/` }),
		fetchPage(openClient({ resolve, allowedHosts }), { url }),
	];
	for (const failure of failures)
		await expect(failure).rejects.toMatchObject({ failure: "network" });
});
