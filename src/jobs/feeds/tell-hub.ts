// Tells the hub of our feeds that they changed, so that it passes the news on (WebSub, section 7).

import { FetchError } from "../../pipeline/1-fetch/http/fetch-error.ts";
import { postForm } from "../../pipeline/1-fetch/http/post-form.ts";
import type { Store } from "../../store/store.ts";
import type { Web } from "./web.ts";

export type TellHubParts = {
	readonly store: Store;
	readonly web: Web;
	/** Where the hub reaches our feeds. */
	readonly publicUrl: string;
	readonly hubUrl: string;
};

/** The setting that holds the last change that the hub was told of. */
const toldKey = "hub-told-seq";

/** Changes that one message tells of; the rest waits for the next. */
const changesMax = 200;

const dialects = ["atom", "rss", "json"] as const;

/**
 * Tells the hub which feeds changed since the last time; says how many it told of. Where the hub
 * does not answer, the next call tells it again. The first call only notes where it begins.
 */
export async function tellHub({ store, web, publicUrl, hubUrl }: TellHubParts): Promise<number> {
	const told = await store.settings.find(toldKey);
	if (told === undefined) {
		await store.settings.put(toldKey, String(await store.changes.lastSeq()));
		return 0;
	}
	const changes = await store.changes.list({ limit: changesMax, afterSeq: Number(told) });
	const last = changes.at(-1);
	if (last === undefined) return 0;
	const stories = [...new Set(changes.map(({ storyId }) => storyId))];
	const paths = ["changes", "stories", ...stories.map((id) => `story/${encodeURIComponent(id)}`)];
	const base = publicUrl.replace(/\/+$/, "");
	const form = new URLSearchParams({ "hub.mode": "publish" });
	for (const path of paths) {
		for (const dialect of dialects) form.append("hub.url", `${base}/feeds/${path}.${dialect}`);
	}
	try {
		await web.inTurn(hubUrl, () => postForm(web.client, hubUrl, form.toString()));
	} catch (error) {
		if (!(error instanceof FetchError)) throw error;
		return 0;
	}
	await store.settings.put(toldKey, String(last.seq));
	return paths.length * dialects.length;
}
