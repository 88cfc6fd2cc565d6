// Pages at which every try fails, over a database: they are set aside after so many tries, and all
// others flow.

import pg from "pg";
import { expect, test } from "vitest";
import { examineWorkspace, replayQuarantined } from "../../src/actions/examine-workspace.ts";
import { describePostgres } from "../servers/describe-postgres.ts";
import { keepPages, openTestWorkspace, overDatabase, writeNews } from "./record-under-fault.ts";

const articles = 20;
const poisonous = 3;
const triesMax = 2;

describePostgres("over a database", "poisonous pages over a database", (server) => {
	test("poisonous pages are tried, set aside and told, the rest flows, and they are read when they are whole or given again", async () => {
		const workspace = openTestWorkspace({ ...overDatabase(server().url("poison")), triesMax });
		const client = new pg.Client({ connectionString: server().url() });
		try {
			await client.connect();
			await keepPages(workspace, writeNews(articles));
			const { rows } = await client.query<{ id: string; bytes: Buffer }>(
				"SELECT id, bytes FROM poison.pages ORDER BY id LIMIT $1",
				[poisonous],
			);
			for (const { id } of rows) await setBytes(client, id, Buffer.from("1f8b00", "hex"));

			const engine = await workspace.findEngine();
			await engine?.takeIn();
			const { quarantined, counts } = await examineWorkspace(workspace);
			expect(new Set(quarantined.map(({ key }) => key))).toEqual(new Set(rows.map(({ id }) => id)));
			expect(quarantined.map(({ tries }) => tries)).toEqual(rows.map(() => triesMax));
			expect(counts).toMatchObject({ articles: articles - poisonous, jobs: 0 });

			const [first] = rows;
			await setBytes(client, first?.id ?? "", first?.bytes ?? Buffer.alloc(0));
			expect(await replayQuarantined(workspace)).toBe(poisonous);
			await engine?.takeIn();
			expect((await workspace.store.count()).quarantined).toBe(poisonous - 1);

			await keepPages(workspace, writeNews(articles));
			await engine?.takeIn();
			expect(await workspace.store.count()).toMatchObject({ articles, jobs: 0, quarantined: 0 });
			expect(await workspace.store.check()).toEqual([]);
		} finally {
			await client.end();
			await workspace.close();
		}
	});
});

async function setBytes(client: pg.Client, id: string, bytes: Buffer): Promise<void> {
	await client.query("UPDATE poison.page_bytes SET bytes = $2 WHERE page_id = $1", [id, bytes]);
}
