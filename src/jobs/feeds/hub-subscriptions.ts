// Feeds whose hub tells us of news (WebSub): asking for it, confirming it, taking in what is pushed.

import { randomBytes } from "node:crypto";
import type { FeedState } from "../../news/feed-state.ts";
import { parseFeed } from "../../pipeline/1-fetch/feed/parse-feed.ts";
import { FetchError } from "../../pipeline/1-fetch/http/fetch-error.ts";
import { postForm } from "../../pipeline/1-fetch/http/post-form.ts";
import {
	type HubSubscription,
	isSignedByHub,
	subscribeForm,
	verifyIntent,
} from "../../pipeline/1-fetch/subscribe/websub.ts";
import type { Store } from "../../store/store.ts";
import { type OutcomeParts, takeOutcome } from "./take-outcome.ts";
import type { Web } from "./web.ts";

export type HubParts = OutcomeParts & {
	readonly web: Web;
	/** Where hubs reach this server: "https://reader.example". */
	readonly publicUrl: string;
};

/** The path of callbacks below the public address; the id of the subscription follows. */
export const pushPath = "/api/v1/push/";

/** What is kept of a subscription under its id, and under its feed the id and when it was asked. */
type Kept = HubSubscription & { readonly feedUrl: string };
type Asked = { readonly id: string; readonly askedMs: number; readonly topic: string };

/** A lease is renewed this long before it ends; a hub that did not answer is asked again. */
const renewMs = 24 * 60 * 60 * 1000;
const askAgainMs = 6 * 60 * 60 * 1000;

/** Asks the hubs of all feeds that have one and do not push yet, or not much longer. */
export async function subscribeToHubs(parts: HubParts): Promise<void> {
	const nowMs = parts.now();
	for (const { state } of await parts.store.feeds.list()) {
		const { hub, hubTopic: topic, pushedUntilMs = 0 } = state;
		if (hub === undefined || topic === undefined || pushedUntilMs > nowMs + renewMs) continue;
		const asked = await findAsked(parts.store, state.url);
		if (asked !== undefined && asked.askedMs > nowMs - askAgainMs) continue;
		await subscribe(parts, state, { hub, topic });
	}
}

async function subscribe(
	{ store, web, now, publicUrl }: HubParts,
	{ url }: FeedState,
	{ hub, topic }: { readonly hub: string; readonly topic: string },
): Promise<void> {
	const id = randomBytes(18).toString("base64url");
	const callback = `${publicUrl.replace(/\/+$/, "")}${pushPath}${id}`;
	const kept: Kept = {
		feedUrl: url,
		hub,
		topic,
		callback,
		secret: randomBytes(32).toString("hex"),
	};
	const asked: Asked = { id, askedMs: now(), topic };
	// Both first: the hub may ask back before its answer is here.
	await store.settings.put(`push:${id}`, JSON.stringify(kept));
	await store.settings.put(`push-of:${url}`, JSON.stringify(asked));
	try {
		await web.inTurn(hub, () => postForm(web.client, hub, subscribeForm(kept, "subscribe")));
	} catch (error) {
		// The feed is asked as often as before, and its hub once more later.
		if (!(error instanceof FetchError)) throw error;
	}
}

async function findAsked(store: Store, feedUrl: string): Promise<Asked | undefined> {
	const told = await store.settings.find(`push-of:${feedUrl}`);
	return told === undefined ? undefined : (JSON.parse(told) as Asked);
}

async function findKept(store: Store, id: string): Promise<Kept | undefined> {
	const told = await store.settings.find(`push:${id}`);
	return told === undefined ? undefined : (JSON.parse(told) as Kept);
}

/** The body of our answer to a hub that asks whether we meant it; undefined where we did not. */
export async function confirmPush(
	{ store, now }: Pick<HubParts, "store" | "now">,
	id: string,
	query: URLSearchParams,
): Promise<string | undefined> {
	const kept = await findKept(store, id);
	const answer = verifyIntent(query, kept, "subscribe");
	if (kept === undefined || answer.kind !== "confirmed") return undefined;
	const stored = await store.feeds.find(kept.feedUrl);
	if (stored === undefined) return undefined;
	const pushedUntilMs = now() + (answer.leaseMs ?? renewMs);
	await store.feeds.save(kept.feedUrl, { ...stored, state: { ...stored.state, pushedUntilMs } });
	return answer.challenge;
}

/** Takes in what a hub sent. False for what no hub of ours has signed: it is dropped. */
export async function takePush(
	parts: OutcomeParts,
	id: string,
	sent: { readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>> },
): Promise<boolean> {
	const { store, now } = parts;
	const kept = await findKept(store, id);
	const { body, headers } = sent;
	if (kept === undefined || !isSignedByHub(body, headers["x-hub-signature"], kept.secret)) {
		return false;
	}
	const stored = await store.feeds.find(kept.feedUrl);
	if (stored === undefined) return false;
	if (stored.listing.isPaused === true) return true;
	const { etag, lastModified } = stored.state;
	const feed = parseFeed(body, { url: kept.topic, headers });
	if (feed.version === "") return true;
	await takeOutcome(parts, stored, {
		...{ kind: "fed", atMs: now(), feed, etag, lastModified },
		...{ movedTo: undefined, hub: { hub: kept.hub, topic: kept.topic }, freshMs: undefined },
	});
	return true;
}
