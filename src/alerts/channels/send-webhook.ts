// Webhooks, signed as Standard Webhooks asks (standardwebhooks.com, version 1).

import { Webhook } from "standardwebhooks";
import type { Deliver } from "./channel.ts";
import { postMessage } from "./post-message.ts";

/** Posts the alerts as JSON; a receiver knows by the id that it has them, and by the signature us. */
export const sendWebhook: Deliver<"webhook"> = async (message, { url, secret = "" }, tools) => {
	const { id, subject, alerts, more, base, atMs } = message;
	const data = { subject, alerts: alerts.map((one) => ({ ...one, url: base + one.path })), more };
	const timestamp = new Date(atMs).toISOString();
	const body = JSON.stringify({ type: "alerts", timestamp, data });
	const sentAt = new Date(tools.now());
	return await postMessage(tools.web, {
		...{ url, body },
		headers: {
			"content-type": "application/json",
			"webhook-id": id,
			"webhook-timestamp": String(Math.floor(sentAt.getTime() / 1000)),
			"webhook-signature": new Webhook(secret).sign(id, sentAt, body),
		},
	});
};
