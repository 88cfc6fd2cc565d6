import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readInputs } from "../../actions/read-inputs.ts";
import { openWorkspace, type Workspace } from "../../actions/workspace.ts";
import type { FrontPage, KeptLists } from "../../wire/following.ts";
import type { FigurePage, OutletPage, TopicPage } from "../../wire/pages.ts";
import type {
	SavedSearches,
	SearchFacets,
	SearchResults,
	SearchSuggestions,
} from "../../wire/search.ts";
import { createApp } from "../app.ts";

const host = "127.0.0.1";
const folder = mkdtempSync(join(tmpdir(), "onrecord-following-"));
let workspace: Workspace;
let app: ReturnType<typeof createApp>;

const pageOf = (title: string, text: string, outlet: string) => `<html><head><title>${title}</title>
<meta property="og:site_name" content="${outlet}"><meta property="article:tag" content="Shipping">
<meta property="article:published_time" content="2026-03-02T10:00:00Z">
<link rel="canonical" href="https://${outlet.toLowerCase()}.example/${title.length}"></head>
<body><article><h1>${title}</h1>${text}</article></body></html>`;

const ferry = `<p>The ferry Linnet ran aground off Port Almer on Monday with 140 people on board, the coastguard said.</p>
<p>"Nobody was hurt," harbour master Ilan Stroud told reporters in Port Almer.</p>
<p>The owner, Blue Line, denied that the captain had been warned of fog. Its spokeswoman Mira Holt said 120 people had been on board.</p>`;

beforeAll(async () => {
	workspace = openWorkspace({
		...{ dataFolder: folder, workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [] },
	});
	app = createApp(workspace, { host, webFolder: join(folder, "web") });
	const pages = [
		["courier.html", pageOf("Ferry Linnet Runs Aground Off Port Almer", ferry, "Courier")],
		["herald.html", pageOf("Ferry Linnet Aground Near Port Almer, 140 on Board", ferry, "Herald")],
	];
	for (const [name = "", html] of pages) {
		const chunks = (async function* () {
			yield new TextEncoder().encode(html);
		})();
		await readInputs(workspace, [{ kind: "stream", name, chunks }]);
	}
});

afterAll(async () => {
	await workspace.close();
	rmSync(folder, { recursive: true });
});

async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
	const headers = { host: `${host}:7711`, "content-type": "application/json" };
	const response = await app.request(`http://${host}:7711/api/v1${path}`, { ...init, headers });
	expect(response.status, path).toBe(200);
	return (await response.json()) as Answer;
}

async function change<Answer>(method: string, path: string, value?: unknown): Promise<Answer> {
	return await ask(path, { method, ...(value !== undefined && { body: JSON.stringify(value) }) });
}

test("a search with operators finds statements, claims, stories and articles", async () => {
	const found = await ask<SearchResults>(`/search?q=${encodeURIComponent("ferry speaker:stroud")}`);
	expect(found.problems).toEqual([]);
	expect(found.articles.length).toBeGreaterThan(0);
	const said = await ask<SearchResults>(`/search?q=${encodeURIComponent("speaker:stroud hurt")}`);
	expect(said.statements.map(({ speaker }) => speaker).join()).toContain("Stroud");
	const denied = await ask<SearchResults>("/search?q=stance:denies&kind=claims");
	expect(denied.claims.length).toBeGreaterThan(0);
	expect(denied.claims[0]?.positions.map(({ stance }) => stance)).toContain("denies");
	const by = await ask<SearchResults>(
		`/search?q=${encodeURIComponent("outlet:herald figure>130")}`,
	);
	expect(by.articles.map(({ publisher }) => publisher)).toEqual(["Herald"]);
	expect((await ask<SearchResults>("/search?q=on:2025")).articles).toEqual([]);
	expect((await ask<SearchResults>("/search?q=on:2026-03")).articles).toHaveLength(2);
	expect((await ask<SearchResults>("/search?q=origin:1")).without).toHaveLength(2);
});

test("facets and suggestions lead on to searches that find something", async () => {
	const { facets } = await ask<SearchFacets>("/search/facets?q=ferry&kind=articles");
	const parts = facets.flatMap(({ values }) => values.map(({ part }) => part));
	expect(parts.some((part) => part.startsWith("outlet:"))).toBe(true);
	const { suggestions } = await ask<SearchSuggestions>("/search/suggestions?q=stro");
	parts.push(...suggestions.filter(({ kind }) => kind === "speaker").map(({ text }) => text));
	expect(parts.some((part) => part.startsWith("speaker:"))).toBe(true);
	for (const part of parts) {
		const found = await ask<SearchResults>(`/search?q=${encodeURIComponent(part)}`);
		expect(found.problems).toEqual([]);
		expect(found.articles.length, part).toBeGreaterThan(0);
	}
	const operators = await ask<SearchSuggestions>("/search/suggestions?q=ferry%20sta");
	expect(operators).toMatchObject({ start: 6, end: 9 });
	expect(operators.suggestions[0]?.text).toBe("stance:");
});

