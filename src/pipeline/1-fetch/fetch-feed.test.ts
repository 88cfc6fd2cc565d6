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

const news = (path: string, date: string) =>
	`<url><loc>/${path}</loc><lastmod>${date}</lastmod></url>`;

function sitemaps(url: string): string {
	if (url === "/news-1.xml") return `<urlset>${news("ferry", "2026-03-01")}</urlset>`;
	if (url === "/rest.xml") return `<urlset>${news("dam", "2026-03-02")}</urlset>`;
	const parts = ["/rest.xml", "/gone", "/news-1.xml", "http://b.example/other.xml"];
	return `<sitemapindex>${parts.map((part) => `<sitemap><loc>${part}</loc></sitemap>`).join("")}</sitemapindex>`;
}

beforeAll(async () => {
	server = createServer(({ url, headers }, response) => {
		if (url === "/old") response.writeHead(308, { location: "/feed" }).end();
		else if (url === "/gone") response.writeHead(410).end();
		else if (url?.endsWith(".xml") === true) response.end(sitemaps(url));
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

test("an index of sitemaps brings the entries of its newest parts, and a part that fails is told", async () => {
	const outcome = await fetchFeed(client, startFeedState(`${site}/index.xml`, 0));
	if (outcome.kind !== "fed") throw new Error(outcome.kind);
	expect(outcome.feed.entries.map(({ link }) => link)).toEqual([`${site}/dam`, `${site}/ferry`]);
	expect(outcome.feed.problems.map(({ code }) => code)).toEqual(["part-missing"]);
});

test("a page without a feed is read by its rules", async () => {
	const rules = {
		kind: "XML+XPath",
		paths: { xPathItem: "//title[../link]", xPathItemTitle: "." },
	};
	const start = startFeedState(`${site}/feed`, 0);
	const outcome = await fetchFeed(client, start, rules);
	expect(applyOutcome(start, outcome, 0.5).newEntries).toMatchObject([{ title: "Ferry late" }]);
});
