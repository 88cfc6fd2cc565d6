// Pages on their way through the stages into the store.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import type { Page } from "../news/page.ts";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import { openWeb } from "./feeds/web.ts";
import { makeHtml } from "./inputs/make-html.ts";
import { openEngine } from "./open-engine.ts";
import { pageId } from "./page-id.ts";

function buildPage(place: string): Page {
	const facts = {
		...{ title: `Dam breaks at ${place}`, author: undefined, publisher: "Courier" },
		...{ published: "2025-03-03", language: "en" },
	};
	const text = `The dam above ${place} broke on Monday, the ministry said, and 14 people were hurt.`;
	return {
		...{ url: `https://courier.example/${place}`, path: undefined, mediaType: "text/html" },
		bytes: new TextEncoder().encode(makeHtml(facts, `${text}\n\n${text} It will be rebuilt.`)),
		...{ headers: {}, fetchedMs: Date.UTC(2025, 2, 4), hints: {} },
	};
}

async function openAll() {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-take-in-"));
	const store = openSqliteStore({ folder });
	const web = openWeb({ allowedHosts: [], bytesMax: 1_000 });
	const options = { workers: 1, stageMsMax: 600_000, triesMax: 2, now: () => Date.now() };
	const engine = await openEngine(store, web, options);
	onTestFinished(async () => {
		await engine.close();
		await web.close();
		await store.close();
		rmSync(folder, { recursive: true });
	});
	return { folder, store, engine };
}

test("a damaged page is tried, set aside with its error, and the others are read", async () => {
	const { folder, store, engine } = await openAll();
	const pages = ["Hollin", "Tessin", "Corvane"].map(buildPage);
	const ids = pages.map(pageId);
	await store.pages.add(
		pages.map((page) => ({ id: pageId(page), page })),
		Date.now(),
	);
	const database = new Database(join(folder, "onrecord.sqlite"));
	database.prepare("UPDATE pages SET bytes = x'1f8b00' WHERE id = ?").run(ids[1]);
	database.close();

	let done = 0;
	await engine.takeIn({ onDone: () => done++ });
	expect(done).toBe(3);
	expect(await store.count()).toMatchObject({ articles: 2, jobs: 0, quarantined: 1 });
	expect(await store.jobs.listQuarantined(9)).toMatchObject([
		{ key: ids[1], tries: 2, error: "The kept bytes of the page are damaged." },
	]);
	expect(await engine.derive("all")).toEqual([]);
	expect(await store.stories.listStale(9)).toEqual([]);
});

test("a read that is stopped leaves its pages waiting for the next one", async () => {
	const { store, engine } = await openAll();
	const pages = ["Hollin", "Tessin"].map(buildPage);
	await store.pages.add(
		pages.map((page) => ({ id: pageId(page), page })),
		Date.now(),
	);
	await engine.takeIn({ signal: AbortSignal.abort() });
	expect(await store.count()).toMatchObject({ articles: 0, jobs: 2 });
	await engine.takeIn();
	expect(await store.count()).toMatchObject({ articles: 2, jobs: 0 });
});

test("a page that an earlier version packed with gzip is read", async () => {
	const { folder, store, engine } = await openAll();
	const page = buildPage("Hollin");
	await store.pages.add([{ id: pageId(page), page }], Date.now());
	const database = new Database(join(folder, "onrecord.sqlite"));
	database.prepare("UPDATE pages SET encoding = 'gzip', bytes = ?").run(gzipSync(page.bytes));
	database.close();
	await engine.takeIn();
	expect(await store.count()).toMatchObject({ articles: 1, jobs: 0, quarantined: 0 });
	expect(await store.pages.find(pageId(page))).toEqual(page);
});
