import fc from "fast-check";
import { expect, test } from "vitest";
import { readStarred } from "./read-starred.ts";

const html = "<p>The harbour of Tessin closes on Sunday, its master said.</p>";
const url = "https://courier.example/harbour";
const feedUrl = "https://courier.example/feed";

/** The same article as each program exports it; the outlets are invented. */
const exports: readonly (readonly [string, object])[] = [
	[
		"Google Reader, The Old Reader and BazQux",
		{
			id: "user/0123/state/com.google/starred",
			items: [
				{
					...{ title: "Harbour closes", published: 1_741_000_000, author: "Ada Brill" },
					alternate: [{ href: url, type: "text/html" }],
					summary: { direction: "ltr", content: html },
					origin: { streamId: `feed/${feedUrl}`, title: "Almer Courier" },
				},
			],
		},
	],
	[
		"FreshRSS",
		{
			...{ id: "user/-/state/org.freshrss/starred", title: "List of favourite articles" },
			items: [
				{
					...{ title: "Harbour closes", published: 1_741_000_000, author: "Ada Brill" },
					...{ frss: { id: 17 }, canonical: [{ href: url }], content: { content: html } },
					origin: { streamId: 3, title: "Almer Courier", feedUrl },
				},
			],
		},
	],
	[
		"Inoreader",
		{
			id: "user/1005/state/com.google/starred",
			items: [
				{
					...{ title: "Harbour closes", published: 1_741_000_000, author: "Ada Brill" },
					...{ canonical: [{ href: url }], alternate: [{ href: url }] },
					categories: ["user/1005/state/com.google/read", "user/1005/label/Ports"],
					summary: { content: html },
					origin: { streamId: `feed/${feedUrl}`, title: "Almer Courier" },
				},
			],
		},
	],
	[
		"Feedly",
		{
			items: [
				{
					...{ title: "Harbour closes", published: 1_741_000_000_000, author: "Ada Brill" },
					...{ canonicalUrl: url, content: { content: html }, summary: { content: "Short." } },
					tags: [{ id: "user/af-1/tag/global.saved" }],
					origin: { streamId: `feed/${feedUrl}`, title: "Almer Courier" },
				},
			],
		},
	],
	[
		"Miniflux",
		{
			total: 1,
			entries: [
				{
					...{ title: "Harbour closes", url, content: html, starred: true, author: "Ada Brill" },
					published_at: "2025-03-03T11:06:40Z",
					feed: { title: "Almer Courier", feed_url: feedUrl },
				},
			],
		},
	],
];

test.each(exports)("an export of %s", (_, value) => {
	const found = readStarred(value, 5);
	expect(found?.textless).toEqual([]);
	const [first] = found?.pages ?? [];
	expect(first).toMatchObject({ title: "Harbour closes", isStarred: true, page: { url } });
	expect(first?.page.hints).toEqual({
		...{ title: "Harbour closes", author: "Ada Brill", publisher: "Almer Courier", feedUrl },
		publishedMs: 1_741_000_000_000,
	});
	expect(Buffer.from(first?.page.bytes ?? []).toString()).toContain(html);
});

test("items of a feed are not starred, those without a text are counted", () => {
	const origin = { streamId: `feed/${feedUrl}` };
	const found = readStarred(
		{
			id: `feed/${feedUrl}`,
			items: [
				{ canonicalUrl: url, origin },
				{ ...{ url, origin }, content: html },
			],
		},
		5,
	);
	expect(found).toMatchObject({ textless: [url], pages: [{ isStarred: false }] });
});

const none: readonly unknown[] = [
	...[null, 7, "text", [], {}, { items: 7 }, { items: [] }, { items: [null, 7, {}] }],
	{ title: "An article", text: "Its text." },
	{ version: "https://jsonfeed.org/version/1.1", items: [{ id: "1", url, content_html: html }] },
	{ items: [{ canonicalUrl: "javascript:alert(1)", origin: {}, content: html }] },
];

test.each(none)("%j is no such export", (value) => {
	expect(readStarred(value, 5)).toBeUndefined();
});

test("no JSON makes it throw", () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
			readStarred(one, 5);
			readStarred({ items: [{ url, origin: {}, title: one, published: other, summary: one }] }, 5);
			readStarred({ id: one, entries: [{ url, feed: { title: other }, content: other }] }, 5);
		}),
	);
});
