// What every engine of the store must do: one suite, run against each.

import { expect, test } from "vitest";
import type { Copy } from "../../src/news/copy.ts";
import type { ArticleId } from "../../src/news/span.ts";
import type { StoryId } from "../../src/news/story.ts";
import { startFeedState } from "../../src/pipeline/1-fetch/schedule/feed-outcome.ts";
import type { PageId, RememberedArticle, Store } from "../../src/store/store.ts";
import {
	buildArticle,
	buildDerived,
	buildIntake,
	buildPage,
	buildQuery,
	buildSearchable,
	buildSearchPage,
	buildStatement,
	buildTaken,
} from "./build.ts";
import { testLongLists } from "./long-lists-contract.ts";

const story = "story" as StoryId;
const articleOf = (name: string): ArticleId => name as ArticleId;
const pageOf = (name: string): PageId => `page-${name}` as PageId;

async function fill(store: Store, names: readonly string[]): Promise<void> {
	await store.pages.add(names.map(buildPage), 100);
	await store.saveIntake(buildIntake(names.map((name) => buildTaken(name))));
}

async function countArticles(store: Store, ...words: string[]): Promise<number> {
	const { hits } = await store.search.articles(buildQuery(...words), buildSearchPage());
	return hits.length;
}

/** Defines the suite; `open` gives an empty store that is gone after the test. */
export function testStore(open: () => Promise<Store>): void {
	testPages(open);
	testJobs(open);
	testIntake(open);
	testLongLists(open);
	testStories(open);
	testListing(open);
	testMoving(open);
}

function testPages(open: () => Promise<Store>): void {
	test("a page comes back as it went in, and is kept once", async () => {
		const store = await open();
		const { id, page } = buildPage("dam");
		expect(await store.pages.add([{ id, page }], 100)).toEqual(new Set([id]));
		expect(await store.pages.add([{ id, page }], 200)).toEqual(new Set());
		expect(await store.pages.find(id)).toEqual(page);
		expect(await store.pages.find(pageOf("other"))).toBeUndefined();
		expect(await store.count()).toMatchObject({ pages: 1, jobs: 1 });
	});

	test("what became of a page is known: waiting, set aside, skipped, an article", async () => {
		const store = await open();
		const outcomeOf = (name: string) => store.pages.findOutcome(pageOf(name));
		await store.pages.add(["a", "b", "c"].map(buildPage), 100);
		expect(await outcomeOf("a")).toMatchObject({ waiting: true });
		await store.jobs.quarantine("intake:page-a", "broken", 200);
		const skip = { skip: "no-article", detail: "Only links." } as const;
		const ended = { pageId: pageOf("b"), jobId: "intake:page-b", articleId: undefined, skip };
		await store.saveIntake(buildIntake([buildTaken("c")], { pages: [ended] }));
		expect(await outcomeOf("a")).toMatchObject({ waiting: false, error: "broken" });
		expect(await outcomeOf("b")).toMatchObject({ waiting: false, skip });
		expect(await store.pages.listSkipped(9)).toMatchObject([{ id: ended.pageId, skip }]);
		expect(await outcomeOf("c")).toMatchObject({
			...{ articleId: "c", storyId: story, isFirst: true, skip: undefined, waiting: false },
		});
	});

	test("the oldest pages are dropped by age and by size, and their articles stay", async () => {
		const store = await open();
		await fill(store, ["a", "b", "c"]);
		await store.pages.add([buildPage("d")], 900);
		const drop = (keptBeforeMs: number | undefined, bytesMax: number | undefined) =>
			store.pages.dropOldest({ keptBeforeMs, bytesMax });
		expect(await drop(undefined, undefined)).toEqual({ pages: 0, bytes: 0 });
		expect(await drop(1, 1_000_000)).toEqual({ pages: 0, bytes: 0 });
		const size = (await drop(undefined, 50)).bytes;
		expect(size).toBeGreaterThan(0);
		expect(await store.pages.find(pageOf("a"))).toBeUndefined();
		expect(await store.pages.find(pageOf("d"))).toEqual(buildPage("d").page);
		await drop(5_000, undefined);
		expect(await store.pages.find(pageOf("c"))).toBeUndefined();
		expect(await store.pages.find(pageOf("d"))).toEqual(buildPage("d").page);
		expect((await store.articles.find(articleOf("a")))?.article).toEqual(buildArticle("a"));
		expect(await store.count()).toMatchObject({ pages: 4, droppedPages: 3, articles: 3 });
		expect(await store.pages.add([buildPage("a")], 950)).toEqual(new Set());
		expect(await store.check()).toEqual([]);
	});

	test("a held page has no job until one is added, or it is given again", async () => {
		const store = await open();
		const [a, b] = [buildPage("a"), buildPage("b")];
		await store.pages.add([a, b], 100, "held");
		expect(await store.count()).toMatchObject({ pages: 2, jobs: 0 });
		await store.jobs.add([{ kind: "intake", key: a.id, dueMs: 100 }]);
		await store.pages.add([b], 200);
		expect(await store.jobs.count("intake")).toMatchObject({ waiting: 2 });
		await store.saveIntake(buildIntake([buildTaken("a"), buildTaken("b")]));
		await store.pages.add([a, b], 400);
		expect(await store.count()).toMatchObject({ articles: 2, jobs: 0 });
	});

	test("a page that was set aside waits again when it is given again", async () => {
		const store = await open();
		await store.pages.add([buildPage("a")], 100);
		await store.jobs.quarantine("intake:page-a", "broken", 200);
		await store.pages.add([buildPage("a")], 300);
		expect(await store.jobs.count()).toEqual({ waiting: 1, leased: 0, quarantined: 0 });
	});
}

