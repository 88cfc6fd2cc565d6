// What every engine of the store must find, in which order, and what it must tell of the matches.

import { expect, test } from "vitest";
import type { StoryId } from "../../src/news/story.ts";
import { joinMarks, markOf, stanceMarkOf } from "../../src/store/search-marks.ts";
import { figureMarks, originsMark } from "../../src/store/search-numbers.ts";
import type { SearchQuery } from "../../src/store/search-table.ts";
import { monthMarks } from "../../src/store/search-times.ts";
import type { Store } from "../../src/store/store.ts";
import {
	buildArticle,
	buildClaim,
	buildDerived,
	buildIntake,
	buildPage,
	buildQuery,
	buildSearchable,
	buildSearchPage,
	buildStatement,
	buildTaken,
} from "./build.ts";

const page = buildSearchPage();
const none: SearchQuery = { words: [], marks: [], numbers: [] };

type Told = { readonly name: string; readonly text: string; readonly day?: string };

/** Takes in an article with one statement of all its words by Ada Brill. */
async function tell(store: Store, { name, text, day = "1970-01-01" }: Told): Promise<void> {
	const atMs = Date.parse(day);
	const published = { earliestMs: atMs, latestMs: atMs, basis: "metadata", why: "" } as const;
	const article = { ...buildArticle(name, text), published, topics: ["Ports"] };
	await store.pages.add([buildPage(name)], 100);
	const statements = [buildStatement(article, 0)];
	await store.saveIntake(buildIntake([buildTaken(name, { article, statements })]));
}

async function articlesOf(store: Store, query: SearchQuery, more = {}): Promise<string[]> {
	const { hits } = await store.search.articles(query, { ...page, ...more });
	return hits.map(({ articleId }) => articleId);
}

/** Defines the suite; `open` gives an empty store that is gone after the test. */
export function testSearch(open: () => Promise<Store>): void {
	testWords(open);
	testMarks(open);
	testPages(open);
	testClaims(open);
	testNames(open);
}

function testWords(open: () => Promise<Store>): void {
	test.each([
		["dam"],
		["DAM"],
		["dams"],
		["waste", "dam"],
		["waste dam"],
		["brucke"],
		["bru*"],
		["above the bruc*"],
	])("the words %s are found", async (...words) => {
		const store = await open();
		await tell(store, { name: "a", text: "The waste dam above the Brücke failed." });
		const query = buildQuery(...words);
		expect(await articlesOf(store, query)).toEqual(["a"]);
		expect((await store.search.statements(query, page)).hits).toMatchObject([
			{ words: "The waste dam above the Brücke failed.", publisherKey: "courier.example" },
		]);
	});

	const odd = ["", '"', "* AND (", "NEAR(", "-", "a:b", "'; DROP TABLE pages", "dam waste"];
	// As marks are written, and what stands between them.
	const likeMarks = ["zz", "ZZs", "zź", "zz*", "olcourier0"];
	test.each([...odd, ...likeMarks])(
		"the words %s are no error and find nothing else",
		async (words) => {
			const store = await open();
			await tell(store, { name: "a", text: "The waste dam failed." });
			const found = await articlesOf(store, buildQuery("dam", words));
			const isEmpty = !/[\p{L}\p{N}]/u.test(words);
			expect(found).toEqual(isEmpty ? ["a"] : []);
		},
	);

	test("one of several words is enough, and words can be kept out", async () => {
		const store = await open();
		await tell(store, { name: "a", text: "The ferry sailed." });
		await tell(store, { name: "b", text: "The tram left." });
		const phrase = (word: string) => ({ words: [word], isOpen: false });
		const either = { anyOf: [phrase("ferry"), phrase("tram")], isNot: false };
		const without = { anyOf: [phrase("tram")], isNot: true };
		expect(await articlesOf(store, { ...none, words: [either] })).toEqual(["b", "a"]);
		expect(await articlesOf(store, { ...none, words: [either, without] })).toEqual(["a"]);
		expect(await articlesOf(store, { ...none, words: [without] })).toEqual(["a"]);
		expect(await articlesOf(store, none)).toEqual(["b", "a"]);
	});

	test("a word in the title counts more than one in the text", async () => {
		const store = await open();
		await tell(store, { name: "harbour", text: "Nothing else." });
		await tell(store, { name: "b", text: "Far from the harbour." });
		expect(await articlesOf(store, buildQuery("harbour"))).toEqual(["harbour", "b"]);
		const newest = { sort: "newest" };
		expect(await articlesOf(store, buildQuery("harbour"), newest)).toEqual(["b", "harbour"]);
	});
}

