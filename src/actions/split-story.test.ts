// A story that parted, as its readers find it: both parts name each other, with the reason.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { addMoved, nothingMoved } from "../jobs/tell-split.ts";
import type { ArticleId } from "../news/span.ts";
import type { StoryId } from "../news/story.ts";
import { getStoryPage } from "./get-story-page.ts";
import { readInputs } from "./read-inputs.ts";
import { openWorkspace } from "./workspace.ts";

const text = (word: string) =>
	`Ferry ${word} Runs Aground Off Port Almer\n\nThe ferry ${word} ran aground off Port Almer on Monday, harbour master Ilan Stroud told reporters. The ferry ${word} was pulled free at noon.`;

test("both stories are on the page of the other, first among the related ones", async () => {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-split-"));
	const workspace = openWorkspace({
		...{ dataFolder: folder, workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [], now: () => 1_750_000_000_000 },
	});
	onTestFinished(async () => {
		await workspace.close();
		rmSync(folder, { recursive: true });
	});
	for (const name of ["Linnet", "Linnet again"]) {
		const chunks = (async function* () {
			yield new TextEncoder().encode(text(name));
		})();
		await readInputs(workspace, [{ kind: "stream", name: `${name}.txt`, chunks }]);
	}
	const { stories } = await workspace.store.stories.list({ limit: 5, sort: "top" });
	const from = stories[0]?.id as StoryId;
	const whole = await getStoryPage(workspace, from);
	const articleIds = [whole?.articles[1]?.id as ArticleId];
	expect(whole?.articles).toHaveLength(2);
	const into = `d-${articleIds[0]}` as StoryId;
	const why = "They tell of something else.";
	const moved = addMoved(nothingMoved, { kind: "split", from, into, articleIds, why }, 5);
	const none = { articles: [], pages: [], revisedCopies: [], revisions: [] };
	await workspace.store.saveIntake({ ...none, ...moved, atMs: 6 });
	const newer = await getStoryPage(workspace, into);
	const older = await getStoryPage(workspace, from);
	expect(older?.articles).toHaveLength(1);
	expect(newer?.articles.map(({ id }) => id)).toEqual(articleIds);
	expect(older?.related[0]).toMatchObject({
		id: into,
		why: /^Part of this story goes on.*else\.$/,
	});
	expect(newer?.related[0]).toMatchObject({ id: from, why: /^This story parted from another/ });
});
