// The contract of the store for stories that part, and for publishers: each engine runs it.

import { describe, expect, test } from "vitest";
import type { Change, ChangeId } from "../../src/news/change.ts";
import type { Copy } from "../../src/news/copy.ts";
import type { ArticleId } from "../../src/news/span.ts";
import type { StoryId } from "../../src/news/story.ts";
import { applyCorrections } from "../../src/pipeline/5-cluster/apply-corrections.ts";
import type { Store, StorySplit } from "../../src/store/store.ts";
import { buildArticle, buildDerived, buildIntake, buildPage, buildTaken } from "./build.ts";

const one = "one" as StoryId;
const two = "two" as StoryId;

const split: StorySplit = {
	...{ from: one, into: two, articleIds: ["b", "c"] as ArticleId[] },
	why: "They tell of something else.",
};

const told: Change = {
	...{ id: "change" as ChangeId, storyId: one, kind: "split", atMs: 2_000 },
	...{ text: "Another story parted from it.", otherId: two },
};

/** Checks that stories part, and that publishers are counted, in whatever `open` opens. */
export function testStories(open: () => Promise<Store>): void {
	testTwice(open);
	testOutlines(open);

	describe("stories that part", () => {
		test("the older keeps its id, the newer has the named articles, and both are stale", async () => {
			const store = await filled(open);
			const stale = await store.stories.listStale(9);
			await store.stories.saveDerived(
				stale.map(({ id, revision }) => buildDerived(id, { revision })),
			);
			await store.saveIntake(buildIntake([], { splits: [split], changes: [told] }));
			expect(await articlesOf(store, one)).toEqual(["a"]);
			expect(await articlesOf(store, two)).toEqual(["b", "c"]);
			expect(await store.stories.resolve("one")).toBe(one);
			expect((await store.stories.listStale(9)).map(({ id }) => id).sort()).toEqual([one, two]);
			expect(await store.stories.countStale()).toBe(2);
			expect(await store.changes.list({ limit: 9 })).toMatchObject([told]);
			expect(await store.check()).toEqual([]);
		});

		test("saving the same split twice changes nothing", async () => {
			const store = await filled(open);
			const intake = buildIntake([], { splits: [split], changes: [told] });
			await store.saveIntake(intake);
			const counts = await store.count();
			await store.saveIntake(intake);
			expect(await store.count()).toEqual(counts);
			expect(await store.changes.list({ limit: 9 })).toHaveLength(1);
		});

		test("an article that a reader has moved stays where it was put, until that is undone", async () => {
			const store = await filled(open);
			const correction = { kind: "move", articleId: "c" as ArticleId, into: "other" } as const;
			const { logged } = await store.corrections.add(
				{
					...{ atMs: 5, by: "test", told: "moved" },
					correction: { ...correction, into: "other" as StoryId },
				},
				applyCorrections,
			);
			await store.saveIntake(buildIntake([], { splits: [split] }));
			expect(await articlesOf(store, two)).toEqual(["b"]);
			expect(await articlesOf(store, "other" as StoryId)).toEqual(["c", "d"]);
			await store.corrections.undo(logged.id, 6, applyCorrections);
			expect(await articlesOf(store, two)).toEqual(["b", "c"]);
		});
	});

	describe("publishers", () => {
		test("are counted, and the stories of some are made stale", async () => {
			const store = await filled(open);
			const stale = await store.stories.listStale(9);
			const derived = stale.map(({ id, revision }) => buildDerived(id, { revision }));
			await store.stories.saveDerived(derived);
			expect(await store.publishers.list(9)).toEqual([
				{ key: "courier.example", articles: 3 },
				{ key: "echo.example", articles: 1 },
			]);
			expect(await store.publishers.list(1)).toHaveLength(1);
			expect(await store.publishers.touchStories(["echo.example", "none.example"])).toEqual([
				"other",
			]);
			expect((await store.stories.listStale(9)).map(({ id }) => id)).toEqual(["other"]);
		});
	});
}

