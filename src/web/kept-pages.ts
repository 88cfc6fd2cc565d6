// What the service worker keeps in this browser, as a list for the reader.

import type { ArticlePage } from "../wire/articles.ts";
import type { ClaimPage } from "../wire/claims.ts";
import type { FigurePage } from "../wire/pages.ts";
import type { StoryPage } from "../wire/stories.ts";

export type KeptPage = {
	readonly kind: "story" | "claim" | "figure" | "article";
	readonly path: string;
	readonly title: string;
	readonly keptMs: number;
};

const readCache = "onrecord-read";
const addresses =
	/^\/api\/v1\/(?:(stories)\/([^/]+)(?:\/(claims|figures)\/([^/]+))?|articles\/([^/]+))$/;

/** The pages that can be read without the server, the newest first. */
export async function listKeptPages(): Promise<readonly KeptPage[]> {
	if (!("caches" in globalThis) || !(await caches.has(readCache))) return [];
	const cache = await caches.open(readCache);
	const keys = await cache.keys();
	const pages = await Promise.all(
		keys.map(async (key) => {
			const response = await cache.match(key);
			return response && readKept(new URL(key.url).pathname, response);
		}),
	);
	return pages.filter((page) => page !== undefined).toReversed();
}

async function readKept(pathname: string, response: Response): Promise<KeptPage | undefined> {
	const found = addresses.exec(pathname);
	if (found === null) return undefined;
	const [, story, id = "", part, piece = "", article = ""] = found;
	const keptMs = Number(response.headers.get("x-onrecord-kept-ms"));
	const body: unknown = await response.json();
	if (story === undefined) {
		const { title } = body as ArticlePage;
		return { kind: "article", path: `/article/${article}`, title, keptMs };
	}
	if (part === undefined) {
		const { summary } = body as StoryPage;
		return { kind: "story", path: `/story/${id}`, title: summary.title, keptMs };
	}
	if (part === "claims") {
		const { wording } = body as ClaimPage;
		return { kind: "claim", path: `/story/${id}/claim/${piece}`, title: wording.words, keptMs };
	}
	const { series } = body as FigurePage;
	return { kind: "figure", path: `/story/${id}/figure/${piece}`, title: series.label, keptMs };
}
