// Chat services: Telegram (core.telegram.org/bots/api#sendmessage), Slack and Discord webhooks.

import { clip, renderText } from "../message.ts";
import type { Deliver, Outcome } from "./channel.ts";
import { postJson } from "./post-message.ts";

/** The longest texts that the services take, characters. */
const telegramLengthMax = 4_000;
const slackLengthMax = 3_900;
const discordLengthMax = 1_900;

/** Sends plain text: no mark in a news text can become formatting. */
export const sendTelegram: Deliver<"telegram"> = async (message, destination, { web }) => {
	const { token, chat, server } = destination;
	const url = `${server.replace(/\/$/, "")}/bot${token}/sendMessage`;
	const text = `${message.subject}\n\n${renderText(message)}`;
	const value = {
		...{ chat_id: chat, text: clip(text, telegramLengthMax) },
		link_preview_options: { is_disabled: true },
	};
	return withoutSecret(await postJson(web, url, { value }), token);
};

/** Slack's own marks are escaped, so that no text mentions or links anything. */
export const sendSlack: Deliver<"slack"> = async (message, { url }, { web }) => {
	const text = `${message.subject}\n\n${renderText(message)}`
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");
	const value = { text: clip(text, slackLengthMax), mrkdwn: false, unfurl_links: false };
	return await postJson(web, url, { value });
};

/** Nobody is mentioned, whatever the text says. */
export const sendDiscord: Deliver<"discord"> = async (message, { url }, { web }) => {
	const text = `${message.subject}\n\n${renderText(message)}`;
	const value = {
		content: clip(text, discordLengthMax),
		allowed_mentions: { parse: [] },
		flags: 4,
	};
	return await postJson(web, url, { value });
};

/** A token that stands in an address must not come back in an error. */
function withoutSecret(outcome: Outcome, secret: string): Outcome {
	if (outcome.state === "sent") return outcome;
	return { ...outcome, detail: outcome.detail.replaceAll(secret, "…") };
}
