// A page that an outlet changes between two readings.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { getArticlePage } from "./get-article-page.ts";
import { getStoryPage } from "./get-story-page.ts";
import { type ReadInput, readInputs } from "./read-inputs.ts";
import { openWorkspace } from "./workspace.ts";

const url = "https://courier.example/2025/03/dam";

function captureOf(homes: string, day: number, more = ""): string {
	const body = `<!doctype html><title>Dam Overflows at Hollin</title>
<meta property="article:published_time" content="2025-03-03T08:00:00Z">
<article><h1>Dam Overflows at Hollin</h1>
<p>Water ran over the wall of the Hollin dam on Monday, the river board said.</p>
<p>${homes} homes below the dam were cleared, fire chief Ilan Stroud told reporters.</p>
<p>The board expects the water to fall within two days, its head Mara Quill said.</p>${more}</article>`;
	const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
	const head = [
		...["WARC/1.1", "WARC-Type: response", `WARC-Target-URI: ${url}`],
		...[`WARC-Date: 2025-03-0${day}T10:00:00Z`, `WARC-Record-ID: <urn:uuid:${day}>`],
		...["Content-Type: application/http; msgtype=response", `Content-Length: ${http.length}`],
	];
	return `${head.join("\r\n")}\r\n\r\n${http}\r\n\r\n`;
}

async function readCaptures(...captures: readonly string[]) {
	const dataFolder = mkdtempSync(join(tmpdir(), "onrecord-revisions-"));
	const workspace = openWorkspace({
		...{ dataFolder, workers: 1, pageBytesMax: 1_000_000 },
		...{ stageMsMax: 600_000, triesMax: 3, allowedHosts: [] },
	});
	onTestFinished(async () => {
		await workspace.close();
		rmSync(dataFolder, { recursive: true });
	});
	const inputs = captures.map((capture, at): ReadInput => {
		const chunks = (async function* () {
			yield new TextEncoder().encode(capture);
		})();
		return { kind: "stream", name: `${at}.warc`, chunks };
	});
	const { stories } = await readInputs(workspace, inputs);
	const story = await getStoryPage(workspace, String(stories[0]));
	const id = story?.articles[0]?.id;
	return { story, article: id === undefined ? undefined : await getArticlePage(workspace, id) };
}

const before = "Ten homes below the dam were cleared, fire chief Ilan Stroud told reporters.";
const after = before.replace("Ten", "Forty");
const change = { atMs: Date.UTC(2025, 2, 4, 10), changes: [{ before, after }] };

test("the earlier words are shown, and the change is on record as made in silence", async () => {
	const { story, article } = await readCaptures(captureOf("Ten", 3), captureOf("Forty", 4));
	expect(article?.text).toContain(after);
	expect(article?.revisions).toMatchObject([change]);
	expect(article?.revisions[0]?.text).toContain(before);
	const edits = story?.changes.filter(({ kind }) => kind === "silent-edit");
	expect(edits).toMatchObject([{ atMs: change.atMs, line: { citations: [{ words: after }] } }]);
});

test("an older capture that comes later changes nothing but the record of revisions", async () => {
	const { article } = await readCaptures(captureOf("Forty", 4), captureOf("Ten", 3));
	expect(article?.text).toContain(after);
	expect(article?.revisions).toMatchObject([change]);
});

test("a change that a correction tells is no silent edit", async () => {
	const note =
		"<p>Correction: An earlier version of this article gave a wrong number of homes.</p>";
	const { story, article } = await readCaptures(captureOf("Ten", 3), captureOf("Forty", 4, note));
	expect(article?.revisions).toHaveLength(1);
	expect(story?.changes.map(({ kind }) => kind)).not.toContain("silent-edit");
});
