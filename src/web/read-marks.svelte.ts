// What this reader has read of what is shown: the marks that their feed readers see, too.

import { client } from "./api.ts";
import { whenQuiet } from "./connection.svelte.ts";
import { onChange } from "./live.svelte.ts";

export type Readable = { readonly kind: "article" | "story"; readonly id: string };

const key = "onrecord-mark-read";
/** What rooms ask for so close together is asked in one request. */
const togetherMs = 60;
const askedMax = 200;

let marks = $state.raw<ReadonlyMap<string, boolean>>(new Map());
let isOn = $state(localStorage.getItem(key) !== "off");
let wanted = new Map<string, Readable>();
/** The first room of a visit has its answers before its marks. */
let ready = whenQuiet;

const nameOf = ({ kind, id }: Readable) => `${kind}:${id}`;

/** Whether it is read; false while that is not known. */
export function isRead(item: Readable): boolean {
	return marks.get(nameOf(item)) === true;
}

/** Asks for the mark of something that is shown, in one request with what is shown beside it. */
export function wantMark(item: Readable): void {
	wanted.set(nameOf(item), item);
	if (wanted.size === 1) void askSoon();
}

async function askSoon(): Promise<void> {
	await ready();
	ready = () => new Promise((resolve) => setTimeout(resolve, togetherMs));
	const items = [...wanted.values()];
	wanted = new Map();
	for (let at = 0; at < items.length; at += askedMax) {
		const some = items.slice(at, at + askedMax);
		const idsOf = (kind: string) => some.filter((item) => item.kind === kind).map(({ id }) => id);
		const query = { stories: idsOf("story").join(","), articles: idsOf("article").join(",") };
		// Titles without marks are read as well as others.
		await client("GET /reading/state", { query }).then(take, () => undefined);
	}
}

function take({ items }: { readonly items: readonly (Readable & { isRead: boolean })[] }): void {
	marks = new Map([...marks, ...items.map((item) => [nameOf(item), item.isRead] as const)]);
}

/** Marks something as read or unread. Rejects with an ApiError, and takes the mark back. */
export async function setRead(item: Readable, next: boolean): Promise<void> {
	const before = isRead(item);
	take({ items: [{ ...item, isRead: next }] });
	try {
		const { kind, id } = item;
		const body = { mark: next ? "read" : "unread", items: [{ kind, id }] } as const;
		take(await client("POST /reading/marks", { body }));
	} catch (error) {
		take({ items: [{ ...item, isRead: before }] });
		throw error;
	}
}

/** Whether what is opened is marked as read by itself; on until turned off, in this browser. */
export function marksByItself(): boolean {
	return isOn;
}

export function setMarksByItself(next: boolean): void {
	isOn = next;
	localStorage.setItem(key, next ? "on" : "off");
}

// A story that changed is unread again.
onChange(({ storyId }) => {
	const story = { kind: "story", id: storyId } as const;
	if (marks.has(nameOf(story))) wantMark(story);
});
