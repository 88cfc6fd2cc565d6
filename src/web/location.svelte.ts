// Where the reader is: the address bar as a value that the page follows.

let url = $state(new URL(location.href));

addEventListener("popstate", () => {
	url = new URL(location.href);
});

/** The current address, read inside a component to follow it. */
export function currentUrl(): URL {
	return url;
}

/** Goes to an address of the application without loading the page anew. */
export function go(path: string): void {
	history.pushState(undefined, "", path);
	url = new URL(location.href);
	scrollTo(0, 0);
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
	go(link.pathname + link.search + link.hash);
}
