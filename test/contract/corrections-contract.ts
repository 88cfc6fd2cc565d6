// What every engine must do with readers' corrections.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Correction, StoryCorrection } from "../../src/news/correction.ts";
import type { ArticleId } from "../../src/news/span.ts";
import type { StatementId } from "../../src/news/statement.ts";
import type { StoryId } from "../../src/news/story.ts";
import { applyCorrections } from "../../src/pipeline/5-cluster/apply-corrections.ts";
import { isOfStory } from "../../src/store/correction-table.ts";
import type { Store } from "../../src/store/store.ts";
import { buildDerived, buildIntake, buildPage, buildTaken } from "./build.ts";

const articleOf = (name: string): ArticleId => name as ArticleId;
const idOf = (name: string): StoryId => name as StoryId;
const places = { a: "one", b: "one", c: "two" };

/** Saves articles a and b in story one, c in story two, and derives both. */
async function fillTwo(store: Store): Promise<void> {
	const names = Object.keys(places);
	await store.pages.add(names.map(buildPage), 100);
	await store.saveIntake(
		buildIntake(Object.entries(places).map(([name, at]) => buildTaken(name, { story: at }))),
	);
	await store.stories.saveDerived(["one", "two"].map((name) => buildDerived(name)));
}

async function correct(store: Store, correction: Correction, atMs = 500): Promise<string> {
	const told = `It was a ${correction.kind}.`;
	const added = await store.corrections.add(
		{ atMs, by: "test", correction, told },
		applyCorrections,
	);
	return added.logged.id;
}

async function placesOf(store: Store): Promise<readonly (string | undefined)[]> {
	const names = Object.keys(places);
	return await Promise.all(names.map((name) => store.articles.findStory(articleOf(name))));
}

const moved: StoryCorrection = { kind: "move", articleId: articleOf("b"), into: idOf("two") };
const merged: StoryCorrection = { kind: "merge", from: idOf("two"), into: idOf("one") };

const found = new Map(
	Object.entries(places).map(([name, story]) => [articleOf(name), idOf(story)]),
);

/** Any correction over what is there, and which of those that hold is undone after it, if any. */
const step = fc.record({
	undo: fc.nat(),
	correction: fc
		.record({
			kind: fc.constantFrom("move", "merge", "split", "pin", "rename"),
			articles: fc.subarray([...found.keys()], { minLength: 1 }),
			stories: fc.shuffledSubarray(["one", "two", "r-a", "r-b"].map(idOf), { minLength: 2 }),
		})
		.map(({ kind, articles, stories }): StoryCorrection => {
			const [storyId = idOf("one"), into = idOf("two")] = stories;
			if (kind === "move") return { kind, articleId: articles[0] ?? articleOf("a"), into };
			if (kind === "merge") return { kind, from: storyId, into };
			if (kind === "split") return { kind, articleIds: articles };
			if (kind === "pin") return { kind, storyId, articleIds: articles };
			return { kind: "rename", storyId, title: `Called ${into}` };
		}),
});

/** Defines the suite; `open` gives an empty store that is gone after the test. */
export function testCorrections(open: () => Promise<Store>): void {
	testChanges(open);
	testLasting(open);
	testStatements(open);
}

function testChanges(open: () => Promise<Store>): void {
	const cases: [string, StoryCorrection, string[]][] = [
		["moves an article", moved, ["one", "two", "two"]],
		["merges stories", merged, ["one", "one", "one"]],
		["splits articles off", { kind: "split", articleIds: [articleOf("b")] }, ["one", "r-b", "two"]],
		[
			"moves the last article",
			{ kind: "move", articleId: articleOf("c"), into: idOf("one") },
			["one", "one", "one"],
		],
	];
	test.each(cases)("a correction %s, and undoing it puts all back", async (_, correction, now) => {
		const store = await open();
		await fillTwo(store);
		const id = await correct(store, correction);
		expect(await placesOf(store)).toEqual(now);
		expect(await store.count()).toMatchObject({ stories: new Set(now).size });
		const stale = (await store.stories.listStale(9)).map((one) => one.id);
		expect(stale.length).toBeGreaterThan(0);
		expect(await store.check()).toEqual([]);
		const changed = await store.corrections.undo(id, 600, applyCorrections);
		expect(changed?.length).toBeGreaterThan(1);
		expect(await store.corrections.undo(id, 700, applyCorrections)).toBeUndefined();
		expect(await placesOf(store)).toEqual(Object.values(places));
		expect(await store.stories.resolve("two")).toBe("two");
		expect(await store.corrections.list(9)).toMatchObject([{ id, correction, undoneMs: 600 }]);
		expect(await store.corrections.listHolding()).toEqual([]);
		expect(await store.check()).toEqual([]);
	});

	test("an address that a reader merged leads on, also after clustering merged on", async () => {
		const store = await open();
		await fillTwo(store);
		await correct(store, merged);
		expect(await store.stories.resolve("two")).toBe("one");
		const merges = [{ from: idOf("one"), into: idOf("three"), why: "the same event" }];
		await store.pages.add([buildPage("d")], 100);
		await store.saveIntake(buildIntake([buildTaken("d", { story: "three" })], { merges }));
		expect(await placesOf(store)).toEqual(["three", "three", "three"]);
		for (const id of ["one", "two"]) expect(await store.stories.resolve(id)).toBe("three");
		expect(await store.check()).toEqual([]);
	});
}

