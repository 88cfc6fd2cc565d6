// A small record, served without a socket: three outlets on one grounded ferry, and a feed beside.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readInputs } from "../src/actions/read-inputs.ts";
import { openWorkspace, type Workspace, type WorkspaceOptions } from "../src/actions/workspace.ts";
import { newFeed } from "../src/jobs/feeds/new-feed.ts";
import { pageId } from "../src/jobs/page-id.ts";
import type { Page } from "../src/news/page.ts";
import { createApp } from "../src/server/app.ts";

const articles = [
	{
		title: "Ferry Linnet runs aground off Port Almer",
		source: "Almer Courier",
		url: "https://courier.example/linnet",
		date: "2025-03-03T08:00:00Z",
		topics: ["Shipping"],
		text: `The ferry Linnet ran aground off Port Almer on Monday, the coastguard said.

"Fourteen people were hurt," harbour master Ilan Stroud told reporters on Monday.

Stroud said the captain had been warned of fog. Blue Line, the owner, did not respond to a request for comment.`,
	},
	{
		title: "Owner of grounded ferry Linnet denies fog warning",
		source: "Sarnford Herald",
		url: "https://herald.example/linnet-owner?a=1&b=2",
		date: "2025-03-04T09:00:00Z",
		topics: ["Shipping"],
		text: `The owner of the ferry Linnet, which ran aground off Port Almer on Monday, on Tuesday denied that its captain had been warned of fog.

"Nobody warned our captain of fog," Blue Line spokeswoman Petra Lind said.

Twenty people were hurt, harbour master Ilan Stroud said on Tuesday, up from 14.`,
	},
	{
		title: "Inquiry into ferry Linnet <opens> & a captain waits",
		source: "Northwire",
		url: "https://northwire.example/linnet-inquiry",
		date: "2025-03-05T10:00:00Z",
		topics: ["Shipping", "Courts"],
		text: `An inquiry into the grounding of the ferry Linnet off Port Almer will begin next week, transport minister Mira Holt said on Wednesday.

Ilan Stroud, the harbour master, said 20 people were hurt when the ferry Linnet ran aground on Monday.

"The captain was warned of fog twice," Stroud said.`,
	},
];

export const host = "127.0.0.1";

export type ServedRecord = {
	readonly workspace: Workspace;
	readonly app: ReturnType<typeof createApp>;
	readonly folder: string;
	readonly storyId: string;
	readonly ask: (path: string, init?: AskInit) => Promise<Response>;
	readonly close: () => Promise<void>;
};

type AskInit = RequestInit & { readonly headers?: Record<string, string> };

/** Reads the articles into a new data folder and makes the application over it. */
export async function serveRecord(options: Partial<WorkspaceOptions> = {}): Promise<ServedRecord> {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-served-"));
	const workspace = openWorkspace({
		...{ dataFolder: folder, workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [] },
		...options,
	});
	const app = createApp(workspace, { host, webFolder: join(folder, "web") });
	const lines = articles.map((article) => `${JSON.stringify(article)}\n`);
	const chunks = (async function* () {
		yield new TextEncoder().encode(lines.join(""));
	})();
	const reading = await readInputs(workspace, [{ kind: "stream", name: "news.jsonl", chunks }]);
	return {
		...{ workspace, app, folder, storyId: reading.stories[0] ?? "" },
		ask: async (path, init = {}) => {
			const headers = { host: `${host}:7711`, ...init.headers };
			return await app.request(`http://${host}:7711${path}`, { ...init, headers });
		},
		close: async () => {
			await workspace.close();
			rmSync(folder, { recursive: true });
		},
	};
}

export type Announced = {
	readonly title: string;
	readonly url: string;
	readonly text: string;
	readonly topics?: readonly string[];
};

/** Takes in articles as a feed that is followed announces them, and puts them on record. */
export async function announce(
	{ workspace }: ServedRecord,
	feedUrl: string,
	announced: readonly Announced[],
): Promise<void> {
	const { store, now } = workspace;
	await store.feeds.add(newFeed(feedUrl, "Sarnford Sport", now()));
	const pages = announced.map(({ title, url, text, topics = [] }, place) => {
		const paragraphs = text.split("\n\n").map((paragraph) => `<p>${paragraph}</p>`);
		const html = `<!doctype html><title>${title}</title><article><h1>${title}</h1>${paragraphs.join("")}</article>`;
		const page: Page = {
			...{ url, path: undefined, mediaType: "text/html", fetchedMs: now() },
			bytes: new TextEncoder().encode(html),
			headers: { "content-type": "text/html; charset=utf-8" },
			hints: { title, feedUrl, topics, publishedMs: Date.UTC(2025, 2, 6, 8 + place) },
		};
		return { id: pageId(page), page };
	});
	await store.pages.add(pages, now());
	const engine = await workspace.findEngine();
	await engine?.takeIn();
	await engine?.derive("all");
}
