// What one more article costs in a made story that lies in a store, from the intake's commit to that of
// the record: `node bench/kept-story.ts [articles] [more]`. CPU time, in milliseconds.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deriveStale } from "../src/jobs/derive-stale.ts";
import { createWorkerPool, type WorkerPool } from "../src/jobs/worker-pool.ts";
import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import type { PageId, Store, TakenArticle } from "../src/store/store.ts";
import { makeStory } from "./made-story.ts";

const [articles = 300, more = 20] = process.argv.slice(2).map(Number);
const all = makeStory(articles + more);
const spent = new Map<string, number[]>();
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
const store = openSqliteStore({ folder });
const pool = createWorkerPool({ workers: 1, taskMsMax: 600_000 });
try {
	await save(0, articles);
	await derive("from nothing");
	for (let at = articles; at < articles + more; at++) {
		await save(at, at + 1);
		await derive("one more");
	}
	for (const [part, ms] of spent) {
		const sorted = ms.toSorted((a, b) => a - b);
		const mean = ms.reduce((sum, one) => sum + one, 0) / ms.length;
		const told = [sorted[sorted.length >> 1], mean, sorted.at(-1)].map((one) => one?.toFixed(1));
		process.stdout.write(`${part.padEnd(32)} median ${told[0]} mean ${told[1]} most ${told[2]}\n`);
	}
} finally {
	await pool.close();
	await store.close();
	rmSync(folder, { recursive: true });
}

/** Saves articles as the writer saves them, some hundred in a commit. */
async function save(from: number, to: number): Promise<void> {
	for (let at = from; at < to; at += 256) {
		const taken = all.articles.slice(at, Math.min(to, at + 256)).map(takenOf);
		const none = { pages: [], merges: [], revisedCopies: [], revisions: [] };
		await store.saveIntake({ articles: taken, ...none, atMs: 1 });
	}
}

function takenOf(article: (typeof all.articles)[number]): TakenArticle {
	return {
		...{ pageId: `page-${article.id}` as PageId, jobId: `job-${article.id}`, article },
		...{ textHash: article.id, attributionSkip: undefined, copy: undefined, storyId: all.id },
		statements: all.statements.filter(({ articleId }) => articleId === article.id),
		traces: { fingerprint: new Uint8Array(8), profile: new Uint8Array(8) },
	};
}

async function derive(part: string): Promise<void> {
	const parts: [string, () => number][] = [
		["all threads", cpuMs],
		["main thread", threadMs],
	];
	const before = parts.map(([, read]) => read());
	const inner = new Map<string, number>();
	const watch = <Args extends unknown[], Value>(
		name: string,
		run: (...args: Args) => Promise<Value>,
	) => {
		return async (...args: Args): Promise<Value> => {
			const start = threadMs();
			const value = await run(...args);
			inner.set(name, (inner.get(name) ?? 0) + threadMs() - start);
			return value;
		};
	};
	const watched: Store = {
		...store,
		stories: {
			...store.stories,
			getOutline: watch("getOutline", store.stories.getOutline),
			listMembers: watch("listMembers", store.stories.listMembers),
			saveDerived: watch("saveDerived", store.stories.saveDerived),
		},
	};
	const watchedPool: WorkerPool = {
		...pool,
		run: watch("pool.run", pool.run as never) as WorkerPool["run"],
	};
	const { errors } = await deriveStale({
		...{
			store: watched,
			pool: watchedPool,
			rephrase: undefined,
			isDue: () => true,
			onDone: () => undefined,
		},
		...{ signal: undefined, now: () => 1 },
	});
	if (errors.length > 0) throw new Error(errors.join("\n"));
	for (const [at, [name, read]] of parts.entries())
		note(`${part}, ${name}`, read() - (before[at] ?? 0));
	for (const [name, ms] of inner) note(`${part}, ${name}`, ms);
}

function note(part: string, ms: number): void {
	spent.set(part, [...(spent.get(part) ?? []), ms]);
}

function cpuMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

function threadMs(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}
