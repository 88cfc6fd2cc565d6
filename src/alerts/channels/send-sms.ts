// Text messages through a provider's HTTP gateway, by a template of the owner.

import { renderShort } from "../message.ts";
import type { Deliver } from "./channel.ts";
import { postMessage } from "./post-message.ts";

/** Three parts of a long message; providers charge each. */
const textLengthMax = 459;

/**
 * Fills `{to}` and `{text}` into the template. In a template that is JSON they are written as JSON
 * strings' insides, in any other as parts of a form.
 */
export const sendSms: Deliver<"sms"> = async (message, destination, { web }) => {
	const { url, to, headers, template } = destination;
	const text = renderShort(message, textLengthMax);
	const isJson = template.trimStart().startsWith("{");
	const fill = isJson ? (value: string) => JSON.stringify(value).slice(1, -1) : encodeURIComponent;
	const body = template.replaceAll(/\{(to|text)\}/g, (_, name) => fill(name === "to" ? to : text));
	const type = isJson ? "application/json" : "application/x-www-form-urlencoded";
	const named = Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
	);
	return await postMessage(web, { url, body, headers: { "content-type": type, ...named } });
};
