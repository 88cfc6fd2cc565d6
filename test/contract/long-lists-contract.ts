// What every engine of the store must do with more rows than one statement takes.

import { expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { buildArticle, buildIntake, buildPage, buildStatement, buildTaken } from "./build.ts";

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
}
