import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Subscription } from "../../../news/subscription.ts";
import { discoverFeeds, offersMax } from "./discover-feeds.ts";
import { parseOpml } from "./opml.ts";
import { hubOf, isSignedByHub, subscribeForm, verifyIntent } from "./websub.ts";
import { writeOpml } from "./write-opml.ts";

describe("feeds that a page offers", () => {
	const urlsIn = (html: string) =>
		discoverFeeds(html, "https://a.example/news/").map(({ url, by }) => `${by} ${url}`);

	test.each([
		[
			'<link rel="alternate" type="application/rss+xml" href="/rss?a=1&amp;b=2">',
			["declared https://a.example/rss?a=1&b=2"],
		],
		[
			"<LINK REL='Alternate home' TYPE=application/atom+xml HREF=atom.xml>",
			["declared https://a.example/news/atom.xml"],
		],
		[
			'<base href="https://cdn.example/x/"><link rel=alternate type="application/feed+json" href="f">',
			["declared https://cdn.example/x/f"],
		],
		[
			'<link rel="alternate" hreflang="fr" href="/fr"><a href="/rss/world">w</a>',
			["linked https://a.example/rss/world"],
		],
		['<a href="https://b.example/feed.xml">f</a>', ["linked https://b.example/feed.xml"]],
		[
			'<a href="feed:https://b.example/all">f</a><a href="/feedback">g</a><a href="feed://c.example/rss">h</a>',
			["linked http://c.example/rss"],
		],
	])("%s", (html, wanted) => {
		expect(urlsIn(html)).toEqual(wanted);
	});

	test("a page without any gets the usual places", () => {
		expect(urlsIn("<p>Nothing here")[0]).toBe("guess https://a.example/feed");
	});

	test("addresses that run code are no offers, and there are never too many", () => {
		expect(urlsIn('<a href="javascript:rss()">').join()).not.toContain("javascript");
		const many = Array.from({ length: 999 }, (_, i) => `<a href="/rss/${i}">`).join("");
		expect(urlsIn(many)).toHaveLength(offersMax);
	});
});

describe("lists of subscriptions", () => {
	const list = `<?xml version="1.0"?><opml version="2.0" xmlns:frss="https://freshrss.org/opml">
		<body><outline text="World"><outline text="Ports &amp; ferries">
		<outline type="rss" text="Alder Bay" xmlUrl="https://a.example/rss" htmlUrl="https://a.example/"/>
		</outline></outline>
		<outline type="HTML+XPath" title="Vell" text="v" xmlUrl="https://vell.example/" frss:xPathItem="//article"
			frss:xPathItemTitle=".//h2" frss:cssFullContent="div.text"/>
		<outline text="Gull" xmlUrl="feed://gull.example/f" category="/Sea/Birds,/Other" miniflux:scraperRules="article"
			miniflux:crawler="true"/></body></opml>`;

	test("folders and rules are read", () => {
		expect(parseOpml(list)).toEqual([
			{
				url: "https://a.example/rss",
				title: "Alder Bay",
				siteUrl: "https://a.example/",
				folders: ["World", "Ports & ferries"],
				rules: {},
			},
			{
				url: "https://vell.example/",
				title: "Vell",
				siteUrl: undefined,
				folders: [],
				rules: {
					kind: "HTML+XPath",
					paths: { xPathItem: "//article", xPathItemTitle: ".//h2" },
					contentSelector: "div.text",
					crawls: true,
				},
			},
			{
				url: "http://gull.example/f",
				title: "Gull",
				siteUrl: undefined,
				folders: ["Sea", "Birds"],
				rules: {
					contentSelector: "article",
					miniflux: { scraperRules: "article", crawler: "true" },
					crawls: true,
				},
			},
		]);
	});

	test("what is written is read back", () => {
		expect(new Set(parseOpml(writeOpml(parseOpml(list), "Mine")))).toEqual(
			new Set(parseOpml(list)),
		);
		const word = fc
			.string({ unit: "grapheme", minLength: 1 })
			.map((text) => text.replace(/[\s\p{C}]+/gu, " ").trim() || "x");
		const subscription: fc.Arbitrary<Subscription> = fc.record({
			url: fc.webUrl(),
			title: word,
			siteUrl: fc.option(fc.webUrl(), { nil: undefined }),
			folders: fc.array(word, { maxLength: 3 }),
			rules: fc.constant({}),
		});
		fc.assert(
			fc.property(fc.array(subscription), (subscriptions) => {
				const sorted = (all: readonly Subscription[]) =>
					all.map((one) => JSON.stringify(one)).sort();
				expect(sorted(parseOpml(writeOpml(subscriptions, "Mine")))).toEqual(sorted(subscriptions));
			}),
		);
	});

	test("what is no list gives nothing", () => {
		for (const text of ["", "x", "<opml>", "<html><body><p>"]) expect(parseOpml(text)).toEqual([]);
	});
});

describe("WebSub", () => {
	const subscription = {
		hub: "https://hub.example/",
		topic: "https://a.example/feed",
		callback: "https://me.example/push/7f",
		secret: "s3cret",
	};
	const queryOf = (values: Record<string, string>) =>
		new URLSearchParams({ "hub.mode": "subscribe", "hub.topic": subscription.topic, ...values });

	test("hub and topic come from the header before the feed", () => {
		const links = [
			{ rel: "self", href: "https://a.example/old" },
			{ rel: "hub", href: "https://hub.example/" },
		];
		expect(hubOf(links)).toEqual({ hub: "https://hub.example/", topic: "https://a.example/old" });
		expect(
			hubOf(links, '<https://a.example/feed>; rel="self", <https://b.example/>; rel=hub'),
		).toEqual({
			hub: "https://b.example/",
			topic: "https://a.example/feed",
		});
		expect(hubOf([])).toBeUndefined();
	});

	test("the form asks for what we want", () => {
		const form = new URLSearchParams(subscribeForm(subscription, "subscribe"));
		expect(form.get("hub.topic")).toBe(subscription.topic);
		expect(form.get("hub.secret")).toBe("s3cret");
	});

	test("only what we asked for is confirmed", () => {
		const ours = queryOf({ "hub.challenge": "abc", "hub.lease_seconds": "864000" });
		expect(verifyIntent(ours, subscription, "subscribe")).toEqual({
			kind: "confirmed",
			challenge: "abc",
			leaseMs: 864_000_000,
		});
		expect(verifyIntent(ours, subscription, "unsubscribe").kind).toBe("refused");
		expect(verifyIntent(ours, undefined, "subscribe").kind).toBe("refused");
		const other = queryOf({ "hub.challenge": "abc", "hub.topic": "https://b.example/" });
		expect(verifyIntent(other, subscription, "subscribe").kind).toBe("refused");
		const denied = queryOf({ "hub.mode": "denied", "hub.reason": "full" });
		expect(verifyIntent(denied, subscription, "subscribe")).toEqual({
			kind: "denied",
			reason: "full",
		});
	});

	test("a push is believed with a true signature only", () => {
		const body = new TextEncoder().encode("<feed/>");
		const sign = (method: string, secret = "s3cret") =>
			`${method}=${createHmac(method, secret).update(body).digest("hex")}`;
		expect(
			["sha1", "sha256", "sha512"].map((method) => isSignedByHub(body, sign(method), "s3cret")),
		).toEqual([true, true, true]);
		for (const header of [
			undefined,
			"",
			"sha256=",
			"sha256=00",
			sign("md5"),
			sign("sha256", "other"),
		]) {
			expect(isSignedByHub(body, header, "s3cret")).toBe(false);
		}
	});
});
