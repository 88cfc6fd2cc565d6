// Which channel brings a message to which destination.

import type { KeptChannel } from "../actions/alerts/kept-alerts.ts";
import type { ChannelTools, Outcome } from "./channels/channel.ts";
import { sendDiscord, sendSlack, sendTelegram } from "./channels/send-chat.ts";
import { sendEmail } from "./channels/send-email.ts";
import { sendNtfy } from "./channels/send-ntfy.ts";
import { sendPush } from "./channels/send-push.ts";
import { sendSms } from "./channels/send-sms.ts";
import { sendWebhook } from "./channels/send-webhook.ts";
import type { AlertMessage } from "./message.ts";

/** Brings a message to where a channel leads. Never throws. */
export async function deliver(
	message: AlertMessage,
	channel: KeptChannel,
	given: ChannelTools,
): Promise<Outcome> {
	const { destination } = channel.value;
	const tools = { ...given, channel };
	switch (destination.kind) {
		case "email":
			return await sendEmail(message, destination, tools);
		case "webhook":
			return await sendWebhook(message, destination, tools);
		case "push":
			return await sendPush(message, destination, tools);
		case "ntfy":
			return await sendNtfy(message, destination, tools);
		case "telegram":
			return await sendTelegram(message, destination, tools);
		case "slack":
			return await sendSlack(message, destination, tools);
		case "discord":
			return await sendDiscord(message, destination, tools);
		case "sms":
			return await sendSms(message, destination, tools);
	}
}
