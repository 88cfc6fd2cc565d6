// What readers' corrections cost the intake: node bench/corrections.ts

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoryCorrection } from "../src/news/correction.ts";
import type { ArticleId } from "../src/news/span.ts";
import type { StoryId } from "../src/news/story.ts";
import { applyCorrections } from "../src/pipeline/5-cluster/apply-corrections.ts";
import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import { buildIntake, buildPage, buildTaken } from "../test/contract/build.ts";

const articlesPerCommit = 32;
const stories = 5_000;
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
const store = openSqliteStore({ folder });
let articles = 0;
let made = 0;

/** Milliseconds of one commit, over so many. */
async function takeIn(commits: number): Promise<number> {
	let spentMs = 0;
	for (let commit = 0; commit < commits; commit++) {
		const numbers = Array.from({ length: articlesPerCommit }, () => articles++);
		await store.pages.add(
			numbers.map((number) => buildPage(`a${number}`)),
			1,
		);
		const taken = numbers.map((n) => buildTaken(`a${n}`, { story: `s${n % stories}` }));
		const start = performance.now();
		await store.saveIntake(buildIntake(taken));
		spentMs += performance.now() - start;
	}
	return spentMs / commits;
}

function makeCorrection(number: number): StoryCorrection {
	const storyId = `s${number}` as StoryId;
	if (number % 3 === 0) {
		return { kind: "merge", from: storyId, into: `s${4_000 + (number % 900)}` as StoryId };
	}
	if (number % 3 === 1) return { kind: "rename", storyId, title: `Title ${number}` };
	return { kind: "move", articleId: `a${number * 7}` as ArticleId, into: storyId };
}

await takeIn(400);
console.log(`no corrections: ${(await takeIn(100)).toFixed(1)} ms a commit`);
for (const until of [100, 1_000]) {
	const start = performance.now();
	const more = until - made;
	while (made < until) {
		const correction = makeCorrection(made);
		await store.corrections.add(
			{ atMs: made++, by: "bench", correction, told: "" },
			applyCorrections,
		);
	}
	const addMs = (performance.now() - start) / more;
	const commitMs = await takeIn(100);
	console.log(`${until}: ${addMs.toFixed(1)} ms to add one, ${commitMs.toFixed(1)} ms a commit`);
}
await store.close();
rmSync(folder, { recursive: true });
