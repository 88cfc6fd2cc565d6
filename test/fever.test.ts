// Feed readers over the Fever API: the requests that they send, in the order they send them.

import { afterEach, beforeEach, expect, test } from "vitest";
import { feedUrl, formOf, matches, openRecord } from "./reader-client.ts";
import type { ServedRecord } from "./served-record.ts";

let record: ServedRecord;

beforeEach(async () => {
	record = await openRecord();
});

afterEach(() => record.close());

const api_key = "0123456789abcdef0123456789ABCDEF";

// biome-ignore lint/suspicious/noExplicitAny: the tests look into answers as a client would.
async function ask(query: string, fields: Record<string, string> = { api_key }): Promise<any> {
	const response = await record.ask(`/fever/?api&${query}`, {
		method: "POST",
		body: formOf(fields).toString(),
		headers: { "content-type": "application/x-www-form-urlencoded" },
	});
	expect(response.status).toBe(200);
	return response.json();
}

const idsOf = (text: string): number[] => text.split(",").filter(Boolean).map(Number);

test("a client signs in, fetches groups, feeds and all items, then keeps them in step", async () => {
	expect(await ask("")).toMatchObject({ api_version: 3, auth: 1 });
	const { groups, feeds_groups } = await ask("groups");
	const { feeds } = await ask("feeds");
	const [stories] = groups;
	expect(stories).toMatchObject({ title: "Stories" });
	const sport = feeds.find(({ url }: { url: string }) => url === feedUrl);
	expect(sport).toMatchObject({ title: "Sarnford Sport", is_spark: 0, favicon_id: 1 });
	const grouped = idsOf(feeds_groups[0].feed_ids);
	expect(grouped).not.toContain(sport.id);
	const { favicons } = await ask("favicons");
	expect(favicons[0].data).toMatch(/^image\/svg\+xml;base64,/);
	expect(await ask("links&offset=0&range=7&page=1")).toMatchObject({ links: [] });

	const unread = idsOf((await ask("unread_item_ids")).unread_item_ids);
	const items: { id: number; feed_id: number; is_read: number; html: string; url: string }[] = [];
	for (let sinceId = 0; ; ) {
		const page = await ask(`items&since_id=${sinceId}`);
		expect(page.total_items).toBe(unread.length);
		if (page.items.length === 0) break;
		items.push(...page.items);
		sinceId = page.items.at(-1).id;
	}
	expect(items.map(({ id }) => id)).toEqual(unread);
	expect(items.filter(({ feed_id }) => feed_id === sport.id)).toHaveLength(matches.length);
	expect(items.filter(({ feed_id }) => grouped.includes(feed_id)).length).toBeGreaterThan(0);
	for (const item of items) {
		expect(item).toMatchObject({ is_read: 0, html: expect.stringContaining("<p>") });
		expect(item.url).toMatch(/^https?:\/\//);
	}
	const [first = 0, second = 0] = unread;
	const downward = await ask(`items&max_id=${second}`);
	expect(downward.items.map(({ id }: { id: number }) => id)).toEqual([first]);
	const named = await ask(`items&with_ids=${second},99999999,x,${first}`);
	expect(named.items.map(({ id }: { id: number }) => id)).toEqual([second, first]);
});

test("items, feeds and groups are marked, with the ids that follow from it", async () => {
	const unread = idsOf((await ask("unread_item_ids")).unread_item_ids);
	const [first = 0, second = 0] = unread;
	const mark = (fields: Record<string, string>) => ask("", { api_key, ...fields });
	const read = await mark({ mark: "item", as: "read", id: `${first}` });
	expect(idsOf(read.unread_item_ids)).toEqual(unread.slice(1));
	const again = await mark({ mark: "item", as: "unread", id: `${first}` });
	expect(idsOf(again.unread_item_ids)).toEqual(unread);
	const saved = await mark({ mark: "item", as: "saved", id: `${second}` });
	expect(idsOf(saved.saved_item_ids)).toEqual([second]);
	expect((await ask(`items&with_ids=${second}`)).items).toMatchObject([{ is_saved: 1 }]);
	expect((await mark({ mark: "item", as: "unsaved", id: `${second}` })).saved_item_ids).toBe("");

	const { feeds, feeds_groups } = await ask("feeds");
	const sport = feeds.find(({ url }: { url: string }) => url === feedUrl);
	const before = `${Math.floor(Date.now() / 1000)}`;
	await mark({ mark: "feed", as: "read", id: `${sport.id}`, before: "1000000000" });
	expect(idsOf((await ask("unread_item_ids")).unread_item_ids)).toEqual(unread);
	await mark({ mark: "feed", as: "read", id: `${sport.id}`, before });
	const left = idsOf((await ask("unread_item_ids")).unread_item_ids);
	expect(left).toHaveLength(unread.length - matches.length);
	await mark({ mark: "group", as: "read", id: `${feeds_groups[0].group_id}`, before });
	expect(idsOf((await ask("unread_item_ids")).unread_item_ids).length).toBeLessThan(left.length);
	await mark({ mark: "group", as: "read", id: "0", before });
	expect((await ask("unread_item_ids")).unread_item_ids).toBe("");
	// All are read below one number now; one of them is taken back.
	await mark({ mark: "item", as: "unread", id: `${first}` });
	expect((await ask("unread_item_ids")).unread_item_ids).toBe(`${first}`);
});

test("no key, a broken key and odd requests tell and change nothing", async () => {
	const before = await ask("unread_item_ids&saved_item_ids");
	for (const fields of [{}, { api_key: "" }, { api_key: "x".repeat(32) }]) {
		expect(await ask("items&feeds", fields as Record<string, string>)).toEqual({
			...{ api_version: 3, auth: 0 },
		});
	}
	const odd: readonly Record<string, string>[] = [
		{ mark: "item", as: "burnt", id: "1" },
		{ mark: "item", as: "read", id: "-1" },
		{ mark: "item", as: "read", id: "99999999" },
		{ mark: "feed", as: "unread", id: "0" },
		{ mark: "feed", as: "read", id: "77" },
		{ mark: "group", as: "read", id: "77" },
		{ mark: "planet", as: "read", id: "1" },
		{ mark: "item" },
	];
	for (const fields of odd) expect((await ask("", { api_key, ...fields })).auth).toBe(1);
	const byGet = await record.ask(`/fever/?api&mark=group&as=read&id=0&api_key=${api_key}`);
	expect(byGet.status).toBe(200);
	expect(await ask("items&since_id=x&max_id=y")).toMatchObject({ auth: 1 });
	expect(await ask("unread_item_ids&saved_item_ids")).toMatchObject({
		unread_item_ids: before.unread_item_ids,
		saved_item_ids: before.saved_item_ids,
	});
	const large = await record.ask("/fever.php?api", { method: "POST", body: "x".repeat(200_000) });
	expect(large.status).toBe(413);
});