function testMarks(open: () => Promise<Store>): void {
	test("marks find by outlet, topic, speaker and stance, and are no words", async () => {
		const store = await open();
		await tell(store, { name: "a", text: "The ferry sailed." });
		const marked = (mark: string, isNot = false): SearchQuery => ({
			...{ ...none, marks: [{ anyOf: [mark], isNot }] },
		});
		const count = async (mark: string, isNot = false) =>
			(await store.search.statements(marked(mark, isNot), page)).matches;
		expect(await count(markOf("speaker", "Ada Brill"))).toBe(1);
		expect(await count(markOf("speaker", "brill"))).toBe(1);
		expect(await count(markOf("speaker", "Brill Ada"))).toBe(0);
		expect(await count(markOf("outlet", "Courier"))).toBe(1);
		expect(await count(markOf("outlet", "courier.example"))).toBe(1);
		expect(await count(markOf("topic", "ports"))).toBe(1);
		expect(await count(markOf("stance", "asserts"))).toBe(1);
		expect(await count(markOf("stance", "denies"))).toBe(0);
		expect(await count(markOf("stance", "denies"), true)).toBe(1);
		expect(await articlesOf(store, buildQuery(markOf("topic", "ports")))).toEqual([]);
	});

	test("articles are found by a statement that they hold", async () => {
		const store = await open();
		await tell(store, { name: "a", text: "The ferry sailed." });
		const holding = (name: string) => ({
			...{ ...buildQuery("ferry"), holding: { ...none, marks: [{ anyOf: [name], isNot: false }] } },
		});
		expect(await articlesOf(store, holding(markOf("speaker", "Brill")))).toEqual(["a"]);
		expect(await articlesOf(store, holding(markOf("speaker", "Quell")))).toEqual([]);
	});

	test.each([
		["2025-03-01", "2025-04-01", ["march", "first"]],
		["2025-03-02", "2025-03-15", []],
		["2025-03-01", "2025-03-02", ["first"]],
		[undefined, "2025-03-01", ["old"]],
		["2024-12-31", "2026-01-01", ["december", "march", "first"]],
		["2025-03-02", "2025-03-02", []],
	])("of the time from %s to %s these are found: %s", async (from, before, expected) => {
		const store = await open();
		const text = "The ferry sailed.";
		await tell(store, { name: "old", text, day: "1951-07-01" });
		await tell(store, { name: "first", text, day: "2025-03-01" });
		await tell(store, { name: "march", text, day: "2025-03-31" });
		await tell(store, { name: "december", text, day: "2025-12-31" });
		const time = { fromMs: from && Date.parse(from), beforeMs: Date.parse(before) };
		const query = { ...buildQuery("ferry"), ...time } as SearchQuery;
		expect(await articlesOf(store, query, { sort: "newest" })).toEqual(expected);
	});
}

