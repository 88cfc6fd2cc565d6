// Plays feeds with the faults of real ones, for feeds-2000.ts. Its clock is set by messages.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

let nowMs = 0;
const minuteMs = 60_000;

/** Minutes between two new entries of a feed: from an agency to a village paper. */
const gapsMinutes = [7, 20, 45, 90, 240, 600, 1440, 4320];

type Play = (n: number, request: IncomingMessage, response: ServerResponse) => void;

const bomb = gzipSync(Buffer.alloc(20_000_000));

/** What a feed of a number does, by its number modulo 100. Those not named are in order. */
const faults: Readonly<Record<number, Play>> = {
	1: (_, __, response) => response.writeHead(404).end("not here"),
	2: (_, __, response) => response.writeHead(404).end("not here"),
	3: (_, __, response) => response.writeHead(410).end(),
	4: (_, __, response) => response.writeHead(500).end(),
	5: (_, __, response) => response.writeHead(503, { "retry-after": "3600" }).end(),
	6: (_, __, response) => response.writeHead(429, { "retry-after": "900" }).end(),
	7: () => undefined,
	8: (_, __, response) => {
		const timer = setInterval(() => response.write("<!-- -->"), 100);
		response.on("close", () => clearInterval(timer));
	},
	9: (_, request) => request.socket.destroy(),
	10: (n, request, response) => movePermanently(n, request, response),
	11: (n, request, response) => movePermanently(n, request, response),
	12: (_, request, response) => response.writeHead(302, { location: `${request.url}x` }).end(),
	13: (n, _, response) => response.end(feedOf(n).replaceAll("</title>", "")),
	14: (n, _, response) => response.end(feedOf(n).replaceAll("&amp;", "&").slice(0, -400)),
	15: (n, _, response) => response.end(Buffer.from(feedOf(n).replace("utf-8", "iso-8859-15"))),
	16: (n, _, response) => response.end(Buffer.from(feedOf(n), "latin1")),
	17: (_, __, response) => response.end("<!doctype html><html><p>Our feed has moved.</p></html>"),
	18: (_, __, response) => response.end('<rss version="2.0"><channel></channel></rss>'),
	19: (_, __, response) => response.setHeader("content-encoding", "gzip").end(bomb),
	20: (n, _, response) => response.end(feedOf(n).replace(/<pubDate>[^<]*<\/pubDate>/g, "")),
	21: (n, _, response) => response.end(feedOf(n, 1500)),
	22: (n, _, response) => response.end(feedOf(n).replace(/<item>/g, "<item><foo>".repeat(3))),
	23: (_, __, response) => response.end(`<rss>${"<a>".repeat(50_000)}`),
	24: (n, _, response) => response.end(feedOf(n).replace(/20\d\d/g, "9999")),
};

function movePermanently(n: number, request: IncomingMessage, response: ServerResponse): void {
	if (request.url?.startsWith("/moved/")) playWell(n, request, response);
	else response.writeHead(301, { location: `/moved/${n}` }).end();
}

/** A feed in order: two thirds know validators, half are packed. */
function playWell(n: number, request: IncomingMessage, response: ServerResponse): void {
	const etag = `"${n}-${newestMs(n)}"`;
	if (n % 3 !== 0) {
		response.setHeader("etag", etag);
		if (request.headers["if-none-match"] === etag) {
			response.writeHead(304).end();
			return;
		}
	}
	response.setHeader("content-type", "application/rss+xml; charset=utf-8");
	if (n % 2 === 0) response.setHeader("content-encoding", "gzip").end(gzipSync(feedOf(n)));
	else response.end(feedOf(n));
}

function newestMs(n: number): number {
	const gapMs = (gapsMinutes[n % gapsMinutes.length] ?? 60) * minuteMs;
	return Math.floor((nowMs - n * 1000) / gapMs) * gapMs + n * 1000;
}

const words =
	"the ferry harbour council said on late new bridge “closed” for repairs after storm & tide";

function feedOf(n: number, count = 30): string {
	const gapMs = (gapsMinutes[n % gapsMinutes.length] ?? 60) * minuteMs;
	const newest = newestMs(n);
	const text = words.replaceAll("&", "&amp;amp;").repeat(10);
	const items = Array.from({ length: count }, (_, i) => {
		const atMs = newest - i * gapMs;
		const link = `http://site-${n}.example/article/${n}-${atMs}`;
		return `<item><title>Report ${atMs} of ${n} &amp; more</title><link>${link}</link><guid>${link}</guid><dc:creator>Mira Okoye</dc:creator><category>Ports</category><pubDate>${new Date(atMs).toUTCString()}</pubDate><description>&lt;p&gt;${text}&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</description></item>`;
	});
	return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paper ${n}</title><link>http://site-${n}.example/</link>${items.join("")}</channel></rss>`;
}

const server = createServer((request, response) => {
	const n = Number(/\d+/.exec(request.url ?? "")?.[0] ?? 0);
	(faults[n % 100] ?? playWell)(n, request, response);
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("message", (ms: number) => {
	nowMs = ms;
	process.send?.("set");
});
