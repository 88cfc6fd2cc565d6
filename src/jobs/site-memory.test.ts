// What a site repeats is left out of its later articles, the same in every run.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { buildArticle } from "../../test/contract/build.ts";
import type { Page } from "../news/page.ts";
import type { ArticleId } from "../news/span.ts";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import { openWeb } from "./feeds/web.ts";
import { openEngine } from "./open-engine.ts";
import { pageId } from "./page-id.ts";
import { createSiteMemory } from "./site-memory.ts";

const appeal =
	"The Alder Post belongs to nobody but its readers, and every one of them pays for it.";
const titles = [
	...["Bridge closed after storm", "Council votes down budget", "Ferry runs late again"],
	...["School wins chess trophy", "Harbour crane falls over", "Mayor names deputy"],
	...["Wheat harvest begins early", "Library opens reading room", "Tunnel dig reaches rock"],
];

function buildPage(title: string, at: number): Page {
	const html = `<!doctype html><title>${title}</title><article><h1>${title}</h1>
<p>${title}, Jana Reed of the town office said on Monday at a meeting that lasted for hours.</p>
<p>${appeal}</p><p>Nobody could tell how ${title.toLowerCase()} came about, the police said later.</p></article>`;
	return {
		...{ url: `https://post.example/${at}`, path: undefined, mediaType: "text/html" },
		...{ bytes: new TextEncoder().encode(html), headers: {}, fetchedMs: 1_000 + at, hints: {} },
	};
}

async function readAll(workers: number) {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-sites-"));
	const store = openSqliteStore({ folder });
	const web = openWeb({ allowedHosts: [], bytesMax: 1_000 });
	const now = () => 5_000;
	const engine = await openEngine(store, web, { workers, stageMsMax: 600_000, triesMax: 1, now });
	onTestFinished(async () => {
		await engine.close();
		await web.close();
		await store.close();
		rmSync(folder, { recursive: true });
	});
	const pages = titles.map(buildPage);
	await store.pages.add(
		pages.map((page) => ({ id: pageId(page), page })),
		now(),
	);
	await engine.takeIn();
	const ids: ArticleId[] = [];
	for (const page of pages) {
		const outcome = await store.pages.findOutcome(pageId(page));
		if (outcome?.articleId !== undefined) ids.push(outcome.articleId);
	}
	const articles = await Promise.all(ids.map((id) => store.articles.find(id)));
	return { store, texts: articles.map((stored) => stored?.article.text ?? ""), articles };
}

test("an appeal under articles on different things is left out once it is known, and told", async () => {
	const one = await readAll(1);
	expect(one.texts).toHaveLength(titles.length);
	const isWhole = one.texts.map((text) => text.includes(appeal));
	expect(isWhole).toEqual([true, true, true, true, false, false, false, false, false]);
	expect(one.articles.at(-1)?.article.removed).toContainEqual({
		text: appeal,
		reason: "repeated-on-site",
	});
	const three = await readAll(3);
	expect(three.texts).toEqual(one.texts);
	const again = createSiteMemory(one.store.documents, () => 1);
	expect((await again.repeated("https://www.post.example/x")).size).toBe(1);
	expect((await again.repeated("https://other.example/x")).size).toBe(0);
});

test("only so many sites are kept, those that articles came from last", async () => {
	const folder = mkdtempSync(join(tmpdir(), "onrecord-sites-"));
	const store = openSqliteStore({ folder });
	onTestFinished(async () => {
		await store.close();
		rmSync(folder, { recursive: true });
	});
	let clock = 0;
	const memory = createSiteMemory(store.documents, () => clock++, 2);
	for (const [at, site] of ["alder", "birch", "alder", "cedar", "alder", "dogwood"].entries()) {
		const url = `https://${site}.example/${at}`;
		await memory.learn({ ...buildArticle("a"), url, title: titles[at] ?? "" }, ["block"]);
		await memory.save();
	}
	const kept = await store.documents.list({ kind: "site", limit: 9 });
	expect(kept.map(({ key }) => key)).toEqual(["dogwood.example", "alder.example"]);
	expect(JSON.parse(kept[1]?.body ?? "")).toMatchObject({ articles: 3 });
});
