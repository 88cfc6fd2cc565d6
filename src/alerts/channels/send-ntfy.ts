// ntfy: a topic of a server of that kind (docs.ntfy.sh/publish, JSON form).

import { clip, renderText } from "../message.ts";
import type { Deliver } from "./channel.ts";
import { postJson } from "./post-message.ts";

/** Longer messages become attachments there. */
const textBytesMax = 3_800;

/** Publishes to the topic that the last part of the address names. */
export const sendNtfy: Deliver<"ntfy"> = async (message, { url, token }, { web }) => {
	const address = new URL(url);
	const topic = decodeURIComponent(address.pathname.split("/").filter(Boolean).at(-1) ?? "");
	if (topic === "") {
		const detail = "The address names no topic, like https://ntfy.example/my-news.";
		return { state: "failed", detail, retry: false };
	}
	const [first] = message.alerts;
	const server = url.slice(0, url.lastIndexOf(topic));
	return await postJson(web, server, {
		value: {
			...{ topic, title: message.subject, message: clip(renderText(message), textBytesMax / 2) },
			...{ tags: ["newspaper"], click: message.base + (first?.path ?? "/alerts") },
		},
		...(token !== undefined && token !== "" && { headers: { authorization: `Bearer ${token}` } }),
	});
};
