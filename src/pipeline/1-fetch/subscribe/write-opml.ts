// A list of subscriptions for other readers.

import type { ScrapingRules, Subscription } from "../../../news/subscription.ts";

type Folder = { readonly folders: Map<string, Folder>; readonly feeds: Subscription[] };

/** Writes OPML 2.0 with nested folders; what {@link parseOpml} reads back is the same list. */
export function writeOpml(subscriptions: readonly Subscription[], title: string): string {
	const root = startFolder();
	for (const subscription of subscriptions) {
		let folder = root;
		for (const name of subscription.folders) folder = openFolder(folder, name);
		folder.feeds.push(subscription);
	}
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<opml version="2.0" xmlns:frss="https://freshrss.org/opml" xmlns:miniflux="https://miniflux.app/opml">',
		`<head><title>${escapeXml(title)}</title></head>`,
		"<body>",
		...writeFolder(root, "\t"),
		"</body>",
		"</opml>",
		"",
	].join("\n");
}

function startFolder(): Folder {
	return { folders: new Map(), feeds: [] };
}

function openFolder(parent: Folder, name: string): Folder {
	const folder = parent.folders.get(name) ?? startFolder();
	parent.folders.set(name, folder);
	return folder;
}

function writeFolder({ folders, feeds }: Folder, indent: string): string[] {
	return [
		...[...folders].flatMap(([name, folder]) => [
			`${indent}<outline${writeAttribute("text", name)}>`,
			...writeFolder(folder, `${indent}\t`),
			`${indent}</outline>`,
		]),
		...feeds.map((feed) => `${indent}<outline${writeFeed(feed)}/>`),
	];
}

function writeFeed({ url, title, siteUrl, rules }: Subscription): string {
	return [
		writeAttribute("type", rules.kind ?? "rss"),
		writeAttribute("text", title),
		writeAttribute("title", title),
		writeAttribute("xmlUrl", url),
		siteUrl === undefined ? "" : writeAttribute("htmlUrl", siteUrl),
		...writeRules(rules),
	].join("");
}

function writeRules({ paths, miniflux, contentSelector, removeSelector }: ScrapingRules): string[] {
	const isMiniflux = miniflux?.["scraperRules"] !== undefined;
	return [
		...Object.entries(paths ?? {}).map(([name, path]) => writeAttribute(`frss:${name}`, path)),
		contentSelector === undefined || isMiniflux
			? ""
			: writeAttribute("frss:cssFullContent", contentSelector),
		removeSelector === undefined ? "" : writeAttribute("frss:cssContentFilter", removeSelector),
		...Object.entries(miniflux ?? {}).map(([name, rule]) =>
			writeAttribute(`miniflux:${name}`, rule),
		),
	];
}

function writeAttribute(name: string, value: string): string {
	return ` ${name}="${escapeXml(value)}"`;
}

/** For text and attributes; what XML 1.0 has no way to write is left out. */
function escapeXml(text: string): string {
	return Array.from(text.toWellFormed(), (char) => {
		const known = escapes.get(char);
		if (known !== undefined) return known;
		return char < " " ? "" : char;
	}).join("");
}

const escapes: ReadonlyMap<string, string> = new Map([
	["&", "&amp;"],
	["<", "&lt;"],
	[">", "&gt;"],
	['"', "&quot;"],
	["\n", "&#10;"],
	["\r", "&#13;"],
	["\t", "&#9;"],
]);
