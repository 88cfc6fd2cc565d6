// What every engine of the store must do with more rows than one statement takes.

import { expect, test } from "vitest";
import { matchesCountedMax } from "../../src/store/search-table.ts";
import type { Store } from "../../src/store/store.ts";
import {
	buildArticle,
	buildIntake,
	buildPage,
	buildQuery,
	buildSearchPage,
	buildStatement,
	buildTaken,
} from "./build.ts";

/** Defines the suite; `open` gives an empty store that is gone after the test. */
export function testLongLists(open: () => Promise<Store>): void {
	test("an article of six thousand statements is kept, and kept again", async () => {
		const store = await open();
		const article = buildArticle("transcript");
		const statements = Array.from({ length: 6_000 }, (_, at) => buildStatement(article, at));
		const taken = buildTaken("transcript", { article, statements });
		await store.pages.add([buildPage("transcript")], 100);
		await store.saveIntake(buildIntake([taken]));
		await store.saveIntake(buildIntake([taken]));
		expect((await store.count()).statements).toBe(statements.length);
		expect(await store.check()).toEqual([]);
	});

	test("of thousands of rows the newest matches are found, the oldest too, and all are counted", async () => {
		const store = await open();
		const article = buildArticle("transcript");
		const speakerOf = (at: number): string => {
			if (at === 0) return "Cora Finch";
			return at % 4 === 0 ? "Bo Tarn" : "Ada Brill";
		};
		const statements = Array.from({ length: 6_000 }, (_, at) =>
			buildStatement(article, at, speakerOf(at)),
		);
		await store.pages.add([buildPage("transcript")], 100);
		await store.saveIntake(buildIntake([buildTaken("transcript", { article, statements })]));
		const find = async (words: string, after?: string) => {
			const page = { ...buildSearchPage(), limit: 2, after };
			const { hits, ...rest } = await store.search.statements(buildQuery(words), page);
			return { ids: hits.map(({ statement }) => statement.id), ...rest };
		};
		const first = await find("tarn");
		expect(first).toMatchObject({ ids: ["transcript:5996", "transcript:5992"], matches: 1499 });
		const second = await find("tarn", first.next);
		expect(second.ids).toEqual(["transcript:5988", "transcript:5984"]);
		expect(await find("finch")).toEqual({
			...{ ids: ["transcript:0"], matches: 1, next: undefined },
		});
		expect((await find("brill")).matches).toBe(matchesCountedMax);
		expect((await find("quell")).matches).toBe(0);
	});
}
