// How a program finds the feeds behind a page of the web application (autodiscovery).

import { escapeMarkup } from "./escape-markup.ts";
import { type Dialect, mediaTypes } from "./out-dialect.ts";

const everywhere: readonly (readonly [string, string])[] = [
	["/feeds/changes", "What changed on record"],
	["/feeds/stories", "Stories on record"],
];

/** `link` elements for the head of the page at a path: its own feeds first. */
export function feedLinks(path: string): string {
	const own = ownFeed(path);
	const feeds = own === undefined ? everywhere : [own, ...everywhere];
	const links = feeds.flatMap(([address, title]) => [
		linkTo(address, title, "atom"),
		linkTo(address, title, "json"),
	]);
	return links.join("");
}

/** The feed of what the page shows; an address of the application and of its feed are alike. */
function ownFeed(path: string): readonly [string, string] | undefined {
	const claim = /^\/story\/([^/]+)\/claim\/([^/]+)$/.exec(path);
	if (claim !== null) return [`/feeds/claim/${claim[1]}/${claim[2]}`, "This claim"];
	const story = /^\/story\/([^/]+)$/.exec(path);
	if (story !== null) return [`/feeds/story/${story[1]}`, "This story"];
	const speaker = /^\/speaker\/([^/]+)$/.exec(path);
	return speaker === null ? undefined : [`/feeds/speaker/${speaker[1]}`, "This speaker"];
}

function linkTo(address: string, title: string, dialect: Dialect): string {
	const [type = ""] = mediaTypes[dialect].split(";");
	const href = escapeMarkup(`${address}.${dialect}`);
	return `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;
}
