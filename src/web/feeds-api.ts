// The part of the API that feeds need.

import type { FeedRules, RulesTrial } from "../wire/feed-rules.ts";
import { client } from "./api.ts";

export const feedsApi = {
	offers: (url: string) => client("POST /feeds/offers", { body: { url } }),
	preview: (body: RulesTrial) => client("POST /feeds/preview", { body }),
	pause: (url: string, isPaused: boolean) =>
		client("PUT /feeds/pause", { body: { url, isPaused } }),
	keepRules: (url: string, rules: FeedRules) =>
		client("PUT /feeds/rules", { body: { url, rules } }),
	importList: (opml: string) => client("POST /feeds/opml", { body: opml }),
	listAddress: "/api/v1/feeds/opml",
};
