// What lists, counts and marks of feed readers cost: node bench/reading-state.ts [ARTICLES]

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localReader } from "../src/actions/reader.ts";
import { countUnread, listStream } from "../src/actions/reading-state/list-stream.ts";
import { markAllRead, markItems } from "../src/actions/reading-state/mark-items.ts";
import { openShelf, type Shelf } from "../src/actions/reading-state/open-shelf.ts";
import { listReadingFeeds } from "../src/actions/reading-state/reading-feeds.ts";
import { openWorkspace, type Workspace } from "../src/actions/workspace.ts";
import { newFeed } from "../src/jobs/feeds/new-feed.ts";
import type { Change, ChangeId } from "../src/news/change.ts";
import type { ArticleId } from "../src/news/span.ts";
import type { StoryId } from "../src/news/story.ts";
import {
	buildArticle,
	buildDerived,
	buildIntake,
	buildPage,
	buildTaken,
} from "../test/contract/build.ts";

const articles = Number(process.argv[2] ?? 20_000);
const articlesPerStory = 10;
const claimsPerStory = 20;
const feeds = 500;
const perCommit = 500;
const text = "The dam at Hollin was inspected on Monday, officials said. ".repeat(50);
const feedOf = (number: number): string => `https://f${number % feeds}.example/feed`;

const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
const workspace = openWorkspace({
	...{ dataFolder: folder, workers: 1, pageBytesMax: 1_000_000 },
	...{ stageMsMax: 20_000, triesMax: 3, allowedHosts: [] },
});
try {
	await fill(workspace);
	await measure(workspace);
} finally {
	await workspace.close();
	rmSync(folder, { recursive: true });
}

async function fill({ store }: Workspace): Promise<void> {
	for (let number = 0; number < feeds; number++) {
		await store.feeds.add(newFeed(feedOf(number), `Feed ${number}`, 1));
	}
	for (let at = 0; at < articles; at += perCommit) {
		const numbers = Array.from({ length: perCommit }, (_, place) => at + place);
		await store.pages.add(
			numbers.map((number) => buildPage(`a${number}`)),
			1,
		);
		const taken = numbers.map((number) => {
			const article = { ...buildArticle(`a${number}`, text), feedUrl: feedOf(number) };
			return buildTaken(`a${number}`, { story: storyOf(number), article });
		});
		await store.saveIntake(buildIntake(taken));
		const stories = [...new Set(numbers.map(storyOf))];
		const derived = stories.map((story) => buildDerived(story, { revision: 5 }));
		await store.stories.saveDerived(derived, { changes: numbers.flatMap(changesOf), atMs: at });
	}
}

function storyOf(number: number): StoryId {
	return `s${Math.floor(number / articlesPerStory)}` as StoryId;
}

function changesOf(number: number): readonly Change[] {
	const storyId = storyOf(number);
	const change = (name: string, more: Partial<Change>): Change => {
		const id = `${storyId} ${name}` as ChangeId;
		return { ...{ id, storyId, kind: "new-claim", atMs: 1, text: name }, ...more };
	};
	const came = change(`a${number}`, { kind: "new-article", articleId: `a${number}` as ArticleId });
	if (number % articlesPerStory !== 0) return [came];
	const claims = Array.from({ length: claimsPerStory }, (_, place) => change(`c${place}`, {}));
	return [change("new", { kind: "new-story" }), ...claims, came];
}

async function time<Value>(name: string, run: () => Value | Promise<Value>): Promise<Value> {
	const from = performance.now();
	const value = await run();
	console.log(`${name.padEnd(32)} ${Math.round(performance.now() - from)} ms`);
	return value;
}

async function measure(open: Workspace): Promise<void> {
	const reader = localReader;
	await time("first request", () => openShelf(open, reader));
	const shelf: Shelf = await time("later request", () => openShelf(open, reader));
	const all = await time("feeds and labels", () => listReadingFeeds(open, shelf));
	await time("unread counts", () => countUnread(shelf, all));
	await time("10,000 ids", () => {
		listStream(shelf, all, { of: [{ kind: "all" }], limit: 10_000 });
	});
	const numbers = shelf.index.items.slice(-1_000).map(({ number }) => number);
	await time("mark 1,000 items", () => markItems(open, reader, { numbers, mark: "unread" }));
	const untilMs = Number.POSITIVE_INFINITY;
	await time("mark all as read", () => markAllRead(open, reader, { isIn: () => true, untilMs }));
}
