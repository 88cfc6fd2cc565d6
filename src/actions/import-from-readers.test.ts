// Lists of feeds and saved articles as other readers export them; outlets and texts are invented.

import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedRecord, serveRecord } from "../../test/served-record.ts";
import { importOpml } from "./exchange-feeds.ts";
import { importStarred } from "./import-starred.ts";
import { localReader } from "./reader.ts";
import { listStarred } from "./reading-state/list-state.ts";

let record: ServedRecord;

beforeAll(async () => {
	record = await serveRecord();
});

afterAll(() => record.close());

type Dialect = {
	readonly opml: string;
	/** Title and folders of each feed that it must give. */
	readonly feeds: Readonly<Record<string, readonly [string, readonly string[]]>>;
};

const dialects: Readonly<Record<string, Dialect>> = {
	FreshRSS: {
		opml: `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:frss="https://freshrss.org/opml"><head><title>My feeds</title></head><body>
<outline text="Ports &amp; ships">
<outline text="Almer Courier" type="rss" xmlUrl="https://courier.example/frss?a=1&amp;b=2" htmlUrl="https://courier.example/" description="News" frss:priority="important" frss:unicityCriteria="link"/>
<outline text="Old site" type="HTML+XPath" xmlUrl="https://oldsite.example/frss" htmlUrl="https://oldsite.example/" frss:xPathItem="//article" frss:xPathItemTitle=".//h2"/>
</outline>
<outline text="Herald" type="rss" xmlUrl="https://herald.example/frss"/>
</body></opml>`,
		feeds: {
			"https://courier.example/frss?a=1&b=2": ["Almer Courier", ["Ports & ships"]],
			"https://oldsite.example/frss": ["Old site", ["Ports & ships"]],
			"https://herald.example/frss": ["Herald", []],
		},
	},
	Miniflux: {
		opml: `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Miniflux</title><dateCreated>Mon, 03 Mar 2025 08:00:00 UTC</dateCreated></head><body>
<outline text="All"><outline title="Northwire" text="Northwire" xmlUrl="https://northwire.example/mflx" htmlUrl="https://northwire.example/" description="" type="rss"></outline></outline>
<outline text="Sport"><outline title="Sarnford Sport" text="Sarnford Sport" xmlUrl="https://sport.example/mflx" htmlUrl="https://sport.example/" type="rss"></outline></outline>
</body></opml>`,
		feeds: {
			"https://northwire.example/mflx": ["Northwire", ["All"]],
			"https://sport.example/mflx": ["Sarnford Sport", ["Sport"]],
		},
	},
	Feedly: {
		opml: `<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>Ana's subscriptions in feedly Cloud</title></head><body>
<outline text="Must reads" title="Must reads"><outline type="rss" text="Courier" title="Courier" xmlUrl="http://courier.example/fdly" htmlUrl="http://courier.example"/></outline>
<outline text="Ports" title="Ports"><outline type="rss" text="Courier" title="Courier" xmlUrl="http://courier.example/fdly" htmlUrl="http://courier.example"/></outline>
</body></opml>`,
		feeds: { "http://courier.example/fdly": ["Courier", ["Must reads"]] },
	},
	Inoreader: {
		opml: `<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>Subscriptions from Inoreader [https://www.inoreader.com]</title></head><body>
<outline text="News" title="News">
<outline text="L&#39;&Eacute;cho de Tessin" title="L&#39;Écho de Tessin" type="rss" xmlUrl="https://echo.example/ino" htmlUrl="https://echo.example/"/>
</outline>
<outline text="Loose one" title="Loose one" type="rss" xmlUrl="https://loose.example/ino" htmlUrl="https://loose.example/"/>
</body></opml>`,
		feeds: {
			"https://echo.example/ino": ["L'Écho de Tessin", ["News"]],
			"https://loose.example/ino": ["Loose one", []],
		},
	},
};

test.each(Object.entries(dialects))(
	"a list of %s keeps its feeds and folders",
	async (_, dialect) => {
		const { workspace } = record;
		const imported = await importOpml(workspace, dialect.opml);
		const wanted = Object.keys(dialect.feeds);
		expect(imported).toMatchObject({ added: wanted.length, known: 0 });
		const again = await importOpml(workspace, dialect.opml);
		expect(again).toMatchObject({ added: 0, known: wanted.length });
		for (const [url, [title, folders]] of Object.entries(dialect.feeds)) {
			const feed = await workspace.store.feeds.find(url);
			expect(feed, url).toMatchObject({ title, listing: { folders } });
		}
	},
);

test("saved articles are on record and starred, once however often they are imported", async () => {
	const content = `<p>The harbour of Tessin closes on Sunday, harbour master Joan Pike said on Friday.</p>
<p>"No ship may enter after noon," Pike told reporters at the harbour, and the ferry company denied that it had been told.</p>
<p>The harbour will open again when the dredging of its channel is done, the town said in a statement.</p>`;
	const item = (number: number, more: object = {}) => ({
		...{ title: `Harbour closes ${number}`, published: 1_741_000_000 + number },
		canonical: [{ href: `https://courier.example/saved/${number}` }],
		summary: { content: content.replaceAll("Sunday", `day ${number}`) },
		origin: { streamId: "feed/https://courier.example/feed", title: "Almer Courier" },
		...more,
	});
	const text = JSON.stringify({
		id: "user/-/state/org.freshrss/starred",
		items: [item(1), item(2), item(3, { summary: { content: "" } })],
	});
	const first = await importStarred(record.workspace, localReader, text);
	expect(first).toEqual({ starred: 2, unread: 0, textless: 1 });
	expect(await importStarred(record.workspace, localReader, text)).toEqual(first);
	const { items, count } = await listStarred(record.workspace, localReader);
	expect(count).toBe(2);
	expect(items).toMatchObject([
		{ kind: "article", publisher: "Almer Courier" },
		{ kind: "article", publisher: "Almer Courier" },
	]);
});

test("what is no export is told apart", async () => {
	for (const text of ["", "{", "[]", '{"items":7}', '{"title":"x","text":"y"}']) {
		expect(await importStarred(record.workspace, localReader, text)).toBeUndefined();
	}
});
