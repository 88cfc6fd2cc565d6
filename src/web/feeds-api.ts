// The part of the API that feeds need.

import type { FeedRules, RulesTrial, TriedRules } from "../wire/feed-rules.ts";
import type { FeedList, FeedOffers, ImportedFeeds } from "../wire/intake.ts";
import { call, send } from "./api.ts";

export const feedsApi = {
	offers: (url: string) => send<FeedOffers>("POST", "/feeds/offers", { url }),
	preview: (trial: RulesTrial) => send<TriedRules>("POST", "/feeds/preview", trial),
	pause: (url: string, isPaused: boolean) =>
		send<FeedList>("PUT", "/feeds/pause", { url, isPaused }),
	keepRules: (url: string, rules: FeedRules) =>
		send<FeedList>("PUT", "/feeds/rules", { url, rules }),
	importList: (opml: string) =>
		call<ImportedFeeds>("/feeds/opml", {
			method: "POST",
			headers: { "content-type": "text/x-opml" },
			body: opml,
		}),
	listAddress: "/api/v1/feeds/opml",
};
