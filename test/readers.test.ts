// Feed readers over the Google Reader API: the requests that they send, in the order they send them.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
	client,
	type Form,
	feedUrl,
	formOf,
	headers,
	type Items,
	idsOf,
	matches,
	openRecord as open,
	type Refs,
	readingList,
	readState,
	starredState,
	unread,
} from "./reader-client.ts";
import { announce, type ServedRecord } from "./served-record.ts";

let record: ServedRecord;

const openRecord = async (): Promise<void> => {
	record = await open();
};

const get = (path: string, query: Form = {}, root = "") => client(record).get(path, query, root);
const post = (path: string, fields: Form, root = "") => client(record).post(path, fields, root);

beforeEach(openRecord);

afterEach(() => record.close());

test("NetNewsWire: log in, tags, subscriptions, unread and starred ids, contents, marks", async () => {
	const root = "/api/greader.php";
	const login = await record.ask(`${root}/accounts/ClientLogin`, {
		method: "POST",
		body: formOf({ Email: "me", Passwd: "anything" }).toString(),
		headers: { "content-type": "application/x-www-form-urlencoded" },
	});
	expect(await login.text()).toMatch(/^SID=.+\nLSID=.+\nAuth=.+\n$/);
	const token = await get("token", {}, root);
	expect(token).toHaveLength(57);
	const { tags } = await get("tag/list", { output: "json" }, root);
	expect(tags).toEqual(expect.arrayContaining([{ id: "user/-/label/Stories", type: "folder" }]));
	const { subscriptions } = await get("subscription/list", { output: "json" }, root);
	expect(subscriptions).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ id: `feed/${feedUrl}`, title: "Sarnford Sport", url: feedUrl }),
			expect.objectContaining({
				id: "feed/onrecord/stories",
				categories: [{ id: "user/-/label/Stories", label: "Stories" }],
			}),
		]),
	);
	const before: Refs = await get("stream/items/ids", unread, root);
	expect(before.itemRefs.length).toBeGreaterThan(6);
	const long = idsOf(before).map(
		(id) => `tag:google.com,2005:reader/item/${BigInt(id).toString(16).padStart(16, "0")}`,
	);
	const answer = await post("stream/items/contents", { T: token, output: "json", i: long }, root);
	const { items } = (await answer.json()) as Items;
	expect(items.map(({ id }) => id)).toEqual(long);
	const sport = items.filter(({ origin }) => origin.streamId === `feed/${feedUrl}`);
	expect(sport).toHaveLength(3);
	const streams = new Set(subscriptions.map(({ id }: { id: string }) => id));
	for (const { origin } of items) expect(streams).toContain(origin.streamId);
	const [first = "", second = ""] = long;
	const mark = async (fields: Form) => {
		const marked = await post("edit-tag", { T: token, ...fields }, root);
		expect(await marked.text()).toBe("OK");
	};
	await mark({ i: [first, second], a: readState });
	await mark({ i: first, a: starredState });
	await mark({ i: second, r: readState });
	const after: Refs = await get("stream/items/ids", unread, root);
	expect(idsOf(after)).toEqual(idsOf(before).slice(1));
	const starred: Refs = await get("stream/items/ids", { s: starredState, n: "1000" }, root);
	expect(idsOf(starred)).toEqual(idsOf(before).slice(0, 1));
	await mark({ i: first, r: starredState });
	expect((await get("stream/items/ids", { s: starredState }, root)).itemRefs).toEqual([]);
});

