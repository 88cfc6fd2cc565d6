import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchFeed } from "./fetch-feed.ts";
import { defaultPolicy } from "./http/fetch-policy.ts";
import { openWebClient, type WebClient } from "./http/web-client.ts";
import { applyOutcome, startFeedState } from "./schedule/feed-outcome.ts";

let server: Server;
let client: WebClient;
let site: string;

const feed = (title: string) =>
	`<rss version="2.0"><channel><title>Alder Bay</title><item><title>${title}</title><link>/a</link></item></channel></rss>`;

beforeAll(async () => {
	server = createServer(({ url, headers }, response) => {
		if (url === "/old") response.writeHead(308, { location: "/feed" }).end();
		else if (url === "/gone") response.writeHead(410).end();
		else if (headers["if-modified-since"] !== undefined) response.writeHead(304).end();
		else {
			response.setHeader("last-modified", "Thu, 05 Mar 2026 10:00:00 GMT");
			response.setHeader("cache-control", "max-age=1200");
			response.end(feed("Ferry late"));
		}
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	site = `http://127.0.0.1:${port}`;
	client = openWebClient({ ...defaultPolicy, allowedHosts: [`127.0.0.1:${port}`] });
});

afterAll(async () => {
	await client.close();
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

test("a feed that moved for good gives its entries once, and is asked at its new address", async () => {
	const start = startFeedState(`${site}/old`, 0);
	const first = await fetchFeed(client, start);
	expect(first).toMatchObject({ kind: "fed", movedTo: `${site}/feed`, freshMs: 1_200_000 });
	const step = applyOutcome(start, first, 0.5);
	expect(step.newEntries.map(({ title, link }) => [title, link])).toEqual([
		["Ferry late", `${site}/a`],
	]);
	expect(step.state.url).toBe(`${site}/feed`);
	const second = await fetchFeed(client, step.state);
	expect(second.kind).toBe("unchanged");
	expect(applyOutcome(step.state, second, 0.5).newEntries).toEqual([]);
});

test("a failure is a value with its reason", async () => {
	expect(await fetchFeed(client, startFeedState(`${site}/gone`, 0))).toMatchObject({
		kind: "failed",
		failure: "gone",
		retry: false,
	});
	expect(await fetchFeed(client, startFeedState("http://10.0.0.1/feed", 0))).toMatchObject({
		kind: "failed",
		failure: "address-refused",
	});
});
