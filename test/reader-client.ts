// A feed reader over the Google Reader API, for the tests that replay one.

import { expect } from "vitest";
import { announce, type ServedRecord, serveRecord } from "./served-record.ts";

export const feedUrl = "https://sport.example/feed?a=1";
export const readingList = "user/-/state/com.google/reading-list";
export const readState = "user/-/state/com.google/read";
export const starredState = "user/-/state/com.google/starred";

export const matches = ["Alder Bay", "Hollin", "Tessin"].map((place, number) => ({
	title: `${place} wins the cup match ${number}`,
	url: `https://sport.example/${number}`,
	text: `${place} won the cup match on Thursday before nine thousand spectators at the town ground.

"We played our best game of the season," coach Dana Orr of ${place} said after the match ended.

The next match will be played in ${place} on Sunday, the league said in a statement.`,
}));

/** The record with a feed of three matches beside its story. */
export async function openRecord(): Promise<ServedRecord> {
	const record = await serveRecord();
	await announce(record, feedUrl, matches);
	return record;
}

export type Form = Readonly<Record<string, string | readonly string[]>>;

export function formOf(fields: Form): URLSearchParams {
	const form = new URLSearchParams();
	for (const [name, value] of Object.entries(fields)) {
		for (const one of [value].flat()) form.append(name, one);
	}
	return form;
}

export const headers = { authorization: "GoogleLogin auth=local" };

export type ReaderClient = {
	// biome-ignore lint/suspicious/noExplicitAny: the tests look into answers as a client would.
	readonly get: (path: string, query?: Form, root?: string) => Promise<any>;
	readonly post: (path: string, fields: Form, root?: string) => Promise<Response>;
};

/** Asks below /reader/api/0/, as a client that has logged in. */
export function client(record: ServedRecord): ReaderClient {
	return {
		get: async (path, query = {}, root = "") => {
			const address = `${root}/reader/api/0/${path}?${formOf(query)}`;
			const response = await record.ask(address, { headers });
			expect(response.status, path).toBe(200);
			const isJson = response.headers.get("content-type")?.includes("json") === true;
			return isJson ? await response.json() : await response.text();
		},
		post: (path, fields, root = "") =>
			record.ask(`${root}/reader/api/0/${path}`, {
				method: "POST",
				body: formOf(fields).toString(),
				headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
			}),
	};
}

export type Refs = { itemRefs: { id: string }[]; continuation?: string };
export type Items = {
	items: { id: string; title: string; categories: string[]; origin: { streamId: string } }[];
	continuation?: string;
};

export const idsOf = ({ itemRefs }: Refs): string[] => itemRefs.map(({ id }) => id);
export const unread = { s: readingList, xt: readState, n: "1000", output: "json" };
