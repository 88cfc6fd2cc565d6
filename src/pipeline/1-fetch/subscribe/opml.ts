// Lists of subscriptions as other readers write and read them (OPML 2.0).

import type { ScrapingRules, Subscription } from "../../../news/subscription.ts";
import { repairControls } from "../feed/decode-references.ts";
import { readXml, type XmlElement } from "../feed/read-xml.ts";

/** A list is read up to this many feeds and this deep. */
const subscriptionsMax = 20_000;
const foldersDepthMax = 20;

/** Reads a list. Never throws; outlines without an address are folders. */
export function parseOpml(text: string): readonly Subscription[] {
	const found: Subscription[] = [];
	const { roots } = readXml(text, () => found.length > subscriptionsMax);
	const bodies = roots.flatMap((root) =>
		root.local === "opml" ? elementsIn(root).filter(({ local }) => local === "body") : [root],
	);
	for (const body of bodies) collect(body, [], found);
	return found.slice(0, subscriptionsMax);
}

function collect(element: XmlElement, folders: readonly string[], found: Subscription[]): void {
	for (const outline of elementsIn(element)) {
		if (outline.local !== "outline") continue;
		const name = nameOf(outline);
		const url = attributeOf(outline, "xmlurl", "url");
		if (url !== undefined && /^(https?|feed):/i.test(url)) {
			found.push(readOutline(outline, url.replace(/^feed:(?:\/\/)?/i, fromFeedScheme), folders));
		}
		const inner = url === undefined && name !== "" ? [...folders, name] : folders;
		if (folders.length < foldersDepthMax) collect(outline, inner, found);
	}
}

/** "feed://a.example/x" is "http://a.example/x", "feed:https://…" what follows. */
function fromFeedScheme(scheme: string): string {
	return scheme.endsWith("//") ? "http://" : "";
}

function readOutline(outline: XmlElement, url: string, folders: readonly string[]): Subscription {
	const categories = folders.length > 0 ? folders : foldersOf(attributeOf(outline, "category"));
	return {
		url,
		title: nameOf(outline) || url,
		siteUrl: attributeOf(outline, "htmlurl"),
		folders: categories,
		rules: readRules(outline),
	};
}

/** OPML's `category`: the first of several, its parts divided by slashes. */
function foldersOf(category: string | undefined): readonly string[] {
	const [first = ""] = (category ?? "").split(",");
	return first
		.split("/")
		.map((part) => part.trim())
		.filter(Boolean)
		.slice(0, foldersDepthMax);
}

const realFeedTypes = new Set(["rss", "atom", "rss1", "pie", "link", "include"]);

function readRules(outline: XmlElement): ScrapingRules {
	const kind = outline.attributes.get("type")?.trim();
	const paths = prefixed(outline, "frss:", /^(?:xpath|json)/);
	const miniflux = prefixed(outline, "miniflux:", /./);
	const contentSelector =
		attributeOf(outline, "frss:cssfullcontent") ?? attributeOf(outline, "miniflux:scraperrules");
	const removeSelector = attributeOf(outline, "frss:csscontentfilter");
	const crawls = attributeOf(outline, "miniflux:crawler") === "true";
	return {
		...(kind === undefined || realFeedTypes.has(kind.toLowerCase()) ? {} : { kind }),
		...(Object.keys(paths).length === 0 ? {} : { paths }),
		...(contentSelector === undefined ? {} : { contentSelector }),
		...(removeSelector === undefined ? {} : { removeSelector }),
		...(Object.keys(miniflux).length === 0 ? {} : { miniflux }),
		...(crawls || contentSelector !== undefined ? { crawls: true } : {}),
	};
}

/** The spelling of rule names, which attribute names have lost: they are read in lower case. */
const ruleNames: ReadonlyMap<string, string> = new Map(
	[
		"xPathItem xPathItemTitle xPathItemContent xPathItemUri xPathItemAuthor xPathItemTimestamp",
		"xPathItemTimeFormat xPathItemThumbnail xPathItemCategories xPathItemUid",
		"jsonItem jsonItemTitle jsonItemContent jsonItemUri jsonItemAuthor jsonItemTimestamp",
		"jsonItemTimeFormat jsonItemThumbnail jsonItemCategories jsonItemUid xPathToJson",
		"scraperRules rewriteRules urlRewriteRules blocklistRules keeplistRules",
		"blockFilterEntryRules keepFilterEntryRules userAgent proxyUrl ignoreHTTPCache fetchViaProxy",
		"noMediaPlayer hideGlobally allowSelfSignedCertificates disableHTTP2 ignoreEntryUpdates",
	]
		.flatMap((line) => line.split(" "))
		.map((name) => [name.toLowerCase(), name]),
);

function prefixed(outline: XmlElement, prefix: string, wanted: RegExp): Record<string, string> {
	return Object.fromEntries(
		[...outline.attributes]
			.filter(([name, value]) => name.startsWith(prefix) && value.trim() !== "")
			.map(([name, value]) => [name.slice(prefix.length), value])
			.filter(([name = ""]) => wanted.test(name))
			.map(([name = "", value = ""]) => [ruleNames.get(name) ?? name, value]),
	);
}

function nameOf(outline: XmlElement): string {
	const name = attributeOf(outline, "title") ?? attributeOf(outline, "text") ?? "";
	return repairControls(name).replace(/\s+/g, " ");
}

function attributeOf(outline: XmlElement, ...names: readonly string[]): string | undefined {
	return names
		.map((name) => outline.attributes.get(name)?.trim())
		.find((value) => value !== undefined && value !== "");
}

function elementsIn(element: XmlElement): readonly XmlElement[] {
	return element.children.filter((child) => typeof child !== "string");
}
