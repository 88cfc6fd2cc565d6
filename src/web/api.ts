// The public API, as the application calls it. Types only from wire: no schema code is bundled.

import type { CorrectionRequest } from "../wire/corrections.ts";
import { ApiError, type Client, createClient } from "./client.generated.ts";
import { ask } from "./connection.svelte.ts";
import { texts } from "./texts.ts";
import { liveTexts } from "./texts-live.ts";

const asked = createClient({
	base: "/api/v1",
	fetch: (path, init) => ask(String(path), init),
});

/** Asks a route; rejects with an ApiError, whose message is a sentence for the reader. */
export const client: Client = async (route, ...told) => {
	try {
		return await asked(route, ...told);
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		if (error.status === 0) {
			const told = navigator.onLine ? texts.offline : liveTexts.connection.notKept;
			throw new ApiError(told, { status: 0, cause: error });
		}
		if (error.status === 401) dispatchEvent(new Event("onrecord-signed-out"));
		throw error;
	}
};

export type StoryFilter = {
	readonly cursor?: string | undefined;
	readonly limit?: number | undefined;
	readonly topic?: string | undefined;
	readonly place?: string | undefined;
};

export const api = {
	stories: (query: StoryFilter) => client("GET /stories", { query }),
	story: (id: string, asOf?: string) =>
		client("GET /stories/{id}", { path: { id }, query: { asOf } }),
	claim: (id: string, claim: string) =>
		client("GET /stories/{id}/claims/{claim}", { path: { id, claim } }),
	speaker: (key: string) => client("GET /speakers/{key}", { path: { key } }),
	article: (id: string) => client("GET /articles/{id}", { path: { id } }),
	readLinks: (links: readonly string[]) => client("POST /inputs", { body: { links } }),
	readText: (text: string) => client("POST /inputs", { body: { text } }),
	readExample: () => client("POST /example"),
	run: (id: string) => client("GET /runs/{id}", { path: { id } }),
	feeds: () => client("GET /feeds"),
	removeFeed: (url: string) => client("DELETE /feeds", { query: { url } }),
	addFeed: (url: string) => client("POST /feeds", { body: { url } }),
	corrections: () => client("GET /corrections"),
	correct: (body: CorrectionRequest) => client("POST /corrections", { body }),
	undoCorrection: (id: string) => client("POST /corrections/{id}/undo", { path: { id } }),
	setAside: () => client("GET /set-aside"),
	replaySetAside: () => client("POST /set-aside/replay"),
	readFiles: (files: readonly File[]) => {
		const body = new FormData();
		for (const file of files) body.append("files", file, file.name);
		return client("POST /files", { body });
	},
};