function testJobs(open: () => Promise<Store>): void {
	test("jobs are lent in order of arrival, once, and again when the lease is over", async () => {
		const store = await open();
		const jobs = ["a", "b", "c"].map((key) => ({ kind: "poll", key, dueMs: 100 }));
		await store.jobs.add(jobs);
		await store.jobs.add(jobs);
		let nowMs = 100;
		const lease = async (limit: number, leaseMs = 60_000) =>
			(await store.jobs.lease("poll", limit, { nowMs, leaseMs })).map(({ key }) => key);
		expect(await lease(2)).toEqual(["a", "b"]);
		expect(await lease(5)).toEqual(["c"]);
		await store.jobs.end(["poll:a"]);
		expect(await lease(5)).toEqual([]);
		await store.jobs.renew(["poll:b"], { nowMs, leaseMs: -1 });
		nowMs += 10;
		expect(await lease(5)).toEqual(["b"]);
		await store.jobs.releaseAll();
		expect(await lease(5)).toEqual(["b", "c"]);
	});

	test("a job that is retried waits until it is due and counts its tries", async () => {
		const store = await open();
		await store.jobs.add([{ kind: "poll", key: "a", dueMs: 100 }]);
		await store.jobs.retry("poll:a", "no answer", 500);
		expect(await store.jobs.findNextDueMs("poll")).toBe(500);
		expect(await store.jobs.lease("poll", 1, { nowMs: 499, leaseMs: 9 })).toEqual([]);
		expect(await store.jobs.lease("poll", 1, { nowMs: 500, leaseMs: 9 })).toMatchObject([
			{ key: "a", tries: 1 },
		]);
		await store.jobs.quarantine("poll:a", "never", 600);
		expect(await store.jobs.listQuarantined(5)).toMatchObject([{ error: "never", tries: 2 }]);
		expect(await store.jobs.replayQuarantined(700)).toBe(1);
		expect(await store.jobs.count("poll")).toEqual({ waiting: 1, leased: 0, quarantined: 0 });
	});
}

