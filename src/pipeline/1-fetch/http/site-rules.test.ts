import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { defaultPolicy } from "./fetch-policy.ts";
import { SiteRules } from "./site-rules.ts";
import { openWebClient, type WebClient } from "./web-client.ts";

let server: Server;
let client: WebClient;

/** A site whose robots.txt answers so; tells its address and counts how often it was asked. */
async function openSite(status: number, body: string) {
	const asked: string[] = [];
	server = createServer((request, response) => {
		asked.push(request.url ?? "");
		response.writeHead(status).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	client = openWebClient({ ...defaultPolicy, allowedHosts: [`127.0.0.1:${port}`] });
	return { asked, site: `http://127.0.0.1:${port}`, rules: new SiteRules(client, "onrecord") };
}

afterEach(async () => {
	await client.close();
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

test("the rules are asked for once, and then hold for every page of the site", async () => {
	const { asked, site, rules } = await openSite(200, "User-agent: *\nDisallow: /x\nCrawl-delay: 2");
	const [first] = await Promise.all([rules.check(`${site}/a`), rules.check(`${site}/b?c`)]);
	expect(first.crawlDelayMs).toBe(2000);
	await expect(rules.check(`${site}/x/y`)).rejects.toMatchObject({
		failure: "robots",
		retry: false,
	});
	expect(asked).toEqual(["/robots.txt"]);
});

test("a site without a file may be read", async () => {
	const { site, rules } = await openSite(404, "User-agent: *\nDisallow: /");
	expect((await rules.check(`${site}/a`)).rules).toEqual([]);
});

test("a site that cannot tell its rules is left alone for now only", async () => {
	const { site, rules } = await openSite(500, "");
	await expect(rules.check(`${site}/a`)).rejects.toMatchObject({ failure: "robots", retry: true });
});
