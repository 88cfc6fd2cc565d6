// Corrections as a reader makes them, over a real store and engine.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { StoryId } from "../news/story.ts";
import type { Corrected, CorrectionRequest } from "../wire/corrections.ts";
import { correctStory, undoCorrection } from "./correct-story.ts";
import { getStoryPage } from "./get-story-page.ts";
import { listCorrections } from "./list-corrections.ts";
import { listStories } from "./list-stories.ts";
import { readInputs } from "./read-inputs.ts";
import { search } from "./search.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

const texts = {
	"ferry.txt": `Ferry Runs Aground Off Port Almer\n\nThe ferry Linnet ran aground off Port Almer on Monday, the coastguard said.\n\n"Nobody was hurt," harbour master Ilan Stroud told reporters at the quay.`,
	"owner.txt": `Owner of Grounded Ferry Denies Fog Warning\n\nBlue Line, owner of the ferry Linnet, denied that the captain had been warned of fog off Port Almer.\n\nThe coastguard said that the ferry Linnet had been told twice.`,
	"vote.txt": `Delta Council Votes on Water Price\n\nThe council of Tessary raised the price of water by a fifth on Tuesday, mayor Orla Venn said.\n\nFarmers called the vote a theft.`,
};

let folder: string;
let workspace: Workspace;
let atMs = Date.parse("2025-03-04");
let articles: Record<keyof typeof texts, string>;
let stories: Record<keyof typeof texts, StoryId>;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "onrecord-correct-"));
	workspace = openWorkspace({
		...{ dataFolder: folder, workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [], now: () => atMs++ },
	});
	const found: [string, string, StoryId][] = [];
	for (const [name, text] of Object.entries(texts)) {
		const chunks = (async function* () {
			yield new TextEncoder().encode(text);
		})();
		const { stories: into } = await readInputs(workspace, [{ kind: "stream", name, chunks }]);
		const [title = ""] = text.split("\n");
		const { articles: hits } = await search(workspace, title, { limit: 1 });
		found.push([name, hits[0]?.id ?? "", into[0] as StoryId]);
	}
	articles = Object.fromEntries(found.map(([name, id]) => [name, id])) as typeof articles;
	stories = Object.fromEntries(found.map(([name, , id]) => [name, id])) as typeof stories;
});

afterEach(async () => {
	await workspace.close();
	rmSync(folder, { recursive: true });
});

async function correct(request: CorrectionRequest): Promise<Corrected> {
	const done = await correctStory(workspace, request, "test");
	if ("failed" in done) throw new Error(done.failed);
	return done;
}

async function titlesIn(storyId: string): Promise<readonly string[]> {
	const page = await getStoryPage(workspace, storyId);
	return page?.articles.map(({ title }) => title).toSorted() ?? [];
}

test("the two reports of the ferry are one story, and the vote is another", () => {
	expect(stories["owner.txt"]).toBe(stories["ferry.txt"]);
	expect(stories["vote.txt"]).not.toBe(stories["ferry.txt"]);
});

test("an article that is split off has its own record at once, and comes back", async () => {
	const { correction, storyId } = await correct({
		...{ kind: "split", articleIds: [articles["owner.txt"]] },
	});
	expect(await titlesIn(storyId)).toEqual(["Owner of Grounded Ferry Denies Fog Warning"]);
	expect(await titlesIn(stories["ferry.txt"])).toEqual(["Ferry Runs Aground Off Port Almer"]);
	expect(correction.told).toContain("Split “Owner of Grounded Ferry Denies Fog Warning” off “");
	expect(await undoCorrection(workspace, correction.id)).toMatchObject({
		storyId: stories["ferry.txt"],
	});
	expect(await titlesIn(stories["ferry.txt"])).toHaveLength(2);
	expect(await getStoryPage(workspace, storyId)).toBeUndefined();
});