function testIntake(open: () => Promise<Store>): void {
	test("an article comes back with its statements, copy, reasons and story", async () => {
		const store = await open();
		const copy: Copy = {
			...{ articleId: articleOf("b"), of: articleOf("a"), root: articleOf("a") },
			...{ ghost: undefined, relation: "verbatim", share: 1, why: "all words" },
		};
		const skip = { skip: "language-not-covered", detail: "It is in Danish." } as const;
		const taken = buildTaken("b", { copy, attributionSkip: skip });
		await store.pages.add(["a", "b"].map(buildPage), 100);
		await store.saveIntake(buildIntake([buildTaken("a"), taken]));
		expect((await store.articles.find(articleOf("b")))?.article).toEqual(taken.article);
		expect(await store.articles.listStatements(articleOf("b"))).toEqual(taken.statements);
		expect(await store.articles.findCopy(articleOf("b"))).toEqual(copy);
		expect(await store.articles.listSkips(articleOf("b"))).toEqual([{ stage: "attribute", skip }]);
		expect(await store.articles.findStory(articleOf("b"))).toBe(story);
		expect(await store.count()).toMatchObject({ articles: 2, statements: 2, copies: 1, jobs: 0 });
		expect(await store.check()).toEqual([]);
	});

	test("saving the same twice changes nothing but the number of the revision", async () => {
		const store = await open();
		await fill(store, ["a", "b"]);
		const counts = await store.count();
		const first = (await store.articles.find(articleOf("a")))?.seq;
		await store.saveIntake(buildIntake([buildTaken("a"), buildTaken("b")]));
		expect(await store.count()).toEqual(counts);
		expect((await store.articles.find(articleOf("a")))?.seq).toBe(first);
		expect(await countArticles(store, "text")).toBe(2);
	});

	test("an edited article replaces its statements and its words in the search", async () => {
		const store = await open();
		await fill(store, ["a"]);
		const article = buildArticle("a", "Now about a zeppelin.");
		const statements = [buildStatement(article, 7, "Jonas Quell")];
		await store.saveIntake(buildIntake([buildTaken("a", { article, statements })]));
		expect(await countArticles(store, "zeppelin")).toBe(1);
		expect(await countArticles(store, "text")).toBe(0);
		expect(await store.articles.listStatements(articleOf("a"))).toEqual(statements);
		const found = await store.search.statements(buildQuery("zeppelin"), buildSearchPage());
		expect(found.hits).toHaveLength(1);
	});

	test("earlier texts of an article are kept in order, once, and its story is made anew", async () => {
		const store = await open();
		await fill(store, ["a"]);
		await store.stories.saveDerived([buildDerived("story", { revision: 99 })]);
		const revisions = [100, 200].map((atMs) => ({
			...{ articleId: articleOf("a"), atMs, title: "Before", text: `Text at ${atMs}.` },
			...{ isSameSource: true, changes: [{ before: `Text at ${atMs}.`, after: "Now." }] },
		}));
		await store.saveIntake(buildIntake([buildTaken("a")], { revisions }));
		await store.saveIntake(buildIntake([], { revisions }));
		expect(await store.articles.listRevisions(articleOf("a"))).toEqual(revisions);
		expect(await store.articles.listRevisions(articleOf("b"))).toEqual([]);
		expect((await store.stories.getMaterial(story)).revisions).toEqual(revisions);
		const [stale] = await store.stories.listStale(9);
		expect(stale?.id ?? story).toBe(story);
	});

	test("the newest articles are remembered oldest first with all that their stages need", async () => {
		const store = await open();
		await fill(store, ["a", "b", "c"]);
		const remembered: RememberedArticle[] = [];
		for await (const article of store.articles.listRemembered(2)) remembered.push(article);
		expect(remembered.map(({ articleId }) => articleId)).toEqual(["b", "c"]);
		expect([...(remembered[0]?.traces.fingerprint ?? [])]).toEqual([1, 2]);
	});
}

