import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedBytesMax } from "./decode-feed.ts";
import { parseFeed } from "./parse-feed.ts";
import { feedEntriesMax } from "./parsed-feed.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const parse = (text: string, url?: string) => parseFeed(bytesOf(text), { url });
const rss = (items: string, channel = "") =>
	`<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Alder Bay Courier</title><link>https://courier.example/</link>${channel}${items}</channel></rss>`;
const atom = (inside: string) =>
	`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">${inside}</feed>`;
const firstOf = (text: string, url?: string) => parse(text, url).entries[0];

describe("dialects", () => {
	test("RSS 2.0 gives an entry with its link, author, dates, tags and true publisher", () => {
		const entry = firstOf(
			rss(`<item><title>Harbour &amp;amp; ferry</title><link>/a</link><guid isPermaLink="false">7</guid>
				<dc:creator>Mira Okoye</dc:creator><pubDate>Thu, 05 Mar 2026 07:08:09 +0100</pubDate>
				<category domain="x:">Ports</category><description>&lt;p&gt;Short&lt;/p&gt;</description>
				<content:encoded><![CDATA[<p>Long <a href="/b">b</a></p>]]></content:encoded>
				<enclosure url="https://courier.example/a.mp3" length="12" type="audio/mpeg"/>
				<source url="https://northwire.example/rss">Northwire</source></item>`),
			"https://courier.example/feeds/rss",
		);
		expect(entry).toMatchObject({
			id: "7",
			title: "Harbour & ferry",
			link: "https://courier.example/a",
			authors: [{ name: "Mira Okoye" }],
			publishedMs: Date.UTC(2026, 2, 5, 6, 8, 9),
			tags: [{ term: "Ports", scheme: "x:" }],
			summary: { value: "<p>Short</p>", type: "text/html" },
			content: [{ value: '<p>Long <a href="https://courier.example/b">b</a></p>' }],
			source: { title: "Northwire", link: "https://northwire.example/rss" },
		});
		expect(entry?.links.map(({ rel }) => rel)).toEqual(["alternate", "enclosure"]);
	});

	test("Atom 1.0 gives the feed that an entry was taken from", () => {
		const entry = firstOf(
			atom(`<entry><id>urn:1</id><title type="html">A &lt;b&gt;fire&lt;/b&gt;</title>
				<link rel="self" href="x"/><link href="https://a.example/1"/>
				<author><name>Ivo Tarn</name><uri>https://a.example/ivo</uri></author>
				<updated>2026-03-05T10:00:00Z</updated><published>2026-03-04T10:00:00Z</published>
				<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; two</p></div></content>
				<source><title>Vell Gazette</title><link href="https://vell.example/"/></source></entry>`),
		);
		expect(entry).toMatchObject({
			id: "urn:1",
			title: "A fire",
			link: "https://a.example/1",
			authors: [{ name: "Ivo Tarn", url: "https://a.example/ivo" }],
			publishedMs: Date.UTC(2026, 2, 4, 10),
			updatedMs: Date.UTC(2026, 2, 5, 10),
			content: [{ value: "<p>One &lt; two</p>", language: "en" }],
			source: { title: "Vell Gazette", link: "https://vell.example/" },
		});
	});
});

describe("other dialects", () => {
	test("RDF keeps its items beside the channel", () => {
		const feed = parse(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
			xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel>
			<item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link></item></rdf:RDF>`);
		expect(feed).toMatchObject({ version: "rss10", title: "T" });
		expect(feed.entries[0]).toMatchObject({ id: "https://a.example/1", title: "One" });
	});

	test("JSON Feed", () => {
		const feed = parse(
			JSON.stringify({
				version: "https://jsonfeed.org/version/1.1",
				title: "Alder Bay",
				hubs: [{ type: "WebSub", url: "https://hub.example/" }],
				items: [
					{ id: 3, url: "https://a.example/3", content_html: "<p>x<script>y</script></p>" },
					"not an item",
				],
			}),
		);
		expect(feed).toMatchObject({ version: "json11", title: "Alder Bay" });
		expect(feed.links).toEqual([{ rel: "hub", href: "https://hub.example/" }]);
		expect(feed.entries).toHaveLength(1);
		expect(feed.entries[0]).toMatchObject({ id: "3", content: [{ value: "<p>x</p>" }] });
	});

	test("a news sitemap, and the parts of an index", () => {
		const feed = parse(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
			xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1</loc>
			<n:news><n:publication><n:name>Vell Gazette</n:name><n:language>en</n:language></n:publication>
			<n:publication_date>2026-03-04</n:publication_date><n:title>Fire</n:title></n:news></url></urlset>`);
		expect(feed.entries[0]).toMatchObject({
			link: "https://a.example/1",
			title: "Fire",
			language: "en",
			publishedMs: Date.UTC(2026, 2, 4),
			source: { title: "Vell Gazette" },
		});
		const index = parse(
			"<sitemapindex><sitemap><loc>https://a.example/s1</loc></sitemap></sitemapindex>",
		);
		expect(index.parts).toEqual(["https://a.example/s1"]);
	});

	test("bytes that are no feed give an empty feed with that problem", () => {
		for (const text of [
			"",
			"hello",
			"<html><body>hi</body></html>",
			"{}",
			"[1]",
			'{"version":1}',
		]) {
			const feed = parse(text);
			expect(feed).toMatchObject({ version: "", entries: [] });
			expect(feed.problems.map(({ code }) => code)).toContain("not-a-feed");
		}
	});
});