test("a search is kept once and forgotten", async () => {
	const words = "speaker:stroud  hurt";
	await change("POST", "/searches", { words });
	const { searches } = await change<SavedSearches>("POST", "/searches", { words });
	expect(searches).toMatchObject([{ words: "speaker:stroud hurt" }]);
	const { searches: left } = await change<SavedSearches>("DELETE", `/searches/${searches[0]?.key}`);
	expect(left).toEqual([]);
});

test("an outlet, a topic and a figure have their pages", async () => {
	const found = await ask<SearchResults>("/search?q=ferry&kind=articles&sort=newest");
	const keys = found.articles.map(({ publisherKey }) => publisherKey);
	const pages = await Promise.all(
		keys.map((key) => ask<OutletPage>(`/outlets/${encodeURIComponent(key)}`)),
	);
	expect(pages.map(({ repeated }) => repeated).toSorted((a, b) => a - b)).toEqual([0, 1]);
	expect(pages.map(({ repeating }) => repeating).toSorted((a, b) => a - b)).toEqual([0, 1]);
	const topic = await ask<TopicPage>("/topics/shipping");
	expect(topic.stories).toHaveLength(1);
	expect(topic.name).toBe("Shipping");
	const [story] = topic.stories;
	const { brief } = await ask<{ brief: { figures: { id: string }[] } }>(`/stories/${story?.id}`);
	const [series] = brief.figures;
	const figure = await ask<FigurePage>(
		`/stories/${story?.id}/figures/${encodeURIComponent(series?.id ?? "")}`,
	);
	expect(figure.story.id).toBe(story?.id);
	expect(figure.series.figures.length).toBeGreaterThan(0);
});

test("what is followed comes first with its reason, what is muted is left out", async () => {
	const [story] = (await ask<FrontPage>("/front")).stories;
	const item = { kind: "topic", key: "Shipping", name: "Shipping" };
	await change<KeptLists>("PUT", "/kept/follow", item);
	const forYou = await ask<FrontPage>("/front?order=you");
	expect(forYou.stories[0]).toMatchObject({
		id: story?.id,
		because: "because you follow Shipping",
	});
	const muted = await change<KeptLists>("PUT", "/kept/mute", item);
	expect(muted.mute).toMatchObject([item]);
	expect(await ask<FrontPage>("/front")).toMatchObject({ stories: [], muted: 1 });
	await change("PUT", "/kept/follow", { kind: "story", key: story?.id, name: story?.title });
	expect(await ask<FrontPage>("/front")).toMatchObject({ muted: 0 });
	const left = await change<KeptLists>("DELETE", "/kept/mute?kind=topic&key=SHIPPING");
	expect(left.mute).toEqual([]);
	expect(left.follow).toHaveLength(2);
});

test("what was read is remembered and forgotten, and a list refuses what it cannot hold", async () => {
	const [story] = (await ask<FrontPage>("/front")).stories;
	expect(await change<KeptLists>("POST", "/kept/reads", { storyId: story?.id })).toMatchObject({
		reads: 1,
	});
	expect(await change<KeptLists>("POST", "/kept/reads", { storyId: "none" })).toMatchObject({
		reads: 1,
	});
	expect(await change<KeptLists>("DELETE", "/kept/reads")).toMatchObject({ reads: 0 });
	const headers = { host: `${host}:7711`, "content-type": "application/json" };
	const body = JSON.stringify({ kind: "speaker", key: "a", name: "a" });
	const refused = await app.request(`http://${host}:7711/api/v1/kept/mute`, {
		method: "PUT",
		headers,
		body,
	});
	expect(refused.status).toBe(400);
});

test("the front page is filtered by speaker, outlet, status and time", async () => {
	const count = async (query: string) => (await ask<FrontPage>(`/front?${query}`)).stories.length;
	const found = await ask<SearchResults>("/search?q=hurt&kind=statements");
	const key = found.statements.find(({ speakerKey }) => speakerKey !== undefined)?.speakerKey ?? "";
	expect(await count(`speaker=${encodeURIComponent(key)}`)).toBe(1);
	expect(await count("speaker=nobody")).toBe(0);
	expect(await count(`outlet=${encodeURIComponent(found.statements[0]?.publisherKey ?? "")}`)).toBe(
		1,
	);
	expect(await count("status=withdrawn")).toBe(0);
	expect(await count(`sinceMs=${Date.parse("2026-03-03")}`)).toBe(0);
	expect(await count(`sinceMs=${Date.parse("2026-03-01")}`)).toBe(1);
});