function testStories(open: () => Promise<Store>): void {
	test("a story is stale until it is derived, and again when an article joins", async () => {
		const store = await open();
		await fill(store, ["a"]);
		const [stale] = await store.stories.listStale(9);
		expect(stale).toMatchObject({ id: story, articles: 1, articlesRecorded: 0 });
		const derived = buildDerived("story", { revision: stale?.revision ?? 0 });
		await store.stories.saveDerived([derived]);
		expect(await store.stories.listStale(9)).toEqual([]);
		expect(await store.stories.findDerived(story)).toEqual(derived);
		await fill(store, ["b"]);
		expect(await store.stories.listStale(9)).toMatchObject([{ articles: 2, articlesRecorded: 1 }]);
	});

	test("what was derived of an older revision does not replace a newer one", async () => {
		const store = await open();
		await fill(store, ["a"]);
		await store.stories.saveDerived([buildDerived("story", { revision: 5 })]);
		await store.stories.saveDerived([buildDerived("story", { revision: 4, score: 9 })]);
		expect(await store.stories.findDerived(story)).toMatchObject({ revision: 5 });
	});

	test("the material of a story is its articles in order of arrival with all about them", async () => {
		const store = await open();
		await fill(store, ["z", "a"]);
		await store.settings.put("families", JSON.stringify({ "courier.example": "press" }));
		const material = await store.stories.getMaterial(story);
		expect(material.articles.map(({ id }) => id)).toEqual(["z", "a"]);
		expect(material.statements.map(({ id }) => id)).toEqual(["z:0", "a:0"]);
		expect(material.families).toEqual({ "courier.example": "press" });
	});

	test("a merged story is found under both ids, and its articles are in the other", async () => {
		const store = await open();
		await store.pages.add(["a", "b", "c"].map(buildPage), 100);
		const merge = (from: string, into: string) => ({
			...{ from: from as StoryId, into: into as StoryId, why: "the same event" },
		});
		const articles = [
			buildTaken("a", { story: "one" }),
			buildTaken("b", { story: "two" }),
			buildTaken("c", { story: "three" }),
		];
		const merges = [merge("two", "one"), merge("one", "three")];
		await store.saveIntake(buildIntake(articles, { merges }));
		for (const id of ["one", "two", "three"]) {
			expect(await store.stories.resolve(id)).toBe("three");
		}
		expect((await store.stories.getMaterial("three" as StoryId)).articles).toHaveLength(3);
		expect(await store.count()).toMatchObject({ stories: 1 });
		expect(await store.check()).toEqual([]);
	});

	test("a copy that is revised makes its story stale", async () => {
		const store = await open();
		await fill(store, ["a", "b"]);
		await store.stories.saveDerived([buildDerived("story", { revision: 99 })]);
		const copy: Copy = {
			...{ articleId: articleOf("a"), of: articleOf("b"), root: articleOf("b") },
			...{ ghost: undefined, relation: "cut", share: 0.9, why: "it came later" },
		};
		await store.saveIntake(buildIntake([], { revisedCopies: [copy] }));
		expect(await store.articles.findCopy(articleOf("a"))).toEqual(copy);
		expect((await store.stories.getMaterial(story)).copies).toEqual([copy]);
	});
}

function testListing(open: () => Promise<Store>): void {
	test("stories are listed a page at a time in either order, each once", async () => {
		const store = await open();
		const names = ["s1", "s2", "s3", "s4", "s5"];
		await store.pages.add(names.map(buildPage), 100);
		await store.saveIntake(buildIntake(names.map((name) => buildTaken(name, { story: name }))));
		const scores = [3, 1, 3, 5, 2];
		const derived = names.map((name, at) =>
			buildDerived(name, { score: scores[at] ?? 0, latestMs: 1_000 + at }),
		);
		await store.stories.saveDerived(derived);
		const listAll = async (sort: "top" | "latest"): Promise<string[]> => {
			const seen: string[] = [];
			let after: string | undefined;
			do {
				const page = await store.stories.list({ limit: 2, sort, after });
				seen.push(...page.stories.map(({ id }) => id));
				after = page.next;
			} while (after !== undefined);
			return seen;
		};
		expect(await listAll("top")).toEqual(["s4", "s3", "s1", "s5", "s2"]);
		expect(await listAll("latest")).toEqual(["s5", "s4", "s3", "s2", "s1"]);
	});

	test("stories are filtered by topic, place, words and time, and a wrong cursor is none", async () => {
		const store = await open();
		await fill(store, ["a"]);
		await store.stories.saveDerived([buildDerived("story")]);
		const count = async (filter: object) =>
			(await store.stories.list({ limit: 5, sort: "top", ...filter })).stories.length;
		expect(await count({ topic: "mining", place: "HOLLIN", words: "text" })).toBe(1);
		expect(await count({ topic: "sport" })).toBe(0);
		expect(await count({ place: "Mining" })).toBe(0);
		expect(await count({ words: "absent" })).toBe(0);
		expect(await count({ beforeMs: 2_000 })).toBe(0);
		expect(await count({ after: "no cursor" })).toBe(1);
	});
}