test("a story that a split made can be split at its first article", async () => {
	await correct({ kind: "merge", from: stories["vote.txt"], into: stories["ferry.txt"] });
	const { storyId } = await correct({
		...{ kind: "split", articleIds: [articles["owner.txt"], articles["vote.txt"]] },
	});
	const [first = ""] = [articles["owner.txt"], articles["vote.txt"]].toSorted();
	const again = await correct({ kind: "split", articleIds: [first] });
	expect(await workspace.store.articles.findStory(first as never)).toBe(again.storyId);
	expect(await titlesIn(storyId)).toHaveLength(1);
	expect(await workspace.store.count()).toMatchObject({ stories: 3 });
});

test("merged stories are one page under both addresses", async () => {
	const { correction } = await correct({
		...{ kind: "merge", from: stories["vote.txt"], into: stories["ferry.txt"] },
	});
	expect(await titlesIn(stories["vote.txt"])).toHaveLength(3);
	await undoCorrection(workspace, correction.id);
	expect(await titlesIn(stories["vote.txt"])).toHaveLength(1);
});

test("a title holds for the lists, the page and the brief of an earlier day", async () => {
	const storyId = stories["vote.txt"];
	await correct({ kind: "rename", storyId, title: "  The water\nvote " });
	const { stories: listed } = await listStories(workspace);
	expect(listed.map(({ title }) => title)).toContain("The water vote");
	const page = await getStoryPage(workspace, storyId, { asOfMs: atMs });
	expect(page?.brief.title).toBe("The water vote");
});

test.each(["ferry.txt", "vote.txt"] as const)("a pinned story stands first: %s", async (name) => {
	const storyId = stories[name];
	await correct({ kind: "pin", storyId });
	const pinned = await listStories(workspace);
	expect(pinned.stories[0]).toMatchObject({ id: storyId, isPinned: true });
	await correct({ kind: "unpin", storyId });
	const after = await listStories(workspace);
	expect(after.stories.filter(({ isPinned }) => isPinned)).toEqual([]);
});

test("the log tells every correction, the newest first, undone ones too", async () => {
	const storyId = stories["vote.txt"];
	const { correction } = await correct({ kind: "rename", storyId, title: "Water" });
	await undoCorrection(workspace, correction.id);
	await correct({ kind: "move", articleId: articles["owner.txt"], into: storyId });
	const { corrections } = await listCorrections(workspace, { limit: 9 });
	expect(corrections).toMatchObject([
		{ kind: "move", by: "test", storyId, told: expect.stringContaining("Moved “Owner of") },
		{ kind: "rename", storyId, undoneMs: expect.any(Number) },
	]);
	expect(corrections[0]?.undoneMs).toBeUndefined();
});

test("what cannot be is refused with a sentence, and nothing is logged", async () => {
	const [ferry, vote] = [stories["ferry.txt"], stories["vote.txt"]];
	const articleId = articles["vote.txt"];
	const refused: [CorrectionRequest, RegExp][] = [
		[{ kind: "move", articleId, into: vote }, /is in .* already/],
		[{ kind: "move", articleId: "none", into: vote }, /no article none/],
		[{ kind: "move", articleId, into: "none" }, /no story none/],
		[{ kind: "merge", from: vote, into: vote }, /Both are one story/],
		[{ kind: "split", articleIds: [articleId] }, /nothing would be left/],
		[{ kind: "split", articleIds: [articleId, articles["owner.txt"]] }, /several stories/],
		[{ kind: "rename", storyId: ferry, title: " " }, /needs words/],
		[{ kind: "unpin", storyId: ferry }, /is not pinned/],
	];
	for (const [request, sentence] of refused) {
		const answer = await correctStory(workspace, request, "test");
		expect("failed" in answer && answer.failed).toMatch(sentence);
	}
	expect((await listCorrections(workspace, { limit: 9 })).corrections).toEqual([]);
	expect(await undoCorrection(workspace, "c-none")).toMatchObject({ failed: /no correction/ });
});