function testPages(open: () => Promise<Store>): void {
	test("pages of a search follow each other without a gap, in both orders", async () => {
		const store = await open();
		const names = ["a", "b", "c", "d", "e"];
		for (const name of names) await tell(store, { name, text: "The ferry sailed." });
		for (const sort of ["best", "newest"] as const) {
			const seen: string[] = [];
			let after: string | undefined;
			do {
				const asked = { limit: 2, sort, after };
				const found = await store.search.articles(buildQuery("ferry"), asked);
				seen.push(...found.hits.map(({ articleId }) => String(articleId)));
				// What comes in meanwhile stands before the first page.
				await tell(store, { name: `late-${sort}-${seen.length}`, text: "The ferry sailed." });
				after = found.next;
			} while (after !== undefined);
			expect(new Set(seen).size).toBe(seen.length);
			expect(names.filter((name) => !seen.includes(name))).toEqual([]);
			expect(seen.filter((name) => name.startsWith(`late-${sort}`))).toEqual([]);
		}
	});

	test("a cursor that is none starts at the beginning", async () => {
		const store = await open();
		await tell(store, { name: "a", text: "The ferry sailed." });
		expect(await articlesOf(store, buildQuery("ferry"), { after: "'; --" })).toEqual(["a"]);
	});

	test("facets count what the matches have in common", async () => {
		const store = await open();
		await tell(store, { name: "a", text: "The ferry sailed.", day: "2025-03-31" });
		await tell(store, { name: "b", text: "The ferry sank.", day: "2025-04-01" });
		await store.stories.saveDerived([
			buildDerived("story", { revision: 9, searchable: buildSearchable() }),
		]);
		const facets = await store.search.facets("statements", buildQuery("ferry"));
		expect(facets.of).toBe(2);
		expect(facets.values).toMatchObject({
			speaker: [{ key: "ada brill", name: "Ada Brill", count: 2 }],
			outlet: [{ key: "courier.example", name: "Courier", count: 2 }],
			stance: [{ key: "asserts", count: 2 }],
			month: [
				{ key: "2025-03", count: 1 },
				{ key: "2025-04", count: 1 },
			],
		});
		const ofStories = await store.search.facets("stories", buildQuery("dam"));
		expect(ofStories).toMatchObject({
			of: 1,
			values: { topic: [{ key: "mining", count: 1 }], place: [{ key: "hollin", count: 1 }] },
		});
	});
}

function testClaims(open: () => Promise<Store>): void {
	const openWithClaims = async (): Promise<Store> => {
		const store = await open();
		await tell(store, { name: "a", text: "The dam held." });
		const marks = joinMarks([
			...figureMarks({ least: 3, most: 12_000 }),
			...[originsMark(1), stanceMarkOf("denies", "Ada Brill"), markOf("status", "contested")],
			...monthMarks(Date.parse("2025-03-05"), Date.parse("2025-05-01")),
		]);
		const hit = { originsAtMost: 1, firstMs: Date.parse("2025-03-05") };
		const dated = { ...hit, latestMs: Date.parse("2025-05-01") };
		const figures = { least: 3, most: 12_000 };
		const claims = [buildClaim("one", { marks, figures, hit: dated }), buildClaim("two")];
		const searchable = buildSearchable({ claims });
		await store.stories.saveDerived([buildDerived("story", { revision: 5, searchable })]);
		return store;
	};
	const idsOf = async (store: Store, query: Partial<SearchQuery>): Promise<string[]> => {
		const { hits } = await store.search.claims({ ...none, ...query }, page);
		return hits.map(({ id }) => id);
	};

	test("claims are found by words, by a party's stance, by figures, origins and times", async () => {
		const store = await openWithClaims();
		const byNumber = (of: "figure" | "origins", is: "<" | "<=" | "=" | ">=" | ">", value: number) =>
			idsOf(store, { numbers: [{ of, is, value }] });
		expect(await idsOf(store, buildQuery("one held"))).toEqual(["one"]);
		const denied = { anyOf: [stanceMarkOf("denies", "Brill")], isNot: false };
		expect(await idsOf(store, { marks: [denied] })).toEqual(["one"]);
		expect(await byNumber("figure", ">", 11_999)).toEqual(["one"]);
		expect(await byNumber("figure", ">", 12_000)).toEqual([]);
		expect(await byNumber("figure", ">=", 12_000)).toEqual(["one"]);
		expect(await byNumber("figure", "<", 4)).toEqual(["one"]);
		expect(await byNumber("figure", "<", 3)).toEqual([]);
		expect(await byNumber("origins", "=", 1)).toEqual(["one"]);
		expect(await byNumber("origins", ">", 1)).toEqual([]);
		const time = (fromDay: string, beforeDay: string) =>
			idsOf(store, { fromMs: Date.parse(fromDay), beforeMs: Date.parse(beforeDay) });
		expect(await time("2025-04-10", "2025-04-11")).toEqual(["one"]);
		expect(await time("2025-05-02", "2025-06-01")).toEqual([]);
		expect(await time("2025-01-01", "2025-03-05")).toEqual([]);
	});

	test("claims that a story has no more are found no more, nor those of a story that is gone", async () => {
		const store = await openWithClaims();
		expect(await idsOf(store, {})).toEqual(["two", "one"]);
		const searchable = buildSearchable({ claims: [buildClaim("two")] });
		await store.stories.saveDerived([buildDerived("story", { revision: 6, searchable })]);
		expect(await idsOf(store, {})).toEqual(["two"]);
		const merges = [{ from: "story" as StoryId, into: "other" as StoryId, why: "same" }];
		await store.pages.add([buildPage("b")], 100);
		await store.saveIntake(buildIntake([buildTaken("b", { story: "other" })], { merges }));
		expect(await idsOf(store, {})).toEqual([]);
		expect((await store.search.stories(buildQuery("dam"), page)).hits).toEqual([]);
	});

	test("stories are found by their topline and listed by what they are about", async () => {
		const store = await openWithClaims();
		const found = await store.search.stories(buildQuery("nobody hurt"), page);
		expect(found.hits).toEqual([]);
		const hurt = await store.search.stories(buildQuery("nobody was", "hurt"), page);
		expect(hurt.hits[0]?.summary.id).toBe("story");
		const terms = [{ kind: "speaker", term: "ada brill" } as const];
		const searchable = buildSearchable({ terms });
		await store.stories.saveDerived([buildDerived("story", { revision: 7, searchable })]);
		const list = async (filter: object) =>
			(await store.stories.list({ limit: 9, sort: "top", ...filter })).stories.length;
		expect(await list({ speaker: "ada brill" })).toBe(1);
		expect(await list({ speaker: "jonas quell" })).toBe(0);
		expect(await list({ outlet: "ada brill" })).toBe(0);
		expect(await list({ sinceMs: 2_000 })).toBe(1);
		expect(await list({ sinceMs: 2_001 })).toBe(0);
	});
}

