// Answers of the server, kept for when it cannot be reached; the server comes first.

import { keptBytesMax, keptHeader, keptMax, shelfNames } from "./what-to-keep.ts";

type ReadShelf = keyof typeof shelfNames;

/** Grows when everything is forgotten: an answer that was asked for before is kept no more. */
let forgotten = 0;

/** Throws away all that was kept of the record, and what is on its way to being kept. */
export async function forgetAnswers(): Promise<void> {
	forgotten++;
	await Promise.all(Object.values(shelfNames).map((name) => caches.delete(name)));
}

/** A gateway that cannot reach the server says so in one of these. */
const unreachable = new Set([502, 503, 504]);

/**
 * The server's answer, kept on its shelf by `later`; without the server the one that was kept.
 * Rejects with what went wrong where there is none.
 */
export async function answerKept(
	request: Request,
	shelf: ReadShelf,
	later: (work: Promise<unknown>) => void,
): Promise<Response> {
	const asked = forgotten;
	try {
		const response = await fetch(request);
		if (response.status === 401) await forgetAnswers();
		if (response.ok) later(keep(request, shelf, { response: response.clone(), asked }));
		if (unreachable.has(response.status)) return (await findKept(request, shelf)) ?? response;
		return response;
	} catch (error) {
		const kept = await findKept(request, shelf);
		if (kept === undefined) throw error;
		return kept;
	}
}

async function findKept({ url }: Request, shelf: ReadShelf): Promise<Response | undefined> {
	const cache = await caches.open(shelfNames[shelf]);
	return cache.match(keyOf(url), { ignoreVary: true });
}

/** An address without a question mark that asks nothing. */
function keyOf(url: string): string {
	return url.endsWith("?") ? url.slice(0, -1) : url;
}

type Taken = { readonly response: Response; readonly asked: number };

async function keep({ url }: Request, shelf: ReadShelf, { response, asked }: Taken): Promise<void> {
	const body = await response.text();
	if (body.length > keptBytesMax || asked !== forgotten) return;
	if (new URL(url).pathname.endsWith("/session") && !(await isSameReader(url, body))) return;
	if (asked !== forgotten) return;
	const cache = await caches.open(shelfNames[shelf]);
	const headers = { "content-type": "application/json", [keptHeader]: String(Date.now()) };
	// Deleted first, so that the newest stands last and the oldest can go first.
	await cache.delete(keyOf(url));
	await cache.put(keyOf(url), new Response(body, { headers }));
	const keys = await cache.keys();
	const over = keys.slice(0, Math.max(0, keys.length - keptMax[shelf]));
	await Promise.all(over.map((key) => cache.delete(key)));
	if (asked !== forgotten) await caches.delete(shelfNames[shelf]);
}

/** Whether a session is still that of whom the shelves are; where it is another's, they are emptied. */
async function isSameReader(url: string, body: string): Promise<boolean> {
	const before = await (await caches.open(shelfNames.frame)).match(keyOf(url));
	const next = readerOf(body);
	if (before !== undefined && readerOf(await before.text()) !== next) await forgetAnswers();
	else if (next === undefined) await forgetAnswers();
	else return true;
	return false;
}

/** The name that is signed in, "" where there are no accounts, undefined where nobody is. */
function readerOf(body: string): string | undefined {
	const { accounts, signedIn } = JSON.parse(body) as {
		readonly accounts?: boolean;
		readonly signedIn?: { readonly name?: string };
	};
	return accounts === true ? signedIn?.name : "";
}
