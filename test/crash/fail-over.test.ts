// A PostgreSQL primary with a streaming standby: reads from it, and going on with it as the primary.

import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import type { StoryId } from "../../src/news/story.ts";
import { openPostgresStore } from "../../src/store/postgres/open-postgres-store.ts";
import { buildDerived, buildIntake, buildPage, buildTaken } from "../contract/build.ts";
import { patience } from "../patience.ts";
import { describePostgres } from "../servers/describe-postgres.ts";
import { startStandby, type TestPostgres } from "../servers/start-postgres.ts";

describePostgres("a primary with a standby", "a standby that takes over", (server) => {
	test("lists come from the standby, and writes go on with it when it takes over", async () => {
		const primary = server();
		const standby = await startStandby(primary);
		onTestFinished(standby.remove);
		const store = openPostgresStore({
			url: `${primary.url("kept")},${standby.url("kept")}`,
			readUrl: standby.url("kept"),
		});
		await store.pages.add(["a", "b"].map(buildPage), 100);
		await store.saveIntake(buildIntake([buildTaken("a"), buildTaken("b")]));
		await store.stories.saveDerived([buildDerived("story", { revision: 9 })]);
		const list = async () =>
			(await store.stories.list({ limit: 5, sort: "latest" })).stories.map(({ id }) => id);
		// Asked itself: while the standby lags behind, lists come from the primary.
		await vi.waitFor(async () => expect(await countDerived(standby)).toBe(1), patience);
		expect(await list()).toEqual(["story"]);
		const seat = await store.shared?.takeSeat("write en");
		expect(await store.shared?.takeSeat("write en")).toBeUndefined();

		await primary.stop("immediate");
		expect(await list()).toEqual(["story"]);
		await expect(store.settings.put("a", "b")).rejects.toMatchObject({ kind: "unreachable" });
		await expect(seat?.saveIntake(buildIntake([buildTaken("a")]))).rejects.toThrow();
		expect(await seat?.confirm()).toBe(false);
		await standby.promote();

		await vi.waitFor(() => store.settings.put("a", "b"), patience);
		const next = await store.shared?.takeSeat("write en");
		await next?.saveIntake(buildIntake([buildTaken("b", { story: "other" })]));
		await next?.release();
		expect(await store.articles.findStory(buildTaken("b").article.id)).toBe("other" as StoryId);
		expect(await store.count()).toMatchObject({ pages: 2, articles: 2 });
		expect(await store.check()).toEqual([]);
		await store.close();
	});
});

/** How many stories a server has with all that is derived of them. */
async function countDerived(server: TestPostgres): Promise<number> {
	const client = new pg.Client({ connectionString: server.url() });
	await client.connect();
	try {
		const { rows } = await client.query<{ n: number }>(
			"SELECT count(*)::int AS n FROM kept.stories WHERE summary IS NOT NULL",
		);
		return rows[0]?.n ?? 0;
	} finally {
		await client.end();
	}
}
