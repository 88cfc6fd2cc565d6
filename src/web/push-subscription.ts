// Pushes to this browser: whether it can, and the subscription that a channel needs.

import type { NewAlertChannel } from "../wire/alerts.ts";
import { setKeepsRead } from "./service.svelte.ts";

/** Whether this browser takes pushes here: it needs a service worker, and https or this machine. */
export function canPush(): boolean {
	return "serviceWorker" in navigator && "PushManager" in globalThis && isSecureContext;
}

/**
 * Asks the person, and subscribes. Rejects with a DOMException where the person or the browser
 * refuses.
 */
export async function subscribeToPush(
	serverKey: string,
): Promise<NewAlertChannel["destination"] | undefined> {
	// The worker shows what is pushed: a reader who wants pushes wants it.
	await setKeepsRead(true);
	const worker = await navigator.serviceWorker.ready;
	const options = { userVisibleOnly: true, applicationServerKey: serverKey };
	const { endpoint, keys } = (await worker.pushManager.subscribe(options)).toJSON();
	if (endpoint === undefined || keys?.["p256dh"] === undefined || keys["auth"] === undefined) {
		return undefined;
	}
	return { kind: "push", endpoint, keys: { p256dh: keys["p256dh"], auth: keys["auth"] } };
}