function testTwice(open: () => Promise<Store>): void {
	test("of an article that comes twice in one commit the later text stays, and both pages have it", async () => {
		const store = await open();
		await store.pages.add([buildPage("first"), buildPage("second"), buildPage("other")], 5_000);
		const article = { ...buildArticle("first", "The later text."), id: "first" as ArticleId };
		const [articleId, of] = ["first", "other"] as [ArticleId, ArticleId];
		const told = { ghost: undefined, relation: "edited", share: 0.9, why: "test" } as const;
		await store.saveIntake(
			buildIntake([
				buildTaken("first", { copy: { articleId, of, root: of, ...told } }),
				buildTaken("other"),
				buildTaken("second", { article, story: "two" }),
			]),
		);
		expect((await store.articles.find(article.id))?.article.text).toBe("The later text.");
		expect(await store.articles.listStatements(article.id)).toHaveLength(1);
		expect(await store.articles.findCopy(article.id)).toBeUndefined();
		expect(await store.articles.findStory(article.id)).toBe(two);
		for (const name of ["first", "second"]) {
			const outcome = await store.pages.findOutcome(buildPage(name).id);
			expect(outcome).toMatchObject({ articleId: article.id, waiting: false });
		}
		expect(await store.check()).toEqual([]);
	});
}

/** A store with the articles a, b and c in one story, and d of another outlet in another. */
async function filled(open: () => Promise<Store>): Promise<Store> {
	const store = await open();
	await store.pages.add(["a", "b", "c", "d"].map(buildPage), 100);
	const taken = ["a", "b", "c"].map((name) => buildTaken(name, { story: "one" }));
	const publisher = { key: "echo.example", name: "Echo" };
	const other = buildTaken("d", {
		...{ story: "other", article: { ...buildArticle("d"), publisher } },
	});
	await store.saveIntake(buildIntake([...taken, other]));
	return store;
}

function testOutlines(open: () => Promise<Store>): void {
	test("a member has another version when its text or what it repeats changes, and only then", async () => {
		const store = await filled(open);
		const versions = async () => {
			const { members } = await store.stories.getOutline(one);
			return Object.fromEntries(members.map(({ articleId, version }) => [articleId, version]));
		};
		const first = await versions();
		expect(Object.keys(first)).toEqual(["a", "b", "c"]);
		expect(await versions()).toEqual(first);
		const article = buildArticle("b", "Now about a zeppelin.");
		await store.saveIntake(buildIntake([buildTaken("b", { story: "one", article })]));
		const edited = await versions();
		expect(edited).toEqual({ ...first, b: expect.not.stringMatching(String(first["b"])) });
		const copy: Copy = {
			...{ articleId: "c" as ArticleId, of: "a" as ArticleId, root: "a" as ArticleId },
			...{ ghost: undefined, relation: "cut", share: 0.9, why: "it came later" },
		};
		await store.saveIntake(buildIntake([], { revisedCopies: [copy] }));
		const copied = await versions();
		expect({ ...copied, c: first["c"] }).toEqual(edited);
		expect(copied["c"]).not.toBe(first["c"]);
	});

	test("members are given in the order that is asked for, without those that are gone", async () => {
		const store = await filled(open);
		const ids = ["c", "gone", "a"] as ArticleId[];
		const members = await store.stories.listMembers(ids);
		expect(members.map(({ article }) => article.id)).toEqual(["c", "a"]);
		expect(members.map(({ statements }) => statements.map(({ id }) => id))).toEqual([
			["c:0"],
			["a:0"],
		]);
		expect((await store.stories.getOutline(two)).members).toEqual([]);
	});
}

async function articlesOf(store: Store, id: StoryId): Promise<readonly string[]> {
	return (await store.stories.getMaterial(id)).articles.map((article) => article.id).sort();
}
