import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readInputs } from "../actions/read-inputs.ts";
import { openWorkspace, type Workspace } from "../actions/workspace.ts";
import { createApp } from "./app.ts";

const host = "127.0.0.1";
const folder = mkdtempSync(join(tmpdir(), "onrecord-server-"));
let workspace: Workspace;
let app: ReturnType<typeof createApp>;
let storyId: string;
let articleId: string;

const article = `Ferry Runs Aground Off Port Almer

The ferry Linnet ran aground off Port Almer on Monday, the coastguard said.

"Nobody was hurt," harbour master Ilan Stroud told reporters. The owner, Blue Line, denied that the captain had been warned of fog.
`;

beforeAll(async () => {
	workspace = openWorkspace({
		...{ dataFolder: folder, workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [] },
		publicUrl: "https://reader.example",
	});
	app = createApp(workspace, { host, webFolder: join(folder, "web") });
	const chunks = (async function* () {
		yield new TextEncoder().encode(article);
	})();
	const reading = await readInputs(workspace, [{ kind: "stream", name: "ferry.txt", chunks }]);
	storyId = reading.stories[0] ?? "";
	const page = await getJson(`/api/v1/stories/${storyId}`);
	articleId = page["articles"][0].id;
});

afterAll(async () => {
	await workspace.close();
	rmSync(folder, { recursive: true });
});

function ask(path: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
	const headers = { host: `${host}:7711`, ...init.headers };
	return app.request(`http://${host}:7711${path}`, { ...init, headers });
}

// biome-ignore lint/suspicious/noExplicitAny: the tests look into answers as a stranger would.
async function getJson(path: string): Promise<any> {
	const response = await ask(path);
	expect(response.status, path).toBe(200);
	return response.json();
}

function postJson(path: string, value: unknown, headers: Record<string, string> = {}) {
	const body = JSON.stringify(value);
	return ask(path, {
		method: "POST",
		body,
		headers: { "content-type": "application/json", ...headers },
	});
}

describe("what there is", () => {
	test("the list of stories has the story with its counts", async () => {
		const { stories } = await getJson("/api/v1/stories");
		expect(stories).toHaveLength(1);
		expect(stories[0]).toMatchObject({ id: storyId, articles: 1, outlets: 1, copies: 0 });
	});

	test("the story's page cites words that stand in the article", async () => {
		const { brief } = await getJson(`/api/v1/stories/${storyId}`);
		const { text } = await getJson(`/api/v1/articles/${articleId}`);
		const citations = brief.keyFacts.flatMap((line: { citations: [] }) => line.citations);
		expect(citations.length).toBeGreaterThan(0);
		for (const { start, end, words } of citations) expect(text.slice(start, end)).toBe(words);
	});

	test("the brief of a day before the first report is empty", async () => {
		const { brief } = await getJson(`/api/v1/stories/${storyId}?asOf=1990-01-01`);
		expect(brief.keyFacts).toEqual([]);
		expect(brief.coverage).toEqual([]);
	});

	test("the article's statements have their speakers", async () => {
		const { statements } = await getJson(`/api/v1/articles/${articleId}`);
		const names = statements.map(
			(statement: { speaker: { name: string } }) => statement.speaker.name,
		);
		expect(names.join("; ")).toContain("Ilan Stroud");
	});

	test("a claim leads to its origins, and a speaker to what was said", async () => {
		const { brief } = await getJson(`/api/v1/stories/${storyId}`);
		const { claimId } = brief.onTheRecord[0];
		const claim = await getJson(`/api/v1/stories/${storyId}/claims/${claimId}`);
		expect(claim.origins.atMost).toBeLessThanOrEqual(claim.joined.length);
		const { statements } = await getJson(`/api/v1/articles/${articleId}`);
		const { key } = statements[0].speaker;
		const speaker = await getJson(`/api/v1/speakers/${encodeURIComponent(key)}`);
		expect(speaker.statements[0].words.articleId).toBe(articleId);
	});

	test("search finds a word of a statement", async () => {
		const found = await getJson("/api/v1/search?q=fog");
		expect(found.articles).toHaveLength(1);
	});

	test("the dossier is the story's own", async () => {
		const dossier = await getJson(`/api/v1/stories/${storyId}/dossier`);
		expect(dossier).toMatchObject({ id: storyId, articles: [{ id: articleId }] });
	});

	test("the API's document names every route that is served", async () => {
		const { paths } = await getJson("/api/v1/openapi.json");
		const documented = Object.keys(paths).map((path) => path.replace(/\{(\w+)\}/g, ":$1"));
		const served = app.routes
			.filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/v1/"))
			.map(({ path }) => path.replace("/api/v1", ""));
		const beside = ["/openapi.json", "/client.ts", "/alerts/stop/:token"];
		expect(served.filter((path) => ![...documented, ...beside].includes(path))).toEqual([]);
	});
});