test("Reeder: user, counts, ids in pages, all of a feed read up to a time", async () => {
	expect(await get("user-info", { output: "json" })).toMatchObject({ userId: "local" });
	const pages: string[] = [];
	let continuation: string | undefined;
	do {
		const page: Refs = await get("stream/items/ids", {
			...{ s: readingList, n: "2", output: "json" },
			...(continuation !== undefined && { c: continuation }),
		});
		expect(page.itemRefs.length).toBeLessThanOrEqual(2);
		pages.push(...idsOf(page));
		({ continuation } = page);
	} while (continuation !== undefined);
	const whole: Refs = await get("stream/items/ids", { s: readingList, n: "10000" });
	expect(pages).toEqual(idsOf(whole));
	expect(new Set(pages).size).toBe(pages.length);
	const rising: Refs = await get("stream/items/ids", { s: readingList, n: "10000", r: "o" });
	expect(idsOf(rising)).toEqual(pages.toReversed());
	const count = async (id: string): Promise<number> => {
		const { unreadcounts } = await get("unread-count", { output: "json" });
		return unreadcounts.find((one: { id: string }) => one.id === id)?.count ?? 0;
	};
	expect(await count(`feed/${feedUrl}`)).toBe(3);
	expect(await count(readingList)).toBe(pages.length);
	const long = { T: await get("token"), s: `feed/${feedUrl}` };
	await post("mark-all-as-read", { ...long, ts: "1000000000000000" });
	expect(await count(`feed/${feedUrl}`)).toBe(3);
	const marked = await post("mark-all-as-read", { ...long, ts: `${Date.now() * 1000 + 999}` });
	expect(await marked.text()).toBe("OK");
	expect(await count(`feed/${feedUrl}`)).toBe(0);
	expect(await count(readingList)).toBe(pages.length - 3);
});

test("EasyRSS and FeedMe: contents of streams, by state, label and feed, since a time", async () => {
	expect(await get("preference/list", { output: "json" })).toEqual({ prefs: [] });
	const all: Items = await get(`stream/contents/${readingList}`, { n: "100", ck: "1" });
	const stories: Items = await get("stream/contents/user/-/label/Stories", { n: "100" });
	const feed: Items = await get(`stream/contents/feed/${encodeURIComponent(feedUrl)}`, {
		n: "9",
	});
	expect(feed.items.map(({ title }) => title)).toEqual(
		expect.arrayContaining(matches.map(({ title }) => title)),
	);
	expect(stories.items.length).toBeGreaterThan(0);
	expect(all.items.length).toBeGreaterThanOrEqual(feed.items.length + stories.items.length);
	const bySame: Items = await get("stream/contents", { s: [`feed/${feedUrl}`], n: "9" });
	expect(bySame.items).toEqual(feed.items);
	const later = `${Math.floor(Date.now() / 1000) + 3_600}`;
	expect((await get(`stream/contents/${readingList}`, { ot: later })).items).toEqual([]);
	expect((await get(`stream/contents/${readingList}`, { nt: later, n: "2" })).items).toHaveLength(
		2,
	);
	const [story] = stories.items;
	expect(story?.categories).toContain("user/-/label/Stories");
	expect((story as unknown as { summary: { content: string } }).summary.content).toContain("<p>");
});

test("a story by the label of its topic", async () => {
	const topics = ["Shipping"];
	await announce(record, "https://courier.example/feed", [
		{
			...{
				title: "Ferry Selkie hits a pier at Tessin",
				url: "https://courier.example/1",
				topics,
			},
			text: `The ferry Selkie hit a pier at Tessin on Friday, harbour master Joan Pike said.

"Nobody was hurt on the ferry Selkie," Pike said, and the ferry will sail again on Sunday.`,
		},
		{
			...{
				title: "Dockers of Marrowick vote to strike",
				url: "https://courier.example/2",
				topics,
			},
			text: `Dockers at Marrowick voted on Thursday to strike over pay, the dockers' union said.

"We are out from Monday," union leader Rolf Amsel told members in Marrowick.`,
		},
	]);
	const { tags } = await get("tag/list");
	expect(tags.map(({ id }: { id: string }) => id)).toContain("user/-/label/Shipping");
	const { items }: Items = await get("stream/contents/user/1/label/Shipping", { n: "50" });
	expect(items).toHaveLength(2);
	for (const { origin, categories } of items) {
		expect(origin.streamId).toBe("feed/onrecord/topic/Shipping");
		expect(categories).toEqual(expect.arrayContaining(["user/-/label/Stories"]));
	}
});