function testMoving(open: () => Promise<Store>): void {
	test("an export is imported without a loss, and the search works there", async () => {
		const [from, to] = [await open(), await open()];
		await fill(from, ["a", "b"]);
		await from.stories.saveDerived([buildDerived("story", { searchable: buildSearchable() })]);
		await from.pages.add([buildPage("c")], 300);
		const rows = [];
		for await (const row of from.exportRows()) rows.push(row);
		expect(await to.importRows(rows)).toBe(rows.length);
		expect(await to.importRows(rows)).toBe(0);
		const again = [];
		for await (const row of to.exportRows()) again.push(row);
		expect(again).toEqual(rows);
		expect(await to.count()).toEqual(await from.count());
		const page = buildSearchPage();
		for (const kind of ["articles", "statements", "claims", "stories"] as const) {
			const words = kind === "claims" || kind === "stories" ? "dam" : "text";
			const found = await to.search[kind](buildQuery(words), page);
			expect(found.hits.length).toBeGreaterThan(0);
			expect(found).toEqual(await from.search[kind](buildQuery(words), page));
		}
	});

	test("rows of unknown tables and columns are refused, and nothing of them is kept", async () => {
		const store = await open();
		const good = { table: "settings", row: { key: "a", value: "b" } };
		const table = { table: "sqlite_schema", row: { name: "a" } };
		const column = { table: "settings", row: { key: "c", "value) --": "b" } };
		await expect(store.importRows([good, table])).rejects.toThrow(/no table/);
		await expect(store.importRows([good, column])).rejects.toThrow(/no column/);
		expect(await store.settings.find("a")).toBeUndefined();
	});

	test("feeds are kept with their state and are due when they say", async () => {
		const store = await open();
		const state = (url: string, nextMs: number) => ({ ...startFeedState(url, 1), nextMs });
		const rules = { contentSelector: "article p", miniflux: { rewriteRules: "add_x" } };
		const listing = { siteUrl: "https://a.example/", folders: ["World", "Asia"], rules };
		const feed = { state: state("https://a.example/feed", 500), title: "A", listing };
		expect([await store.feeds.add(feed), await store.feeds.add(feed)]).toEqual([true, false]);
		expect(await store.feeds.listDue(499, 9)).toEqual([]);
		expect(await store.feeds.listDue(500, 9)).toEqual([feed]);
		const moved = { ...feed, state: state("https://b.example/feed", 900), title: "B" };
		await store.feeds.save("https://a.example/feed", moved);
		expect(await store.feeds.list()).toEqual([moved]);
		expect(await store.feeds.find("https://b.example/feed")).toEqual(moved);
		expect(await store.feeds.remove("https://b.example/feed")).toBe(true);
		expect(await store.feeds.remove("https://b.example/feed")).toBe(false);
		const scraped = { ...feed, listing: { ...listing, rules: { kind: "HTML+XPath" } } };
		await store.feeds.add(scraped);
		expect(await store.feeds.listDue(9_000, 9)).toEqual([scraped]);
		const paused = { ...scraped, listing: { ...scraped.listing, isPaused: true } };
		await store.feeds.save(scraped.state.url, paused);
		expect(await store.feeds.listDue(9_000, 9)).toEqual([]);
		await store.feeds.save(scraped.state.url, scraped);
		expect(await store.feeds.list()).toEqual([scraped]);
	});
}