describe("reading over the API", () => {
	test("a pasted text is read, and the run says how far it is", async () => {
		const text = `Second Ferry Turned Back\n\nA second ferry was turned back on Tuesday, Blue Line said in a statement.`;
		const started = await startedBy(await postJson("/api/v1/inputs", { text }));
		const ended = await followRun(started.id);
		expect(ended).toMatchObject({ finished: true, done: 1, read: 1, failed: 0 });
	});

	test("uploaded files are read; a bad one is told and the other is read", async () => {
		const body = new FormData();
		body.append("files", new File([""], "empty.txt"));
		body.append("files", new File([article.replaceAll("Linnet", "Wren")], "wren.txt"));
		const started = await startedBy(await ask("/api/v1/files", { method: "POST", body }));
		const ended = await followRun(started.id);
		expect(ended).toMatchObject({ read: 1, skipped: 1 });
		expect(ended.notes[0]).toContain("empty.txt");
	});

	async function startedBy(response: Response | Promise<Response>): Promise<{ id: string }> {
		return (await (await response).json()) as { id: string };
	}

	// biome-ignore lint/suspicious/noExplicitAny: see getJson.
	async function followRun(id: string): Promise<any> {
		for (;;) {
			const run = await getJson(`/api/v1/runs/${id}`);
			if (run.finished) return run;
			await new Promise((resolve) => setImmediate(resolve));
		}
	}
});

test("a list of feeds is followed and comes back with its folders", async () => {
	const opml = `<opml><body><outline text="Harbours">
<outline text="Almer Post" xmlUrl="https://almer.example/feed"/></outline></body></opml>`;
	const send = () => ask("/api/v1/feeds/opml", { method: "POST", body: opml });
	expect(await (await send()).json()).toEqual({ added: 1, known: 0, scraped: 0 });
	expect(await (await send()).json()).toEqual({ added: 0, known: 1, scraped: 0 });
	const { feeds } = await getJson("/api/v1/feeds");
	expect(feeds).toMatchObject([{ url: "https://almer.example/feed", folders: ["Harbours"] }]);
	const list = await ask("/api/v1/feeds/opml");
	expect(list.headers.get("content-disposition")).toContain("onrecord.opml");
	expect(await list.text()).toContain('<outline text="Harbours">');
	const url = encodeURIComponent("https://almer.example/feed");
	expect((await ask(`/api/v1/feeds?url=${url}`, { method: "DELETE" })).status).toBe(200);
});

test("a story is renamed, the log tells it, and undoing it brings the title back", async () => {
	const { title } = (await getJson(`/api/v1/stories/${storyId}`)).summary;
	const asked = { kind: "rename", storyId, title: "The Linnet" };
	const corrected = (await (await postJson("/api/v1/corrections", asked)).json()) as {
		correction: { id: string };
	};
	expect((await getJson(`/api/v1/stories/${storyId}`)).summary.title).toBe("The Linnet");
	const { corrections } = await getJson("/api/v1/corrections");
	expect(corrections).toMatchObject([{ id: corrected.correction.id, kind: "rename", by: "API" }]);
	const undone = await postJson(`/api/v1/corrections/${corrected.correction.id}/undo`, {});
	expect(await undone.json()).toMatchObject({ storyId, correction: { kind: "rename" } });
	expect((await getJson(`/api/v1/stories/${storyId}`)).summary.title).toBe(title);
});

