// Where the reader was on each page of this visit: going back leads there again.

/** How far a page was scrolled, and the link that was followed from it. */
type Spot = { readonly y: number; readonly href?: string };

const key = "onrecord-spots";
const spotsMax = 50;
/** A page that is not as long as it was by then is left as it is. */
const waitMsMax = 5_000;
/** From any of these on the reader moves, and is not moved. */
const ownMoves = ["wheel", "touchmove", "pointerdown", "keydown"];

const spots = new Map<string, Spot>(readSpots());
let entry = nameEntry();
let endReturn: (() => void) | undefined;

history.scrollRestoration = "manual";
addEventListener("scroll", () => endReturn ?? note(), { passive: true });
addEventListener("pagehide", keepSpots);
comeBack();

/** Notes the link that the reader goes by, and begins the next page at its top. */
export function enterPage(path: string, href?: string | null): void {
	endReturn?.();
	note(href ?? undefined);
	history.pushState({ entry: crypto.randomUUID() }, "", path);
	entry = nameEntry();
	scrollTo(0, 0);
}

/** Leads to where the reader was, on a page that was gone back to. */
export function returnToPage(): void {
	entry = nameEntry();
	comeBack();
}

function nameEntry(): string {
	const named: unknown = history.state?.entry;
	if (typeof named === "string") return named;
	const name = crypto.randomUUID();
	history.replaceState({ entry: name }, "");
	return name;
}

function note(href?: string): void {
	spots.delete(entry);
	spots.set(entry, { y: scrollY, ...(href !== undefined && { href }) });
}

/** Waits until the page is as long as it was, as its answers come in one after the other. */
function comeBack(): void {
	endReturn?.();
	const spot = spots.get(entry);
	if (spot === undefined) return;
	const attempt = () => {
		const isLong = document.documentElement.scrollHeight >= spot.y + innerHeight;
		if (isLong) scrollTo(0, spot.y);
		if (isLong && focusLink(spot.href)) endReturn?.();
	};
	const sizes = new ResizeObserver(attempt);
	const timer = setTimeout(() => endReturn?.(), waitMsMax);
	endReturn = () => {
		sizes.disconnect();
		clearTimeout(timer);
		for (const type of ownMoves) removeEventListener(type, stop);
		endReturn = undefined;
	};
	const stop = () => endReturn?.();
	for (const type of ownMoves) addEventListener(type, stop, { passive: true });
	sizes.observe(document.body);
}

function focusLink(href: string | undefined): boolean {
	if (href === undefined) return true;
	const links = document.querySelectorAll<HTMLAnchorElement>("main a[href]");
	const link = [...links].find((one) => one.getAttribute("href") === href);
	link?.focus({ preventScroll: true });
	return link !== undefined;
}

function keepSpots(): void {
	sessionStorage.setItem(key, JSON.stringify([...spots].slice(-spotsMax)));
}

function readSpots(): readonly (readonly [string, Spot])[] {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
		return Array.isArray(kept) ? kept : [];
	} catch {
		return [];
	}
}
