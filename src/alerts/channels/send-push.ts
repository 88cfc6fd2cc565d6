// Web Push to a browser (RFC 8030, encrypted by RFC 8291, signed by RFC 8292).

import webPush from "web-push";
import { getPushKeys } from "../../actions/alerts/push-keys.ts";
import { clip } from "../message.ts";
import type { Deliver } from "./channel.ts";
import { postMessage } from "./post-message.ts";

/** How long a push service keeps a message for a browser that is away, seconds. */
const keptSeconds = 24 * 60 * 60;

/** A subscription that its browser gave up is answered so; it never comes back. */
const goneStatus = /answers (?:404|410)/;

/** Sends one notification with the first alert and the count of the others. */
export const sendPush: Deliver<"push"> = async (message, { endpoint, keys }, tools) => {
	const [first] = message.alerts;
	const count = message.alerts.length + message.more;
	const payload = JSON.stringify({
		...{ id: message.id, title: count > 1 ? message.subject : (first?.title ?? message.subject) },
		body: clip(
			first === undefined ? "" : `${first.text}${first.words ? ` “${first.words}”` : ""}`,
			400,
		),
		path: count > 1 ? "/alerts" : (first?.path ?? "/alerts"),
	});
	const vapid = await getPushKeys(tools.store, tools.now());
	let request: ReturnType<typeof webPush.generateRequestDetails>;
	try {
		request = webPush.generateRequestDetails({ endpoint, keys }, payload, {
			...{ TTL: keptSeconds, contentEncoding: "aes128gcm" },
			vapidDetails: { subject: tools.contact, ...vapid },
		});
	} catch (error) {
		const detail = `The subscription is not valid: ${error instanceof Error ? error.message : error}`;
		return { state: "failed", detail, retry: false };
	}
	const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
	const outcome = await postMessage(tools.web, {
		...{ url: request.endpoint, body: new Uint8Array(request.body ?? []) },
		headers: Object.fromEntries(headers) as Record<string, string>,
	});
	if (outcome.state === "failed" && goneStatus.test(outcome.detail)) {
		return { ...outcome, detail: "This browser takes no more pushes. Turn them on there again." };
	}
	return outcome;
};