test("pages that were set aside are told and put back", async () => {
	const { store, now } = workspace;
	await store.jobs.add([{ kind: "intake", key: "gone", dueMs: now() }]);
	await store.jobs.quarantine("intake:gone", "Error: broken", now());
	const { pages, count, skips, skipped } = await getJson("/api/v1/set-aside");
	expect({ pages, count }).toMatchObject({ pages: [{ name: "gone" }], count: 1 });
	expect(pages[0].problem).toContain("broken");
	expect(skips).toHaveLength(skipped);
	expect(skips[0].detail).not.toBe("");
	const replayed = await (await postJson("/api/v1/set-aside/replay", {})).json();
	expect(replayed).toMatchObject({ pages: [], count: 0, waiting: 1 });
	await store.jobs.end(["intake:gone"]);
});

describe("what is refused", () => {
	const cases: readonly [string, () => Response | Promise<Response>, number][] = [
		["a story that is not there", () => ask("/api/v1/stories/none"), 404],
		["a claim that is not there", () => ask(`/api/v1/stories/${storyId}/claims/none`), 404],
		["an article that is not there", () => ask("/api/v1/articles/none"), 404],
		["a speaker that is not there", () => ask("/api/v1/speakers/none"), 404],
		["a run that is not there", () => ask("/api/v1/runs/none"), 404],
		["an address that is not there", () => ask("/api/v1/nothing"), 404],
		["a limit that is no number", () => ask("/api/v1/stories?limit=many"), 400],
		["a date that is none", () => ask(`/api/v1/stories/${storyId}?asOf=soon`), 400],
		["a search for nothing", () => ask("/api/v1/search"), 400],
		["a correction of no kind", () => postJson("/api/v1/corrections", { kind: "burn" }), 400],
		[
			"a correction of a story that is not there",
			() => postJson("/api/v1/corrections", { kind: "pin", storyId: "none" }),
			409,
		],
		["undoing what never was", () => postJson("/api/v1/corrections/c-none/undo", {}), 409],
		["an input without links or text", () => postJson("/api/v1/inputs", {}), 400],
		["a list without feeds", () => ask("/api/v1/feeds/opml", { method: "POST", body: "x" }), 400],
		["a hub that we did not ask", () => ask("/api/v1/push/none?hub.topic=x"), 404],
		[
			"the record at the public name",
			() => ask("/api/v1/stories", { headers: { host: "reader.example" } }),
			403,
		],
		[
			"a form without files",
			() => ask("/api/v1/files", { method: "POST", body: new FormData() }),
			400,
		],
		[
			"a host name that is not ours",
			() => ask("/api/v1/stories", { headers: { host: "evil.example" } }),
			403,
		],
		[
			"a change asked for by another site's page",
			() => postJson("/api/v1/inputs", { text: "x" }, { origin: "https://evil.example" }),
			403,
		],
	];
	test.each(cases)("%s", async (_, send, status) => {
		const response = await send();
		expect(response.status).toBe(status);
		expect(response.headers.get("content-type")).toBe("application/problem+json");
		const problem = (await response.json()) as { detail: string };
		expect(problem).toMatchObject({ status });
		expect(problem.detail.length).toBeGreaterThan(10);
	});

	test("a push that no hub of ours signed is dropped without a word of why", async () => {
		const headers = { host: "reader.example", "x-hub-signature": "sha256=00" };
		const pushed = await ask("/api/v1/push/none", { method: "POST", body: "<rss/>", headers });
		expect(pushed.status).toBe(202);
		expect(await pushed.text()).toBe("");
	});

	test("every answer forbids inline script and foreign content", async () => {
		const policy = (await ask("/api/v1/stories")).headers.get("content-security-policy");
		expect(policy).toContain("script-src 'self'");
		expect(policy).not.toContain("unsafe-inline");
	});

	test("a path that climbs out of the web folder finds nothing", async () => {
		const response = await ask("/%2e%2e/%2e%2e/etc/passwd.json");
		expect(response.status).toBe(404);
	});
});