test("a story that changes is a new, unread item, and its old one is listed no more", async () => {
	const token = await get("token");
	await post("mark-all-as-read", { T: token, s: readingList });
	expect((await get("stream/items/ids", unread)).itemRefs).toEqual([]);
	await announce(record, "https://herald.example/feed", [
		{
			title: "Two dead after ferry Linnet ran aground, 25 hurt",
			url: "https://herald.example/linnet-dead",
			text: `Twenty-five people were hurt when the ferry Linnet ran aground off Port Almer on Monday, harbour master Ilan Stroud said on Thursday.

"Twenty-five people were hurt," Stroud told reporters in Port Almer.

Blue Line spokeswoman Petra Lind denied that the captain of the ferry Linnet had been warned of fog.`,
		},
	]);
	const { items }: Items = await get(`stream/contents/${readingList}`, { xt: readState, n: "9" });
	const kinds = items.map(({ origin }) => origin.streamId.startsWith("feed/onrecord/"));
	expect(kinds).toContain(true);
	expect(kinds).toContain(false);
	const all: Items = await get(`stream/contents/user/-/label/Stories`, { n: "99" });
	const titles = all.items.map(({ title }) => title);
	expect(new Set(titles).size).toBe(titles.length);
});

test("marks are the same in the web application", async () => {
	const { items }: Items = await get("stream/contents/user/-/label/Stories", { n: "9" });
	const state = async () => {
		const response = await record.ask(`/api/v1/reading/state?stories=${record.storyId}`);
		return ((await response.json()) as { items: unknown[] }).items;
	};
	const ref = { kind: "story", id: record.storyId };
	expect(await state()).toEqual([{ ...ref, isRead: false, isStarred: false }]);
	const token = await get("token");
	await post("edit-tag", {
		T: token,
		i: items.map(({ id }) => id),
		a: [readState, starredState],
	});
	expect(await state()).toEqual([{ ...ref, isRead: true, isStarred: true }]);
	const mark = (name: string) =>
		record.ask("/api/v1/reading/marks", {
			method: "POST",
			body: JSON.stringify({ mark: name, items: [ref, { kind: "article", id: "none" }] }),
			headers: { "content-type": "application/json" },
		});
	expect(await (await mark("unread")).json()).toEqual({
		items: [{ ...ref, isRead: false, isStarred: true }],
	});
	const starred = await (await record.ask("/api/v1/reading/starred")).json();
	expect(starred).toMatchObject({ count: items.length });
	const kept = async (): Promise<string[]> => {
		const lists = await (await record.ask("/api/v1/kept")).json();
		return (lists as { later: { key: string }[] }).later.map(({ key }) => key);
	};
	expect(await kept()).toContain(record.storyId);
	await mark("unstar");
	expect(await kept()).not.toContain(record.storyId);
	expect(idsOf(await get("stream/items/ids", unread)).length).toBeGreaterThan(0);
});

describe("subscriptions", () => {
	const named = (list: { subscriptions: { id: string }[] }) =>
		list.subscriptions.find(({ id }) => id === `feed/${feedUrl}`);

	test("are renamed, put into folders and taken out, and left", async () => {
		const T = await get("token");
		const edit = (fields: Form) =>
			post("subscription/edit", { T, s: `feed/${feedUrl}`, ...fields });
		await edit({ ac: "edit", t: "Sport", a: "user/-/label/Games & Cups" });
		expect(named(await get("subscription/list"))).toMatchObject({
			title: "Sport",
			categories: [{ label: "Games & Cups" }],
		});
		const inFolder: Items = await get("stream/contents/user/-/label/Games & Cups", { n: "9" });
		expect(inFolder.items).toHaveLength(3);
		const opml = await get("subscription/export");
		expect(opml).toContain("Games &amp; Cups");
		const label = "user/-/label/Games & Cups";
		await post("rename-tag", { T, s: label, dest: "user/-/label/Cups" });
		expect(named(await get("subscription/list"))).toMatchObject({
			categories: [{ label: "Cups" }],
		});
		await post("disable-tag", { T, s: "user/-/label/Cups" });
		expect(named(await get("subscription/list"))).toMatchObject({ categories: [] });
		expect(await (await edit({ ac: "unsubscribe" })).text()).toBe("OK");
		expect(named(await get("subscription/list"))).toBeUndefined();
		const imported = await record.ask("/reader/api/0/subscription/import", {
			...{ method: "POST", body: opml },
			headers: { ...headers, "content-type": "text/x-opml" },
		});
		expect(await imported.text()).toBe("OK: 1");
		expect(named(await get("subscription/list"))).toMatchObject({ title: "Sport" });
	});

	test("that cannot be are told in a sentence", async () => {
		const T = await get("token");
		const added = await post("subscription/quickadd", { T, quickadd: "nothing at all" });
		expect(await added.json()).toMatchObject({ numResults: 0, error: expect.any(String) });
	});
});