function testNames(open: () => Promise<Store>): void {
	test("names are suggested by the beginning of any of their words", async () => {
		const store = await open();
		await tell(store, { name: "a", text: "The ferry sailed." });
		await tell(store, { name: "b", text: "The ferry sank." });
		const speaker = { kind: "speaker", key: "ada brill", name: "Ada Brill", uses: 2 };
		expect(await store.search.names("speaker", "bri", 5)).toEqual([speaker]);
		expect(await store.search.names("speaker", "Ada Br", 5)).toEqual([speaker]);
		expect(await store.search.names("speaker", "quell br", 5)).toEqual([]);
		expect(await store.search.names("speaker", "", 5)).toEqual([]);
		expect(await store.search.names("outlet", "cour", 5)).toMatchObject([
			{ key: "courier.example", name: "Courier", uses: 2 },
		]);
		await store.stories.saveDerived([buildDerived("story", { revision: 9 })]);
		expect(await store.search.names("topic", "min", 5)).toMatchObject([
			{ key: "mining", name: "Mining", uses: 1 },
		]);
	});

	test("the statements of a speaker are listed, newest first", async () => {
		const store = await open();
		await tell(store, { name: "a", text: "The ferry sailed." });
		await tell(store, { name: "b", text: "The ferry sank." });
		const found = await store.search.statementsBy("ada brill", 9);
		expect(found.map(({ statement }) => statement.articleId)).toEqual(["b", "a"]);
	});

	test("an outlet is told of with what it repeats and what others repeat of it", async () => {
		const store = await open();
		const other = { key: "herald.example", name: "Herald" };
		const article = { ...buildArticle("b"), publisher: other };
		const copy = {
			...{ articleId: article.id, of: buildArticle("a").id, root: buildArticle("a").id },
			...({ ghost: undefined, relation: "verbatim", share: 1, why: "test" } as const),
		};
		await store.pages.add(["a", "b"].map(buildPage), 100);
		await store.saveIntake(buildIntake([buildTaken("a"), buildTaken("b", { article, copy })]));
		expect(await store.outlets.find("courier.example")).toMatchObject({
			...{ name: "Courier", articles: 1, isAll: true, repeated: 1, repeating: 0 },
			repeatedBy: [{ key: "herald.example", name: "Herald", articles: 1 }],
			repeats: [],
			first: [{ id: "a", copies: 1, storyId: "story" }],
		});
		expect(await store.outlets.find("herald.example")).toMatchObject({
			...{ repeated: 0, repeating: 1, repeats: [{ key: "courier.example", articles: 1 }] },
			newest: [{ id: "b", copyOf: { id: "a", key: "courier.example", name: "Courier" } }],
			first: [],
		});
		expect(await store.outlets.find("none")).toBeUndefined();
	});
}