describe("repairs", () => {
	test.each([
		["a bare ampersand", "<item><title>Fish & chips</title></item>", "Fish & chips"],
		["a bare less-than", "<item><title>1 < 2 and 3 <4</title></item>", "1 < 2 and 3 <4"],
		["an HTML name", "<item><title>Caf&eacute;</title></item>", "Café"],
		["a tag left open", "<item><title>Open</item>", "Open"],
		["a stray end tag", "</b><item><title>Stray</b></title></item>", "Stray"],
		["a cut end", "<item><title>Cut", "Cut"],
		["Windows quotes", "<item><title>It&#146;s</title></item>", "It’s"],
		["CDATA in a title", "<item><title><![CDATA[A & B]]></title></item>", "A & B"],
	])("%s", (_, items, title) => {
		expect(firstOf(rss(items))?.title).toBe(title);
	});

	test("an author who is named twice is one, an empty title is none", () => {
		const media = 'xmlns:media="http://search.yahoo.com/mrss/"';
		const entry = firstOf(
			rss(`<item ${media}><title/><media:title>Film</media:title><author>Mira</author>
				<dc:creator>Mira</dc:creator><dc:creator>Ivo</dc:creator></item>`),
		);
		expect(entry?.title).toBe("Film");
		expect(entry?.authors).toEqual([{ name: "Mira" }, { name: "Ivo" }]);
	});

	test("the address behind a counter of clicks goes before the counter", () => {
		const feedburner = 'xmlns:f="http://rssnamespace.org/feedburner/ext/1.0"';
		const entry = firstOf(
			rss(`<item ${feedburner}><f:origLink>https://a.example/1</f:origLink>
				<link>https://clicks.example/9</link></item>`),
		);
		expect(entry?.link).toBe("https://a.example/1");
	});

	test("an XML declaration without its question mark", () => {
		expect(parse(`<?xml version="1.0">${rss("").replace(/^<\?xml[^>]*>/, "")}`).title).toBe(
			"Alder Bay Courier",
		);
	});

	test("a permanent link that is only in the guid", () => {
		expect(firstOf(rss("<item><guid>https://a.example/g</guid></item>"))?.link).toBe(
			"https://a.example/g",
		);
	});

	test("xml:base goes before the address of the feed", () => {
		const feed = atom('<entry xml:base="/deep/"><link href="x"/></entry>');
		expect(firstOf(feed, "https://a.example/feed")?.link).toBe("https://a.example/deep/x");
	});
});

