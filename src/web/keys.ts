// What the keyboard does in every room.

import { go } from "./location.svelte.ts";

export type Shortcut = {
	readonly keys: string;
	readonly does:
		| "search"
		| "help"
		| "next"
		| "previous"
		| "top"
		| "add"
		| "follow"
		| "later"
		| "read"
		| "following"
		| "nextStatement"
		| "previousStatement";
};

/** In the order in which the help lists them. */
export const shortcuts: readonly Shortcut[] = [
	{ keys: "/", does: "search" },
	{ keys: "j", does: "next" },
	{ keys: "k", does: "previous" },
	{ keys: "n", does: "nextStatement" },
	{ keys: "p", does: "previousStatement" },
	{ keys: "t", does: "top" },
	{ keys: "f", does: "follow" },
	{ keys: "l", does: "later" },
	{ keys: "m", does: "read" },
	{ keys: "g", does: "following" },
	{ keys: "a", does: "add" },
	{ keys: "?", does: "help" },
];

/** Where `j` and `k` stop: headings of stories, lines with sources, marked statements. */
const stops =
	"main h2 a, main h3 a, main .number, main mark[tabindex='0'], main li > a, main li .words a";

/** What a key asks for; undefined while the reader types, or for a key without a meaning. */
export function findShortcut(event: KeyboardEvent): Shortcut["does"] | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
	const { target } = event;
	if (target instanceof HTMLElement && target.matches("input, textarea, select")) return undefined;
	return shortcuts.find(({ keys }) => keys === event.key)?.does;
}

/** Where `n` and `p` stop: statements in an article, numbered sources elsewhere. */
export const statementStops = "main mark[tabindex='0'][data-begins], main .number";

/** Moves the focus to the next or the previous stop of the room. */
export function moveFocus(step: 1 | -1, selector = stops): void {
	const all = [...document.querySelectorAll<HTMLElement>(selector)];
	const here = all.indexOf(document.activeElement as HTMLElement);
	const next = here === -1 && step === -1 ? all.length - 1 : here + step;
	const element = all[Math.min(Math.max(next, 0), all.length - 1)];
	element?.focus();
	element?.scrollIntoView({ block: "nearest" });
}

export function goToTop(): void {
	go("/");
}
