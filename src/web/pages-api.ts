// Pages of outlets, figures, topics and places, the front page, and what a reader keeps.

import type { FrontPage, KeptItem, KeptList, KeptLists } from "../wire/following.ts";
import type { FigurePage, OutletPage, TopicPage } from "../wire/pages.ts";
import { call, send } from "./api.ts";

const path = encodeURIComponent;

export type FrontAsked = {
	readonly order: "top" | "latest" | "you";
	readonly cursor?: string | undefined;
	readonly topic?: string | undefined;
	readonly place?: string | undefined;
	readonly speaker?: string | undefined;
	readonly outlet?: string | undefined;
	readonly status?: string | undefined;
	readonly sinceMs?: number | undefined;
};

export const pagesApi = {
	outlet: (key: string) => call<OutletPage>(`/outlets/${path(key)}`),
	figure: (id: string, series: string) =>
		call<FigurePage>(`/stories/${path(id)}/figures/${path(series)}`),
	topic: (kind: "topic" | "place", name: string) =>
		call<TopicPage>(`/${kind === "topic" ? "topics" : "places"}/${path(name)}`),
	front: (asked: FrontAsked) => {
		const set = Object.entries(asked).filter(([, value]) => value !== undefined && value !== "");
		const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)]));
		return call<FrontPage>(`/front?${query}`);
	},
	kept: () => call<KeptLists>("/kept"),
	keep: (list: KeptList, item: KeptItem) => send<KeptLists>("PUT", `/kept/${list}`, item),
	drop: (list: KeptList, { kind, key }: Pick<KeptItem, "kind" | "key">) =>
		call<KeptLists>(`/kept/${list}?${new URLSearchParams({ kind, key })}`, { method: "DELETE" }),
	noteRead: (storyId: string) => send<KeptLists>("POST", "/kept/reads", { storyId }),
	forgetReads: () => call<KeptLists>("/kept/reads", { method: "DELETE" }),
};