describe("hostile feeds", () => {
	test("entities that the document declares are not expanded", () => {
		const bomb = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`).join("")}]>`;
		const feed = parse(bomb + rss("<item><title>&a29;&a;</title></item>"));
		expect(feed.entries[0]?.title).toBe("&a29;&a;");
	});

	test("no script survives in any field", () => {
		const evil = `&lt;p&gt;x&lt;/p&gt;&lt;script&gt;steal()&lt;/script&gt;&lt;img src=x onerror=steal()&gt;&lt;a href="java&amp;#115;cript:steal()"&gt;y&lt;/a&gt;`;
		const fields = "title description author category copyright summary comments guid".split(" ");
		const items = fields.map((name) => `<item><${name}>${evil}</${name}></item>`).join("");
		const links =
			'<item><link>javascript:steal()</link><enclosure url=" JaVaScript:steal()"/></item>';
		const { entries } = parse(rss(items + links));
		const markup = entries.flatMap(({ summary, titleText, rights }) =>
			[summary, titleText, rights].filter((text) => text?.type === "text/html"),
		);
		expect(markup.length).toBeGreaterThan(2);
		expect(markup.filter((text) => /steal|onerror|script/i.test(text?.value ?? ""))).toEqual([]);
		expect(entries.flatMap(({ link, links }) => [link, ...links]).filter(Boolean)).toEqual([]);
	});

	test("of 300,000 items the first ones are read", () => {
		const feed = parse(rss("<item><title>t</title></item>".repeat(300_000)));
		expect(feed.entries).toHaveLength(feedEntriesMax);
		expect(feed.problems.map(({ code }) => code)).toContain("too-many");
	});

	test("names of the object prototype are ordinary names", () => {
		const feed = parse(
			rss('<item><__proto__>x</__proto__><constructor a="1">y</constructor></item>'),
		);
		expect(feed.entries[0]).not.toHaveProperty("x");
		const json = parse(
			'{"version":"https://jsonfeed.org/version/1","__proto__":{"title":"evil"},"items":[{"id":"1","__proto__":{"title":"evil"}}]}',
		);
		expect([json.title, json.entries[0]?.title]).toEqual([undefined, undefined]);
	});

	test("dates that nobody means are kept as words only", () => {
		for (const date of [
			"0000-00-00T00:00:00Z",
			"9999-12-31T23:59:59Z",
			"Sat, 31 Dec 9999 23:59:59 GMT",
		]) {
			const entry = firstOf(rss(`<item><pubDate>${date}</pubDate></item>`));
			expect(entry?.published).toEqual({ text: date, ms: undefined });
			expect(entry?.publishedMs).toBeUndefined();
		}
	});
});

describe("feeds that would take long", () => {
	test.each([
		["100,000 nested tags", "<a>".repeat(100_000)],
		["100,000 nested tags in a description", `<item><description>${"&lt;div&gt;".repeat(100_000)}`],
		[
			"100,000 attributes",
			`<item ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(" ")}/>`,
		],
		["a megabyte of references", `<item><title>${"&x1;&amp;&#9;".repeat(80_000)}</title></item>`],
		["a megabyte of left angles", `<item><title>${"<".repeat(1_000_000)}`],
		["a megabyte of tags that are none", `<item><title>${"<4 ".repeat(330_000)}`],
		["200,000 stray end tags", "</x>".repeat(200_000)],
		[
			"20,000 namespaces",
			Array.from({ length: 20_000 }, (_, i) => `<a xmlns:p${i}="u${i}">`).join(""),
		],
		["NUL bytes", "\u0000".repeat(100_000)],
		[
			"an address of a megabyte",
			`<item><link>https://a.example/${"a/../".repeat(200_000)}</link></item>`,
		],
		["a date of a megabyte", `<item><pubDate>${"1 ".repeat(500_000)}</pubDate></item>`],
		["a name of a megabyte", `<item><author>${"a@".repeat(500_000)}</author></item>`],
		[
			"100,000 categories",
			`<item>${Array.from({ length: 100_000 }, (_, i) => `<category>${i}</category>`).join("")}</item>`,
		],
	])("%s are read within two seconds", (_, items) => {
		// Processor time, so that a busy machine does not decide.
		const before = process.threadCpuUsage();
		const feed = parse(rss(items));
		expect(feed.version).toBe("rss20");
		expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000);
	});

	test("a feed of more than the limit is cut, with a problem", () => {
		const feed = parse(`${rss("")}${" ".repeat(feedBytesMax)}`);
		expect(feed.problems.map(({ code }) => code)).toContain("too-long");
	});
});

describe("any input", () => {
	test("bytes never throw", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				expect(parseFeed(bytes).entries.length).toBeLessThanOrEqual(feedEntriesMax);
			}),
			{ numRuns: 300 },
		);
	});

	const piece = fc.constantFrom(
		..."<item> </item> <entry> </entry> <title> </title> <link> </link> <![CDATA[ ]]> <!-- --> & &lt; &#x; &#0; <a href=' \" > < / = <?xml ?> <!DOCTYPE [ ]> xmlns:x='y' __proto__ <div> </div> <description type='html' mode='base64'> <pubDate> 2026-01-01 javascript: <script> <source> \u0000 é".split(
			" ",
		),
	);

	test("pieces of feeds in any order never throw and never let a script through", () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
				const feed = parse(rss(pieces.join(" ")), "https://a.example/");
				for (const { summary } of feed.entries) {
					if (summary?.type === "text/html") expect(summary.value).not.toMatch(/<script/i);
				}
			}),
			{ numRuns: 500 },
		);
	});

	test("a parsed feed survives being stored as JSON", () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				const feed = parse(rss(pieces.join("")));
				expect(JSON.parse(JSON.stringify(feed)).entries).toHaveLength(feed.entries.length);
			}),
			{ numRuns: 200 },
		);
	});
});