function testStatements(open: () => Promise<Store>): void {
	test("a corrected statement goes with the material of its story alone, and makes it stale", async () => {
		const store = await open();
		await fillTwo(store);
		const statement = {
			...{ articleId: articleOf("c"), statementId: "c:0" as StatementId, words: "The c text." },
		};
		const correction: Correction = { kind: "wrong-speaker", statement };
		const id = await correct(store, correction);
		const correctionsOf = async (name: string) =>
			(await store.stories.getMaterial(idOf(name))).corrections;
		expect(await correctionsOf("two")).toEqual([correction]);
		expect(await correctionsOf("one")).toBeUndefined();
		expect(await store.stories.listStale(9)).toMatchObject([{ id: "two" }]);
		expect(await placesOf(store)).toEqual(Object.values(places));
		expect(await store.corrections.undo(id, 600, applyCorrections)).toEqual(["two"]);
		expect(await correctionsOf("two")).toBeUndefined();
		expect(await store.corrections.list(9)).toMatchObject([{ id, correction, undoneMs: 600 }]);
	});
}

function testLasting(open: () => Promise<Store>): void {
	test("corrections hold for articles that come later, and when one is saved anew", async () => {
		const store = await open();
		await fillTwo(store);
		const undone = await correct(store, moved, 1);
		await correct(store, merged, 2);
		await store.corrections.undo(undone, 3, applyCorrections);
		await store.pages.add([buildPage("d")], 100);
		const later = [buildTaken("d", { story: "two" }), buildTaken("c", { story: "two" })];
		await store.saveIntake(buildIntake(later));
		expect(await store.articles.findStory(articleOf("d"))).toBe("one");
		expect(await placesOf(store)).toEqual(["one", "one", "one"]);
		const found: string[] = [];
		for await (const { storyId } of store.articles.listRemembered(9)) found.push(storyId);
		expect(found).toEqual(["one", "one", "two", "two"]);
		await store.saveIntake(buildIntake([buildTaken("c", { story: "one" })]));
		const [merge] = await store.corrections.listHolding();
		await store.corrections.undo(merge?.id ?? "", 4, applyCorrections);
		expect(await placesOf(store)).toEqual(["one", "one", "two"]);
	});

	test("a title and a pin go with the story's material, and make it stale", async () => {
		const store = await open();
		await fillTwo(store);
		await correct(store, { kind: "rename", storyId: idOf("two"), title: "The dam" });
		const pin = await correct(store, { kind: "pin", storyId: idOf("two"), articleIds: [] });
		const marksOf = async (name: string) => (await store.stories.getMaterial(idOf(name))).marks;
		expect(await marksOf("two")).toEqual({ title: "The dam", isPinned: true });
		expect(await marksOf("one")).toBeUndefined();
		expect(await store.stories.listStale(9)).toMatchObject([{ id: "two" }]);
		await store.corrections.undo(pin, 600, applyCorrections);
		expect(await marksOf("two")).toEqual({ title: "The dam", isPinned: false });
	});

	test("whatever is corrected and undone, in any order, undoing the rest puts all back", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
				const store = await open();
				await fillTwo(store);
				for (const [at, { correction, undo }] of steps.entries()) {
					await correct(store, correction, at);
					const holding = await store.corrections.listHolding();
					const gone = holding[undo % (2 * holding.length)];
					if (gone) await store.corrections.undo(gone.id, at, applyCorrections);
					expect(await store.check()).toEqual([]);
				}
				const holding = await store.corrections.listHolding();
				const { storyOf } = applyCorrections(
					found,
					holding.map((one) => one.correction).filter(isOfStory),
				);
				expect(await placesOf(store)).toEqual([...storyOf.values()]);
				for (const { id } of holding) await store.corrections.undo(id, 900, applyCorrections);
				expect(await placesOf(store)).toEqual([...found.values()]);
				for (const id of ["one", "two"]) expect(await store.stories.resolve(id)).toBe(id);
				expect(await store.count()).toMatchObject({ stories: 2 });
			}),
			{ numRuns: 25 },
		);
	});

	test("an exported log of corrections holds in an empty store that reads all again", async () => {
		const [from, to] = [await open(), await open()];
		await fillTwo(from);
		await correct(from, moved, 1);
		await correct(from, { kind: "rename", storyId: idOf("two"), title: "The dam" }, 2);
		const log = [];
		for await (const row of from.exportRows()) if (row.table === "corrections") log.push(row);
		expect(await to.importRows(log)).toBe(2);
		expect(await to.corrections.list(9)).toEqual(await from.corrections.list(9));
		await fillTwo(to);
		expect(await placesOf(to)).toEqual(["one", "two", "two"]);
		expect((await to.stories.getMaterial(idOf("two"))).marks?.title).toBe("The dam");
	});
}
