// The public API, as the application calls it. Types only from wire: no schema code is bundled.

import type { ArticlePage } from "../wire/articles.ts";
import type { ClaimPage, SpeakerPage } from "../wire/claims.ts";
import type { Corrected, CorrectionLog, CorrectionRequest, SetAside } from "../wire/corrections.ts";
import type { FeedList, Run } from "../wire/intake.ts";
import type { StoryList, StoryPage } from "../wire/stories.ts";
import { ask } from "./connection.svelte.ts";
import { texts } from "./texts.ts";
import { liveTexts } from "./texts-live.ts";

/** The server's answer was an error; `detail` is a sentence for the reader. */
export class ApiError extends Error {
	readonly status: number;

	constructor(status: number, detail: string) {
		super(detail);
		this.status = status;
	}
}

/** Asks a route; rejects with an ApiError. */
export async function call<Answer>(path: string, init?: RequestInit): Promise<Answer> {
	const response = await ask(`/api/v1${path}`, init).catch(() => {
		throw new ApiError(0, navigator.onLine ? texts.offline : liveTexts.connection.notKept);
	});
	const body: unknown = await response.json().catch(() => ({}));
	if (response.ok) return body as Answer;
	if (response.status === 401) dispatchEvent(new Event("onrecord-signed-out"));
	const { detail } = body as { detail?: string };
	throw new ApiError(response.status, detail ?? response.statusText);
}

/** Sends a value as JSON. */
export function send<Answer>(method: string, path: string, value: unknown): Promise<Answer> {
	return call(path, {
		method,
		headers: { "content-type": "application/json" },
		body: JSON.stringify(value),
	});
}

function post<Answer>(path: string, value: unknown): Promise<Answer> {
	return send("POST", path, value);
}

function query(values: Readonly<Record<string, string | undefined>>): string {
	const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
	return new URLSearchParams(set as [string, string][]).toString();
}

export type StoryFilter = {
	readonly cursor?: string | undefined;
	readonly limit?: string | undefined;
	readonly topic?: string | undefined;
	readonly place?: string | undefined;
};

export const api = {
	stories: (filter: StoryFilter) => call<StoryList>(`/stories?${query(filter)}`),
	story: (id: string, asOf?: string) =>
		call<StoryPage>(`/stories/${encodeURIComponent(id)}?${query({ asOf })}`),
	claim: (id: string, claim: string) =>
		call<ClaimPage>(`/stories/${encodeURIComponent(id)}/claims/${encodeURIComponent(claim)}`),
	speaker: (key: string) => call<SpeakerPage>(`/speakers/${encodeURIComponent(key)}`),
	article: (id: string) => call<ArticlePage>(`/articles/${encodeURIComponent(id)}`),
	readLinks: (links: readonly string[]) => post<Run>("/inputs", { links }),
	readText: (text: string) => post<Run>("/inputs", { text }),
	readExample: () => post<Run>("/example", {}),
	run: (id: string) => call<Run>(`/runs/${encodeURIComponent(id)}`),
	feeds: () => call<FeedList>("/feeds"),
	removeFeed: (url: string) => call<FeedList>(`/feeds?${query({ url })}`, { method: "DELETE" }),
	addFeed: (url: string) => post<FeedList>("/feeds", { url }),
	corrections: () => call<CorrectionLog>("/corrections"),
	correct: (request: CorrectionRequest) => post<Corrected>("/corrections", request),
	undoCorrection: (id: string) =>
		post<Corrected>(`/corrections/${encodeURIComponent(id)}/undo`, {}),
	setAside: () => call<SetAside>("/set-aside"),
	replaySetAside: () => post<SetAside>("/set-aside/replay", {}),
	readFiles(files: readonly File[]): Promise<Run> {
		const body = new FormData();
		for (const file of files) body.append("files", file, file.name);
		return call("/files", { method: "POST", body });
	},
};
