// When a page counts as looked at: on the screen for a moment, or scrolled by its reader.

/** Time on the screen, hidden tabs not counted, in milliseconds. */
const lookedMs = 5_000;
/** A page that opens at cited words scrolls there by itself, by then. */
const settledMs = 1_000;
const scrolledPx = 240;

/** Calls `act` once, when the page was looked at; returns what ends the wait. */
export function whenLooked(act: () => void): () => void {
	let leftMs = lookedMs;
	let sinceMs = performance.now();
	let timer = 0;
	let from = Number.NaN;
	const done = () => {
		end();
		act();
	};
	const turn = () => {
		clearTimeout(timer);
		if (document.visibilityState === "visible") {
			sinceMs = performance.now();
			timer = window.setTimeout(done, leftMs);
		} else leftMs -= performance.now() - sinceMs;
	};
	const settle = window.setTimeout(() => {
		from = scrollY;
	}, settledMs);
	const onScroll = () => Math.abs(scrollY - from) > scrolledPx && done();
	const end = () => {
		clearTimeout(timer);
		clearTimeout(settle);
		document.removeEventListener("visibilitychange", turn);
		removeEventListener("scroll", onScroll);
	};
	document.addEventListener("visibilitychange", turn);
	addEventListener("scroll", onScroll, { passive: true });
	turn();
	return end;
}
