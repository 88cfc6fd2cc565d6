// Where the reader is: the address bar as a value that the page follows.

import { enterPage, returnToPage } from "./place-in-page.ts";

let url = $state(new URL(location.href));

addEventListener("popstate", () => {
	url = new URL(location.href);
	returnToPage();
});

/** The current address, read inside a component to follow it. */
export function currentUrl(): URL {
	return url;
}

/**
 * Goes to an address of the application without loading the page anew; `href` is the link that
 * leads there. In another room the keyboard begins at its top.
 */
export function go(path: string, href?: string | null): void {
	const before = location.pathname;
	enterPage(path, href);
	url = new URL(location.href);
	if (location.pathname === before) return;
	document.getElementById("content")?.focus({ preventScroll: true });
}

/** Keeps plain clicks on links of the application inside it; all others go their way. */
export function followLinks(event: MouseEvent): void {
	const link = event.target instanceof Element ? event.target.closest("a") : null;
	if (link === null || event.defaultPrevented || event.button !== 0) return;
	if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
	if (link.target !== "" || link.origin !== location.origin || link.hasAttribute("download"))
		return;
	if (link.pathname === location.pathname && link.hash !== "") return;
	if (/^\/(?:api|feeds)\//.test(link.pathname)) return;
	event.preventDefault();
	go(link.pathname + link.search + link.hash, link.getAttribute("href"));
}
