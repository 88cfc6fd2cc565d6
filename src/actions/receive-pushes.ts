// News that hubs push to us (WebSub), where this server has a public address.

import {
	confirmPush,
	pushPath,
	subscribeToHubs,
	takePush,
} from "../jobs/feeds/hub-subscriptions.ts";
import type { Workspace } from "./workspace.ts";

/** Where the callbacks of hubs lie; the only part of the server that they need. */
export const publicPath = pushPath;

/** Asks the hubs of the feeds to push, where there is an address that they can reach. */
export async function askHubs({ store, web, now, options }: Workspace): Promise<void> {
	const { publicUrl } = options;
	if (publicUrl === undefined) return;
	await subscribeToHubs({ store, web, now, chance: Math.random, publicUrl });
}

/** The challenge to give back to a hub; undefined where we asked for no such subscription. */
export async function confirmHub(
	{ store, now }: Workspace,
	id: string,
	query: URLSearchParams,
): Promise<string | undefined> {
	return await confirmPush({ store, now }, id, query);
}

/** Takes in a push; false where its signature is not that of the hub. */
export async function receivePush(
	{ store, now }: Workspace,
	id: string,
	sent: { readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>> },
): Promise<boolean> {
	return await takePush({ store, now, chance: Math.random }, id, sent);
}
