// What one more article costs in a made story that lies in a store, from its commit to that of the
// record: `node bench/kept-story.ts [articles] [more]`. CPU time, in milliseconds.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deriveStale } from "../src/jobs/derive-stale.ts";
import { createWorkerPool } from "../src/jobs/worker-pool.ts";
import type { Article } from "../src/news/article.ts";
import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import type { PageId, Store, TakenArticle } from "../src/store/store.ts";
import { makeStory } from "./made-story.ts";
import { collectTimes, processMs, threadMs } from "./spent-times.ts";

/** Articles saved by one commit. */
const perCommit = 256;

const [articles = 300, more = 20] = process.argv.slice(2).map(Number);
const all = makeStory(articles + more);
const statementsBy = Map.groupBy(all.statements, ({ articleId }) => articleId);
const times = collectTimes();
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
const store = openSqliteStore({ folder });
const pool = createWorkerPool({ workers: 1, taskMsMax: 600_000 });
try {
	await save(all.articles.slice(0, articles));
	await derive("from nothing");
	for (const article of all.articles.slice(articles)) {
		await save([article]);
		await derive("one more");
	}
	process.stdout.write(times.tell());
} finally {
	await pool.close();
	await store.close();
	rmSync(folder, { recursive: true });
}

async function save(taken: readonly Article[]): Promise<void> {
	const none = { pages: [], merges: [], revisedCopies: [], revisions: [], atMs: 1 };
	for (let at = 0; at < taken.length; at += perCommit) {
		const part = taken.slice(at, at + perCommit).map(takenOf);
		await store.saveIntake({ articles: part, ...none });
	}
}

function takenOf(article: Article): TakenArticle {
	return {
		...{ pageId: `page-${article.id}` as PageId, jobId: `job-${article.id}`, article },
		...{ textHash: article.id, attributionSkip: undefined, copy: undefined, storyId: all.id },
		statements: statementsBy.get(article.id) ?? [],
		traces: { fingerprint: new Uint8Array(8), profile: new Uint8Array(8) },
	};
}

async function derive(part: string): Promise<void> {
	const saving = { ms: 0 };
	const watched: Store = { ...store, stories: { ...store.stories, saveDerived } };
	const [allMs, mainMs] = [processMs(), threadMs()];
	const { errors } = await deriveStale({
		...{ store: watched, pool, rephrase: undefined, signal: undefined },
		...{ isDue: () => true, onDone: () => undefined, now: () => 1 },
	});
	if (errors.length > 0) throw new Error(errors.join("\n"));
	times.note(`${part}, all threads`, processMs() - allMs);
	times.note(`${part}, main thread`, threadMs() - mainMs);
	times.note(`${part}, saved`, saving.ms);

	async function saveDerived(...given: Parameters<Store["stories"]["saveDerived"]>) {
		const start = threadMs();
		await store.stories.saveDerived(...given);
		saving.ms += threadMs() - start;
	}
}
