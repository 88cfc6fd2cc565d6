import { expect, test } from "vitest";
import { makeFeedStage } from "./feed.ts";

const stage = await makeFeedStage();

test("a feed is answered under feedparser's names", async () => {
	const text = `<rss version="2.0"><channel><title>Courier</title><item>
		<title>Ferry late</title><author>mira@courier.example (Mira Okoye)</author>
		<pubDate>Thu, 05 Mar 2026 07:08:09 GMT</pubDate><description>&lt;p&gt;It is.&lt;/p&gt;</description>
		<enclosure url="https://courier.example/a.mp3" length="9" type="audio/mpeg"/></item></channel></rss>`;
	expect(await stage({ id: "1", text })).toMatchObject({
		id: "1",
		bozo: false,
		encoding: "utf-8",
		version: "rss20",
		feed: { title: "Courier" },
		entries: [
			{
				title: "Ferry late",
				author: "Mira Okoye (mira@courier.example)",
				author_detail: { name: "Mira Okoye", email: "mira@courier.example" },
				published: "Thu, 05 Mar 2026 07:08:09 GMT",
				published_parsed: [2026, 3, 5, 7, 8, 9, 3, 64, 0],
				summary: "<p>It is.</p>",
				enclosures: [{ href: "https://courier.example/a.mp3", length: "9", type: "audio/mpeg" }],
			},
		],
	});
});

test("headers count, whatever their case", async () => {
	const headers = { "Content-Language": "en", "CONTENT-TYPE": "text/xml; charset=koi8-r" };
	expect(await stage({ id: "1", text: "<rss/>", headers })).toMatchObject({
		encoding: "koi8-r",
		feed: { language: "en" },
	});
});

test("what is no feed is bozo, and a file that is not there an error", async () => {
	expect(await stage({ id: "1", text: "no feed" })).toMatchObject({ bozo: true, version: "" });
	await expect(stage({ id: "1", path: "/nowhere/feed.xml" })).rejects.toThrow("ENOENT");
});
