// An outlet on this machine for the browser's journeys: a page, its feed, articles, all invented.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type LocalSite = {
	readonly address: string;
	readonly close: () => Promise<void>;
};

const hostile = `<script>window.ran=1;alert(1)</script><img src=x onerror="window.ran=2"><svg onload="window.ran=3"></svg>`;
const escaped = hostile.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const paragraphs = [
	"The ferry Corran stays in port after its engine failed on Monday, harbour master Odile Renn said.",
	"Renn told reporters that 212 passengers were taken off by two pilot boats before noon.",
	"The line's director, Tam Esker, denied that the ferry had missed its yearly inspection.",
	"“We were inspected in March, and I can show the papers,” Esker said.",
	"The coast guard expects the crossing to open again within three days, its spokeswoman Ines Vogt said.",
];

/** Serves `/` (a page that names its feed), `/feed.xml`, `/hostile.xml`, `/news.html` and articles. */
export async function startLocalSite(): Promise<LocalSite> {
	let origin = "";
	const pages: Readonly<Record<string, () => readonly [type: string, body: string]>> = {
		"/": () => [
			"text/html",
			`<!doctype html><title>Corran Courier</title><link rel="alternate" type="application/rss+xml" title="Corran Courier" href="/feed.xml"><h1>Courier</h1>`,
		],
		"/feed.xml": () => ["application/rss+xml", feed(origin, "Corran Courier", "/ferry")],
		"/hostile.xml": () => ["application/rss+xml", hostileFeed(origin)],
		"/ferry": () => ["text/html", article("Ferry Corran Stays in Port", paragraphs)],
		"/hostile": () => [
			"text/html",
			article(`Ferry Corran Stays in Port ${escaped}`, [
				...paragraphs.map((words) => `${hostile}${words}`),
				`“The ${escaped} is safe,” harbour master Odile Renn said.`,
			]),
		],
		"/news.html": () => [
			"text/html",
			`<!doctype html><title>News</title><ul>${["Bridge Closes", "Harbour Opens"].map((title, index) => `<li class="note"><a href="/n${index}">${title}</a></li>`).join("")}</ul>`,
		],
	};
	const server = createServer(({ url = "/" }, response) => {
		const page = pages[url]?.();
		if (page === undefined) response.writeHead(404).end();
		else response.writeHead(200, { "content-type": `${page[0]}; charset=utf-8` }).end(page[1]);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		address: origin,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function article(title: string, texts: readonly string[]): string {
	const body = texts.map((text) => `<p>${text}</p>`).join("\n");
	return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Corran Courier"><meta property="article:published_time" content="${new Date().toISOString()}"></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
}

function feed(origin: string, title: string, path: string): string {
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>${origin}/</link><item><title>Ferry Corran Stays in Port</title><link>${origin}${path}</link><guid>${origin}${path}</guid><pubDate>${new Date().toUTCString()}</pubDate><description>Engine failed.</description></item></channel></rss>`;
}

/** Script wherever a feed can hold words, as text and as markup, and an address that is script. */
function hostileFeed(origin: string): string {
	const cdata = `<![CDATA[${hostile}]]>`;
	return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Courier ${escaped}</title><link>javascript:window.ran=4</link><description>${cdata}</description>
<item><title>Ferry ${escaped}</title><link>${origin}/hostile</link><guid>${origin}/hostile</guid><dc:creator>${cdata}</dc:creator><category>${cdata}</category><pubDate>${new Date().toUTCString()}</pubDate><description>${cdata}</description><content:encoded>${cdata}</content:encoded></item>
<item><title>${cdata} second</title><link>javascript:window.ran=5</link><guid isPermaLink="false">${escaped}</guid><description>${escaped}</description></item></channel></rss>`;
}
