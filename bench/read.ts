// `node bench/read.ts PATH… [--workers N]`: what a read costs, as a whole and by stage.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ReadInput, readInputs } from "../src/actions/read-inputs.ts";
import { openWorkspace, type Workspace } from "../src/actions/workspace.ts";
import { type Analysis, analysePage } from "../src/jobs/analyse-page.ts";
import { openInputs } from "../src/jobs/inputs/open-inputs.ts";
import type { Article } from "../src/news/article.ts";
import type { Page } from "../src/news/page.ts";
import type { StoryMaterial } from "../src/news/story.ts";
import { extractArticle } from "../src/pipeline/2-extract/extract-article.ts";
import { createMatcher } from "../src/pipeline/3-match/create-matcher.ts";
import { fingerprintArticle } from "../src/pipeline/3-match/fingerprint-article.ts";
import { attributeStatements } from "../src/pipeline/4-attribute/attribute-statements.ts";
import { createClusterer } from "../src/pipeline/5-cluster/create-clusterer.ts";
import { profileArticle } from "../src/pipeline/5-cluster/profile-article.ts";
import { alignStory } from "../src/pipeline/6-align/align-story.ts";
import { writeBrief } from "../src/pipeline/7-brief/write-brief.ts";

/** Articles that the stages are timed on, one stage after the other in this thread. */
const stageArticlesMax = 300;
/** Articles that warm the compiler up before anything is timed. */
const warmArticles = 40;

const args = process.argv.slice(2);
const workersAt = args.indexOf("--workers");
const workers = workersAt < 0 ? 2 : Number(args[workersAt + 1]);
const paths = args.filter(
	(arg, at) => !arg.startsWith("--") && (workersAt < 0 || at !== workersAt + 1),
);
const inputs: ReadInput[] = paths.map((path) => ({ kind: "path", path }));

const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
const workspace = openWorkspace({
	...{ dataFolder: folder, workers, pageBytesMax: 20_000_000 },
	...{ stageMsMax: 60_000, triesMax: 3, allowedHosts: [] },
});
try {
	await measureRead(workspace);
	await measureStages(workspace);
} finally {
	await workspace.close();
	rmSync(folder, { recursive: true });
}

/** The whole command, with its workers: wall and CPU time, and memory as it goes. */
async function measureRead(target: Workspace): Promise<void> {
	const started = {
		wallMs: performance.now(),
		cpu: process.cpuUsage(),
		mainCpu: process.threadCpuUsage(),
	};
	let peakBytes = 0;
	let shown = 0;
	let takenSeconds = 0;
	const reading = await readInputs(target, inputs, {
		onProgress: ({ phase, done }) => {
			// All of `memoryUsage()` costs two milliseconds, which an article would be charged with.
			const rss = process.memoryUsage.rss();
			peakBytes = Math.max(peakBytes, rss);
			if (phase === "reading") takenSeconds = cpuSeconds(started.cpu);
			if (done < shown + 500 || phase !== "reading") return;
			shown = done - (done % 500);
			console.log(`${done} articles: ${megabytes(rss)} MB, ${rate(done, started.cpu)}`);
		},
	});
	const { read, duplicates, skipped, failed, stories } = reading;
	const wallSeconds = (performance.now() - started.wallMs) / 1000;
	const seconds = cpuSeconds(started.cpu);
	console.log(
		`read ${read}, known ${duplicates}, skipped ${skipped}, failed ${failed}, stories ${stories.length}`,
	);
	console.log(
		`wall ${wallSeconds.toFixed(1)} s, CPU ${seconds.toFixed(1)} s (${takenSeconds.toFixed(1)} s until the last article was in), peak ${megabytes(peakBytes)} MB`,
	);
	const main = process.threadCpuUsage(started.mainCpu);
	console.log(`main thread ${((main.user + main.system) / 1e6).toFixed(1)} s of it`);
	console.log(`end to end ${(read / seconds).toFixed(1)} articles per CPU-second`);
}

/** Each stage alone in this thread. */
async function measureStages(target: Workspace): Promise<void> {
	const pages = await takePages(target);
	for (const page of pages.slice(0, warmArticles)) analysePage(page);
	const articles = timed("2-extract", pages, extractArticle).filter(
		(article): article is Article => !("skip" in article),
	);
	timed("3-match, fingerprint", articles, fingerprintArticle);
	timed("4-attribute", articles, attributeStatements);
	timed("5-cluster, profile", articles, (article) => profileArticle(article, []));
	const analyses = pages
		.map((page) => analysePage(page))
		.filter((analysis): analysis is Analysis => !("skip" in analysis));
	const matcher = createMatcher();
	const clusterer = createClusterer();
	const copies = timed("3-match, match", analyses, ({ fingerprint }) => matcher.match(fingerprint));
	timed("5-cluster, assign", analyses, ({ profile }) => clusterer.assign(profile, undefined));
	console.log(`   copies: ${copies.filter((copy) => copy !== undefined).length}`);
	await measureStories(target);
}

/** Stages 6 and 7 on the stories of the read, counted in articles. */
async function measureStories({ store }: Workspace): Promise<void> {
	const { stories } = await store.stories.list({ limit: 200, sort: "top" });
	const materials: StoryMaterial[] = [];
	for (const { id } of stories) materials.push(await store.stories.getMaterial(id));
	const articles = materials.reduce((sum, material) => sum + material.articles.length, 0);
	const records = timed("6-align", materials, alignStory, articles);
	const pairs = materials.map((material, at) => ({ material, record: records[at] }));
	timed(
		"7-brief",
		pairs.filter(({ record }) => record !== undefined),
		({ material, record }) => record && writeBrief(material, record),
		articles,
	);
}

async function takePages({ options, web, now }: Workspace): Promise<Page[]> {
	const pages: Page[] = [];
	for await (const piece of openInputs(inputs, { pageBytesMax: options.pageBytesMax, web, now })) {
		if ("page" in piece) pages.push(piece.page);
		if (pages.length >= stageArticlesMax) break;
	}
	return pages;
}

function timed<In, Out>(
	name: string,
	values: readonly In[],
	run: (value: In) => Out,
	articles = values.length,
): Out[] {
	const started = process.cpuUsage();
	const results = values.map(run);
	console.log(`${name.padEnd(22)} ${rate(articles, started)}`);
	return results;
}

function cpuSeconds(since: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1e6;
}

function rate(articles: number, since: NodeJS.CpuUsage): string {
	return `${(articles / cpuSeconds(since)).toFixed(1)} articles per CPU-second`;
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(0);
}
